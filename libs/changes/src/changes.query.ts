import { allow, cursorInAfter } from '#access';
import { Refused, refuse } from '#kernel';
import { REGISTRY, type Registry } from '#registry';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { CHANGE_KINDS } from './change';
import { ChangeFeed } from './change-feed';
import { readCursor } from './cursor';
import type { ChangePage } from './page';

const listSchema = z.strictObject({
  after: z
    .string()
    .max(200)
    .optional()
    .meta({ description: '`next` i ett tidigare svar; utan den från början / `next` of an earlier answer' }),
  order: z
    .enum(['oldest', 'latest'])
    .default('oldest')
    .meta({ description: 'oldest: att följa med / to keep up with; latest: att bläddra bakåt / to look back' }),
  municipalityCode: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .meta({ description: 'Det som rör kommunen / what concerns the municipality' }),
  kind: z.enum(CHANGE_KINDS).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

@Controller('events')
export class ChangesQuery {
  constructor(
    @Inject(ChangeFeed) private readonly feed: ChangeFeed,
    @Inject(REGISTRY) private readonly registry: Registry,
  ) {}

  @Get()
  @allow('anyone')
  @cursorInAfter()
  @ApiOperation({
    summary:
      'Det som har publicerats, rättats och återkallats, i loggens ordning / What was published, corrected and withdrawn, in the order of the log',
  })
  async list(@Query({ schema: listSchema }) { after, ...choice }: z.infer<typeof listSchema>): Promise<ChangePage> {
    const place = after === undefined ? undefined : readCursor(after);
    if (after !== undefined && place === undefined) throw new Refused(unknownCursor());
    const page = await this.feed.page({ ...choice, after: place, sample: this.registry.sample });
    if (!page) throw new Refused(unknownCursor());
    return page;
  }
}

function unknownCursor(): ReturnType<typeof refuse> {
  return refuse(
    'invalid',
    'after',
    'unknown-cursor',
    'Markören är inte en som den här loggen har gett ut. Börja om utan den.',
    'The cursor is not one that this log has given out. Begin again without it.',
  );
}
