import { allow, scope, type AskedRequest } from '#access';
import { Refused, refuse } from '#kernel';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { noSuchUpload, type UploadSummary } from '../upload';
import { Uploads, type ListPlace } from '../uploads.query';

const listSchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().max(200).optional(),
  after: z.string().optional(),
});

export const discardUploadSchema = z.strictObject({}).prefault({}).meta({ id: 'DiscardUpload' });

const placeSchema = z.tuple([z.iso.datetime(), z.uuid()]);

/** What a person has handed over. */
@Controller('uploads')
export class OwnUploadsController {
  constructor(@Inject(Uploads) private readonly uploads: Uploads) {}

  @Get()
  @allow('evaluator', 'reporter', 'approver')
  @scope('uploads')
  @ApiOperation({ summary: 'Det du har lämnat, senaste först / What you have handed over, latest first' })
  async list(
    @Query({ schema: listSchema }) { limit, cursor }: z.infer<typeof listSchema>,
    @Req() { asked }: AskedRequest,
  ): Promise<{ items: readonly UploadSummary[]; next: string | null }> {
    const found = await this.uploads.list(
      asked.actor.id,
      limit + 1,
      cursor === undefined ? undefined : placeIn(cursor),
    );
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    const next = last ? Buffer.from(JSON.stringify([last.createdAt, last.id])).toString('base64url') : null;
    return { items, next };
  }

  @Post(':id/discard')
  @HttpCode(200)
  @allow('evaluator', 'reporter', 'approver')
  @scope('uploads')
  @ApiOperation({ summary: 'Släng det som inte är intaget / Discard what has not been taken in' })
  async discard(
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: discardUploadSchema }) _body: z.infer<typeof discardUploadSchema>,
    @Req() { asked }: AskedRequest,
  ): Promise<{ id: string }> {
    const { actor } = asked;
    if (await this.uploads.discard(actor.id, id)) return { id };
    throw new Refused((await this.uploads.find(actor.id, id)) ? takenIn() : noSuchUpload());
  }
}

function placeIn(cursor: string): ListPlace {
  try {
    const [createdAt, id] = placeSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return { createdAt, id };
  } catch {
    const sv = 'Sidmarkören är inte en som tjänsten gett ut.';
    throw new Refused(
      refuse('invalid', 'cursor', 'unknown-cursor', sv, 'The cursor is not one that the service has given out.'),
    );
  }
}

function takenIn() {
  return refuse(
    'conflict',
    'id',
    'already-committed',
    'Uppladdningen är intagen, och siffror pekar på den. Den sparas.',
    'The upload has been taken in, and figures point to it. It is kept.',
  );
}
