import { POOL } from '#event-store';
import { refuse, Refused } from '#kernel';
import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { z } from 'zod';
import { allow } from '../allow';
import type { AskedRequest } from '../asked';
import { assured } from '../route-marks';
import { SECURITY_CATALOGUE, SECURITY_LOG, type SecurityCode } from '../security-log';
import { readNotes, type SecurityEntry } from './kept-notes.query';
import type { SecurityLogQueue } from './security-log-queue';

const CODES = Object.keys(SECURITY_CATALOGUE) as [SecurityCode, ...SecurityCode[]];
const when = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

const chosenNotesSchema = z.strictObject({
  code: z.enum(CODES).optional(),
  actorId: z.string().min(1).max(200).optional(),
  from: when.optional(),
  before: when.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().max(100).optional(),
});

/** What the service has noted about security, for its operator. */
@Controller('security-log')
export class SecurityLogQuery {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(SECURITY_LOG) private readonly log: SecurityLogQueue,
  ) {}

  @Get()
  @allow('operator')
  @assured()
  @ApiOperation({ summary: 'Säkerhetsloggen, senaste först / The security log, latest first' })
  async list(
    @Query({ schema: chosenNotesSchema }) { cursor, limit, ...choice }: z.infer<typeof chosenNotesSchema>,
    @Req() { asked }: AskedRequest,
  ): Promise<{ items: readonly SecurityEntry[]; next: string | null }> {
    const beyond = cursor === undefined ? undefined : placeIn(cursor);
    await this.log.flush();
    const found = await readNotes(this.pool, asked.actor, { ...choice, beyond, limit: limit + 1 });
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    return { items, next: last ? Buffer.from(last.id).toString('base64url') : null };
  }
}

function placeIn(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString('utf8');
  if (/^[1-9]\d{0,17}$/.test(id)) return id;
  const sv = 'Sidmarkören är inte en som tjänsten gett ut.';
  throw new Refused(
    refuse('invalid', 'cursor', 'unknown-cursor', sv, 'The cursor is not one that the service has given out.'),
  );
}
