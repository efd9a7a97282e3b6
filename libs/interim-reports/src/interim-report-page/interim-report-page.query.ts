import { allow, scope, type AskedRequest } from '#access';
import { Refused, refuse } from '#kernel';
import { Controller, Get, Header, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { STATUSES } from '../interim-report';
import { ReadableReports, type ReportRows } from '../readable-reports.query';
import type { InterimReportRow } from '../interim-report-row';
import { idSchema } from '../schemas';
import { entryOf } from './interim-report-entry';

const listSchema = z.strictObject({
  municipalityCode: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  committee: z.string().normalize('NFC').max(100).optional(),
  fiscalYear: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  status: z
    .string()
    .regex(new RegExp(`^(?:${STATUSES.join('|')})(?:,(?:${STATUSES.join('|')}))*$`))
    .optional()
    .meta({ description: 'Ett eller flera lägen med komma emellan / one or more, with commas between' }),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().max(600).optional(),
  after: z.string().optional(),
});
type List = z.infer<typeof listSchema>;

const JSON_TYPE = 'application/json; charset=utf-8';

@Controller('interim-reports')
export class InterimReportPageQuery {
  constructor(@Inject(ReadableReports) private readonly reports: ReadableReports) {}

  @Get(':id')
  @allow('anyone')
  @scope('reports:read')
  @ApiOperation({ summary: 'En delårsrapport / One interim report' })
  async one(
    @Param('id', { schema: idSchema }) id: string,
    @Req() { asked }: AskedRequest,
    @Res({ passthrough: true }) reply: { header(name: string, value: string): void },
  ): Promise<string> {
    const { report, document } = await this.reports.one(id, asked);
    reply.header('content-type', JSON_TYPE);
    reply.header('etag', `"${report.version}"`);
    return document;
  }

  @Get()
  @allow('anyone')
  @scope('reports:read')
  @Header('content-type', JSON_TYPE)
  @ApiOperation({
    summary:
      'Delårsrapporter som läsaren får se, senaste först / Interim reports that the reader may see, latest first',
  })
  async list(@Query({ schema: listSchema }) list: List, @Req() { asked }: AskedRequest): Promise<string> {
    const { municipalityCode, committee, limit, cursor } = list;
    const fiscalYear = list.fiscalYear === undefined ? undefined : Number(list.fiscalYear);
    const statuses = list.status?.split(',');
    const found = await this.reports.choose({ municipalityCode, committee, fiscalYear, statuses }, asked, (query) => {
      query
        .orderBy('r.outturnThrough', 'DESC')
        .addOrderBy('r.id', 'ASC')
        .take(limit + 1);
      if (cursor) from(query, cursor);
      return query.getMany();
    });
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    const next = last ? Buffer.from(JSON.stringify([last['outturnThrough'], last.id])).toString('base64url') : null;
    const items = page.map(({ document }) => entryOf(JSON.parse(document) as InterimReportRow));
    return JSON.stringify({ items, next });
  }
}

function from(query: ReportRows, cursor: string): void {
  const place = readCursor(cursor);
  if (!place)
    throw new Refused(
      refuse(
        'invalid',
        'cursor',
        'unknown-cursor',
        'Sidmarkören är inte en som tjänsten gett ut.',
        'The cursor is not one that the service has given out.',
      ),
    );
  query.andWhere('(r.outturnThrough < :d OR (r.outturnThrough = :d AND r.id > :i))', { d: place[0], i: place[1] });
}

const cursorSchema = z.tuple([z.iso.date(), idSchema]);

function readCursor(cursor: string): [string, string] | undefined {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}
