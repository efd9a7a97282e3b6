import { allow, Unavailable, type AskedRequest } from '#access';
import { awaitProjection, POOL, Wake, type StoredRow } from '#event-store';
import { Refused, refuse, type Refusal } from '#kernel';
import { REGISTRY, type Registry } from '#registry';
import { Controller, Get, Header, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { LessThan, type Repository } from 'typeorm';
import { z } from 'zod';
import { noSuchReport } from '../may';
import { rankingReportDocumentTable, rankingReportLedger, rankingReportTable } from '../ranking-report.table';
import { RenderedReports } from '../rendered-reports';
import type { RankingReportRow } from '../report-row';
import { FORMATS, reportIdSchema, scheduleIdSchema } from '../report-settings';
import type { RankingReportStanding } from '../report-standing';
import { Standings } from '../standings.query';

const listSchema = z.strictObject({
  schedule: scheduleIdSchema.optional(),
  state: z.enum(['due', 'done', 'failed', 'cancelled']).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  after: z.string().optional(),
});
const oneSchema = z.strictObject({ format: z.enum(FORMATS).default('json'), after: z.string().optional() });

const entrySchema = z.strictObject({ after: z.string().optional() });

type Rows = Repository<StoredRow & Record<string, unknown>>;
interface Replying {
  header(name: string, value: string): unknown;
  send(body: string | Buffer): unknown;
}

const JSON_TYPE = 'application/json; charset=utf-8';

@Controller('ranking-reports')
export class ReportsQuery {
  constructor(
    @InjectRepository(rankingReportTable) private readonly rows: Rows,
    @InjectRepository(rankingReportDocumentTable) private readonly documents: Rows,
    @Inject(POOL) private readonly pool: Pool,
    @Inject(Wake) private readonly wake: Wake,
    @Inject(REGISTRY) private readonly registry: Registry,
    @Inject(RenderedReports) private readonly rendered: RenderedReports,
    @Inject(Standings) private readonly standings: Standings,
  ) {}

  @Get()
  @allow('anyone')
  @Header('content-type', JSON_TYPE)
  @ApiOperation({ summary: 'Rapporter, den senaste först / Reports, the latest first' })
  async list(
    @Query({ schema: listSchema }) { schedule, state, limit, cursor }: z.infer<typeof listSchema>,
    @Req() { asked }: AskedRequest,
  ): Promise<string> {
    await this.reach(asked.after);
    const where = {
      ...(schedule && { scheduleId: schedule }),
      ...(state && { state }),
      ...(cursor && { position: LessThan(cursor) }),
      ...this.visible(),
    };
    const found = await this.rows.find({ where, order: { position: 'DESC', id: 'DESC' }, take: limit + 1 });
    const page = found.slice(0, limit);
    const next = found.length > limit ? (page.at(-1)?.position ?? null) : null;
    return `{"items":[${page.map(({ document }) => document).join(',')}],"next":${JSON.stringify(next)}}`;
  }

  @Get(':id')
  @allow('anyone')
  @ApiOperation({ summary: 'En rapport, i det format som önskas / A report, in the format asked for' })
  async one(
    @Param('id', { schema: reportIdSchema }) id: string,
    @Query({ schema: oneSchema }) { format }: z.infer<typeof oneSchema>,
    @Req() { asked }: AskedRequest,
    @Res() reply: Replying,
  ): Promise<void> {
    await this.reach(asked.after);
    const row = await this.rows.findOneBy({ id, ...this.visible() });
    if (!row) throw new Refused(noSuchReport());
    const { state } = JSON.parse(row.document) as RankingReportRow;
    if (state !== 'done') throw new Refused(notMade(state));
    const [found] = await this.documents.find({ where: { id } });
    const document = found?.document ?? '{}';
    reply.header('etag', `"${row.position}-${format}-${asked.language}"`);
    reply.header('vary', 'accept-language');
    if (format === 'json') {
      reply.header('content-type', JSON_TYPE);
      reply.send(document);
      return;
    }
    const rendered = await this.rendered.of({ id, document }, format, asked.language);
    const { bytes, contentType, contentSecurityPolicy } = rendered;
    const kind = format === 'html' ? 'inline' : 'attachment';
    if (contentSecurityPolicy !== undefined) reply.header('content-security-policy', contentSecurityPolicy);
    reply.header('content-type', contentType);
    reply.header('content-disposition', `${kind}; filename="${id}.${format}"`);
    reply.send(bytes);
  }

  @Get(':id/entry')
  @allow('anyone')
  @ApiOperation({ summary: 'Vad som gäller för en rapport, klar eller inte / How a report stands, made or not' })
  async entry(
    @Param('id', { schema: reportIdSchema }) id: string,
    @Query({ schema: entrySchema }) _query: z.infer<typeof entrySchema>,
    @Req() { asked }: AskedRequest,
  ): Promise<RankingReportStanding> {
    await this.reach(asked.after);
    const row = await this.rows.findOneBy({ id, ...this.visible() });
    if (!row) throw new Refused(noSuchReport());
    const entry = JSON.parse(row.document) as RankingReportRow;
    return { ...entry, progress: await this.standings.progressOf(entry, asked.language) };
  }

  private visible(): { readonly containsSample?: boolean } {
    return this.registry.sample ? {} : { containsSample: false };
  }

  private async reach(after: bigint | undefined): Promise<void> {
    if (after === undefined) return;
    if (!(await awaitProjection(this.pool, this.wake, rankingReportLedger.name, after))) throw new Unavailable();
  }
}

function notMade(state: Exclude<RankingReportRow['state'], 'done'>): Refusal {
  switch (state) {
    case 'due':
      return refuse('conflict', '', 'not-made-yet', 'Rapporten är inte klar än.', 'The report is not made yet.');
    case 'failed':
      return refuse('conflict', '', 'report-failed', 'Rapporten kunde inte göras.', 'The report could not be made.');
    case 'cancelled':
      return refuse('conflict', '', 'report-cancelled', 'Rapporten avbröts.', 'The report was cancelled.');
  }
}
