import { allow, Unavailable, type AskedRequest } from '#access';
import { awaitProjection, POOL, Wake, type StoredRow } from '#event-store';
import { REGISTRY, type Registry } from '#registry';
import { Controller, Get, Header, Inject, Query, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { MoreThan, type Repository } from 'typeorm';
import { z } from 'zod';
import { publishedEvaluations, publishedEvaluationsTable } from './published-evaluations.table';

const listSchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(500),
  cursor: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  after: z.string().optional(),
});

@Controller('published-evaluations')
export class PublishedEvaluationsQuery {
  constructor(
    @InjectRepository(publishedEvaluationsTable)
    private readonly rows: Repository<StoredRow & Record<string, unknown>>,
    @Inject(POOL) private readonly pool: Pool,
    @Inject(Wake) private readonly wake: Wake,
    @Inject(REGISTRY) private readonly registry: Registry,
  ) {}

  @Get()
  @allow('anyone')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({ summary: 'Publicerade utvärderingar per kommun / Published evaluations by municipality' })
  async list(
    @Query({ schema: listSchema }) { limit, cursor }: z.infer<typeof listSchema>,
    @Req() { asked }: AskedRequest,
  ): Promise<string> {
    const { after } = asked;
    if (after !== undefined && !(await awaitProjection(this.pool, this.wake, publishedEvaluations.name, after))) {
      throw new Unavailable();
    }
    const where = { ...(cursor && { id: MoreThan(cursor) }), ...(!this.registry.sample && { isSample: false }) };
    const found = await this.rows.find({ where, order: { id: 'ASC' }, take: limit + 1 });
    const page = found.slice(0, limit);
    const next = found.length > limit ? (page.at(-1)?.id ?? null) : null;
    return `{"items":[${page.map(({ document }) => document).join(',')}],"next":${JSON.stringify(next)}}`;
  }
}
