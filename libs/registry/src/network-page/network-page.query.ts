import { allow, Unavailable, type AskedRequest } from '#access';
import { awaitProjection, POOL, Wake, type StoredRow } from '#event-store';
import { Refused } from '#kernel';
import { Controller, Get, Header, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { MoreThan, type Repository } from 'typeorm';
import { z } from 'zod';
import { noSuchNetwork } from '../may-network';
import { networkIdSchema } from '../network-schemas';
import { REGISTRY, type Registry } from '../registry-choice';
import { networkPage, networkPageTable } from './network-page.table';
import type { NetworkRow } from './network-row';

const oneSchema = z.strictObject({ after: z.string().optional() });
const listSchema = oneSchema.extend({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: networkIdSchema.optional(),
});

const JSON_TYPE = 'application/json; charset=utf-8';

@Controller('networks')
export class NetworkPageQuery {
  constructor(
    @InjectRepository(networkPageTable) private readonly rows: Repository<StoredRow & Record<string, unknown>>,
    @Inject(POOL) private readonly pool: Pool,
    @Inject(Wake) private readonly wake: Wake,
    @Inject(REGISTRY) private readonly registry: Registry,
  ) {}

  @Get(':id')
  @allow('anyone')
  @ApiOperation({ summary: 'Ett nätverk med medlemmar över tid / A network with its members over time' })
  async one(
    @Param('id', { schema: networkIdSchema }) id: string,
    @Query({ schema: oneSchema }) _query: z.infer<typeof oneSchema>,
    @Req() { asked }: AskedRequest,
    @Res({ passthrough: true }) reply: { header(name: string, value: string): void },
  ): Promise<string> {
    await this.reach(asked.after);
    const row = await this.rows.findOneBy({ id, ...this.visible() });
    if (!row) throw new Refused(noSuchNetwork());
    reply.header('content-type', JSON_TYPE);
    reply.header('etag', `"${(JSON.parse(row.document) as NetworkRow).version}"`);
    return row.document;
  }

  @Get()
  @allow('anyone')
  @Header('content-type', JSON_TYPE)
  @ApiOperation({ summary: 'Sparade nätverk av kommuner / Saved networks of municipalities' })
  async list(
    @Query({ schema: listSchema }) { limit, cursor }: z.infer<typeof listSchema>,
    @Req() { asked }: AskedRequest,
  ): Promise<string> {
    await this.reach(asked.after);
    const where = { ...(cursor && { id: MoreThan(cursor) }), ...this.visible() };
    const found = await this.rows.find({ where, order: { id: 'ASC' }, take: limit + 1 });
    const page = found.slice(0, limit);
    const next = found.length > limit ? (page.at(-1)?.id ?? null) : null;
    return `{"items":[${page.map(({ document }) => document).join(',')}],"next":${JSON.stringify(next)}}`;
  }

  private visible(): { readonly isSample?: boolean } {
    return this.registry.sample ? {} : { isSample: false };
  }

  private async reach(after: bigint | undefined): Promise<void> {
    if (after === undefined) return;
    if (!(await awaitProjection(this.pool, this.wake, networkPage.name, after))) throw new Unavailable();
  }
}
