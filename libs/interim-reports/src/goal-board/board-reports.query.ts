import type { AskedRequest } from '#access';
import type { ReadableReports, ReportChoice, ReportRows } from '../readable-reports.query';
import type { BoardReport } from './board';

type Asked = AskedRequest['asked'];

/** What tells which reports are wanted, before their statements are read. */
export interface Head {
  readonly id: string;
  readonly municipalityCode: string;
  readonly committee: string;
  readonly fiscalYear: number;
  readonly outturnThrough: string;
}

/** Which reports there are of the choice: those of each committee together, oldest first. */
export async function committeesOf(reports: ReadableReports, choice: ReportChoice, asked: Asked): Promise<Head[][]> {
  return byCommittee(await reports.choose(choice, asked, headsOf));
}

/** The latest adopted report of each committee in the year; left out: in the latest year that has one. */
export async function latestAdopted(reports: ReadableReports, choice: ReportChoice, asked: Asked): Promise<Head[]> {
  const heads = await reports.choose(choice, asked, (query) => headsOf(query.andWhere('r.wasAdopted')));
  const year = Math.max(...heads.map(({ fiscalYear }) => fiscalYear));
  return byCommittee(heads.filter(({ fiscalYear }) => fiscalYear === year)).flatMap((own) => own.slice(-1));
}

/** Of the stored reports only what the board is made of. */
export async function readBoardReports(
  reports: ReadableReports,
  heads: readonly Head[],
  asked: Asked,
): Promise<BoardReport[]> {
  if (heads.length === 0) return [];
  const rows = await reports.choose({}, asked, (query) =>
    query
      .andWhere('r.id IN (:...ids)', { ids: heads.map(({ id }) => id) })
      .select(PARTS, 'report')
      .getRawMany<{ report: string }>(),
  );
  return rows.map(({ report }) => JSON.parse(report) as BoardReport);
}

const FIELDS = [
  '"id" text',
  '"municipalityCode" text',
  '"municipalityName" text',
  '"committee" text',
  '"fiscalYear" integer',
  '"cycle" text',
  '"outturnThrough" text',
  '"status" text',
  '"wasAdopted" boolean',
  '"isSample" boolean',
  '"goals" json',
  '"processAreas" json',
  '"assignments" json',
  '"commitments" json',
] as const satisfies readonly `"${keyof BoardReport}" ${string}`[];

const PARTS = `(SELECT row_to_json(part) FROM json_to_record(r.document) AS part(${FIELDS.join(', ')}))`;

async function headsOf(query: ReportRows): Promise<Head[]> {
  return query
    .select('r.id', 'id')
    .addSelect('r.municipalityCode', 'municipalityCode')
    .addSelect('r.committee', 'committee')
    .addSelect('r.fiscalYear', 'fiscalYear')
    .addSelect('r.outturnThrough', 'outturnThrough')
    .orderBy('r.municipalityCode', 'ASC')
    .addOrderBy('r.committee', 'ASC')
    .addOrderBy('r.outturnThrough', 'ASC')
    .getRawMany<Head>();
}

/** The reports of each committee, oldest first; the committees in the order of the reports. */
function byCommittee(heads: readonly Head[]): Head[][] {
  const committees = new Map<string, Head[]>();
  for (const head of heads) {
    const place = JSON.stringify([head.municipalityCode, head.committee]);
    const own = committees.get(place);
    if (own) own.push(head);
    else committees.set(place, [head]);
  }
  return [...committees.values()];
}
