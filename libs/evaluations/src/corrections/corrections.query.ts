import { allow, Unavailable, type AskedRequest } from '#access';
import { awaitProjection, POOL, Wake, type StoredRow } from '#event-store';
import { REGISTRY, type Registry } from '#registry';
import { Controller, Get, Header, Inject, Query, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import type { Repository } from 'typeorm';
import { z } from 'zod';
import { corrections, correctionsTable } from './corrections.table';

const listSchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().max(18).regex(/^\d+$/).optional(),
  after: z.string().optional(),
});

interface Found {
  readonly position: string;
  readonly document: string;
}

@Controller('corrections')
export class CorrectionsQuery {
  constructor(
    @InjectRepository(correctionsTable) private readonly rows: Repository<StoredRow & Record<string, unknown>>,
    @Inject(POOL) private readonly pool: Pool,
    @Inject(Wake) private readonly wake: Wake,
    @Inject(REGISTRY) private readonly registry: Registry,
  ) {}

  @Get()
  @allow('anyone')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({
    summary:
      'Rättelser och återkallelser av publicerade utvärderingar, senaste först / Corrections and withdrawals of published evaluations, latest first',
  })
  async list(
    @Query({ schema: listSchema }) { limit, cursor }: z.infer<typeof listSchema>,
    @Req() { asked }: AskedRequest,
  ): Promise<string> {
    const { after } = asked;
    if (after !== undefined && !(await awaitProjection(this.pool, this.wake, corrections.name, after))) {
      throw new Unavailable();
    }
    const found = await this.latest(limit + 1, cursor);
    const page = found.slice(0, limit);
    const next = found.length > limit ? (page.at(-1)?.position ?? null) : null;
    return `{"items":[${page.map(({ document }) => document).join(',')}],"next":${JSON.stringify(next)}}`;
  }

  /** Each row holds all corrections of one evaluation: they are laid out one by one, across the evaluations. */
  private latest(limit: number, before: string | undefined): Promise<Found[]> {
    const place = `(one.value->>'position')::bigint`;
    return this.rows.query<Found[]>(
      `SELECT ${place} AS position, one.value AS document
         FROM ${this.rows.metadata.tablePath} AS evaluation
         CROSS JOIN LATERAL json_array_elements(evaluation.document->'corrections') AS one(value)
        WHERE evaluation.corrected > 0
          AND ($1 OR NOT evaluation.is_sample)
          AND ($2::bigint IS NULL OR ${place} < $2)
        ORDER BY ${place} DESC
        LIMIT $3`,
      [this.registry.sample, before ?? null, limit],
    );
  }
}
