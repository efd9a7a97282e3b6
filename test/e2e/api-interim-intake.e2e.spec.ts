import { EventStore } from '../../libs/event-store/src';
import { uploadSchema, type Committed, type ProposedInterimReport, type UploadAnswer } from '../../libs/intake/src';
import type { InterimReportEvent, InterimReportRow } from '../../libs/interim-reports/src';
import { CHAPTERS, figuresOf, interimReportText, transcribed, type TranscribedReport } from '../intake/interim-reports';
import { interimReportPdf } from '../intake/interim-report-pdf';
import { MULTIPART, multipartBody } from '../intake/multipart';
import { startService, type Service } from '../support/service';

const REPORTER = 'reporter:1880';
const APPROVER = 'approver:1880';
const TABS = { between: '\t', minus: '-', parents: true } as const;
const SPACES = { between: ' ', minus: '-', parents: false } as const;
let service: Service;

beforeAll(async () => {
  service = await startService({ sample: false });
});
afterAll(() => service.stop());

type Faulty = {
  readonly errors: readonly { readonly where: string; readonly code: string; readonly detail: string }[];
};

async function finished({ status, json }: { status: number; json: UploadAnswer }, as: string): Promise<UploadAnswer> {
  if (status === 200 || status === 201) return json;
  if (status !== 202) throw new Error(`Not taken: ${status} ${JSON.stringify(json)}`);
  await new Promise((resolve) => setTimeout(resolve, 50));
  return finished(await service.get<UploadAnswer>(`uploads/${json.id}`, as), as);
}
async function paste(text: string, as = REPORTER): Promise<UploadAnswer> {
  return finished(await service.ask<UploadAnswer>({ method: 'POST', path: 'uploads', as, body: { text } }), as);
}
async function upload(bytes: Buffer, as = REPORTER): Promise<UploadAnswer> {
  const raw = multipartBody([{ name: 'delårsrapport.pdf', bytes }]);
  return finished(
    await service.ask<UploadAnswer>({ method: 'POST', path: 'uploads', as, raw, headers: MULTIPART }),
    as,
  );
}
const commit = (id: string, interimReport: unknown, as = REPORTER) =>
  service.ask<Committed & Faulty>({ method: 'POST', path: `uploads/${id}/commit`, as, body: { interimReport } });
const eventsOf = async (id: string) =>
  (await service.app.get(EventStore).readStream<InterimReportEvent>(`interim-report-${id}`)).map(({ event }) => event);

/** The proposal as a person sends it back: `unsettled` is not part of what is taken in. */
function body(answer: UploadAnswer, more: Partial<ProposedInterimReport> = {}) {
  const { unsettled: _unsettled, ...rest } = { ...answer.proposed?.interimReport, ...more };
  return { ...rest, municipalityCode: '1880' };
}
function figuresIn({ tables }: InterimReportRow): number {
  return tables.flatMap(({ rows }) =>
    rows.flatMap(({ amounts, consumption }) => [
      ...Object.keys(amounts),
      ...(consumption === null ? [] : ['consumption']),
    ]),
  ).length;
}
const all = ({ tables }: TranscribedReport) => tables.flatMap(figuresOf).length;

describe('an interim report that is handed over', () => {
  const report = transcribed('orebro-2024-delar-1');
  const ID = '1880-kommunstyrelsen-2024-delarsrapport-med-prognos-1';

  it('is understood from a PDF with all of its tables, and nothing is stored as fact', async () => {
    const before = await service.head();
    const answer = await upload(interimReportPdf(report, CHAPTERS));
    expect(uploadSchema.parse(answer)).toEqual(answer);
    expect(answer.recognised).toMatchObject({
      kind: 'interim-report',
      media: { kind: 'pdf', pages: 13 },
      interimReport: { fiscalYear: { value: 2024, place: 'page:1 line:1' }, outturnThrough: { value: '2024-03-31' } },
    });
    expect(answer.tables).toHaveLength(12);
    expect(answer.proposed?.evaluations).toEqual([]);
    expect(answer.proposed?.interimReport?.tables.flatMap(figuresOf)).toHaveLength(all(report));
    expect(await service.head()).toBe(before);
  });

  it('is taken in whole in one go, each row with its place, and the same commit again is the same answer', async () => {
    const answer = await paste(interimReportText(report, SPACES));
    const sent = body(answer);
    const before = BigInt(await service.head());
    const committed = await commit(answer.id, sent);
    expect(committed.json).toMatchObject({ created: [{ type: 'interim-report', id: ID }] });
    expect(committed.status).toBe(200);
    expect(BigInt(await service.head()) - before).toBe(13n);
    const { json: row } = await service.get<InterimReportRow>(`interim-reports/${ID}`, REPORTER);
    expect([row.status, row.tables.length, figuresIn(row)]).toEqual(['filled', 12, all(report)]);
    expect(row.tables[1]?.source).toMatchObject({ uploadId: answer.id });
    expect(row.tables[1]?.source?.rowPlaces[0]).toMatch(/^line:\d+$/);
    expect(row.tables[0]?.rows[0]?.amounts.forecast).toEqual({
      amountSek: '-438234000',
      precisionSek: '1000',
      printed: '-438234',
    });
    const again = await commit(answer.id, sent);
    expect(again.json).toEqual(committed.json);
    const other = await commit(answer.id, { ...sent, outturnThrough: '2024-04-30' });
    expect([other.status, other.json.errors[0]?.code]).toEqual([409, 'already-committed']);
    expect(BigInt(await service.head()) - before).toBe(13n);
  });

  it('stays with who handed it over, and is no one else’s to take in', async () => {
    const answer = await paste(interimReportText(transcribed('orebro-2022-delar-2'), TABS));
    expect((await service.get(`uploads/${answer.id}`, 'reporter:0484')).status).toBe(404);
    expect((await commit(answer.id, body(answer), APPROVER)).status).toBe(404);
    const foreign = await paste(interimReportText(transcribed('orebro-2022-delar-2'), TABS), 'reporter:0484');
    const refused = await commit(foreign.id, body(foreign), 'reporter:0484');
    expect([refused.status, refused.json.errors[0]?.where]).toEqual([403, 'interimReport.municipalityCode']);
    const evaluations = await service.ask<Faulty>({
      method: 'POST',
      path: `uploads/${answer.id}/commit`,
      as: REPORTER,
      body: {
        evaluations: [{ municipalityCode: '1880', instrumentVersion: '2010', year: 2010, scores: [{ total: '1' }] }],
      },
    });
    expect(evaluations.status).toBe(403);
  });

  it('may be filled table by table into a report that stands, by its reporter or approver', async () => {
    const { json: opened } = await service.ask<{ id: string }>({
      method: 'POST',
      path: 'interim-reports',
      as: REPORTER,
      body: {
        municipalityCode: '1880',
        committee: 'Kulturnämnden',
        fiscalYear: 2024,
        cycle: 'Delårsrapport 1',
        outturnThrough: '2024-03-31',
      },
    });
    const text =
      'RN3\tBudget 2024\tPrognos 2024\nBelopp i tkr\nKAA Museum\t-1 000\t-1 200\nKAB Bibliotek\t-500\t-400\nSumma\t-1 500\t-1 600';
    const answer = await paste(text, APPROVER);
    const [table] = answer.proposed?.interimReport?.tables ?? [];
    const tables = [{ ...table, section: 'Kulturnämnden' }];
    const filled = await commit(answer.id, { id: opened.id, tables }, APPROVER);
    expect(filled.json).toMatchObject({ created: [{ type: 'interim-report', id: opened.id }] });
    expect((await eventsOf(opened.id)).map(({ type }) => type)).toEqual([
      'InterimReportOpened.v1',
      'ForecastRegistered.v1',
    ]);
    const second = await paste(text, APPROVER);
    const twice = await commit(second.id, { id: opened.id, tables }, APPROVER);
    expect([twice.status, twice.json.errors[0]?.where, twice.json.errors[0]?.code]).toEqual([
      409,
      'interimReport.tables[0].section',
      'table-already-registered',
    ]);
  });

  it('changes nothing when one of its tables cannot be true, and says which row', async () => {
    const answer = await paste(interimReportText(transcribed('orebro-2019-delar-2'), TABS));
    const sent = body(answer);
    const tables = (sent.tables ?? []).map((table, nth) =>
      nth === 3 ? { ...table, rows: table.rows.map((row) => ({ ...row, isSum: false })) } : table,
    );
    const before = await service.head();
    const refused = await commit(answer.id, { ...sent, tables });
    expect(refused.status).toBe(422);
    expect(refused.json.errors.map(({ where }) => where)).toContain('interimReport.tables[3].rows[15].isSum');
    const unsettled = await commit(answer.id, { ...sent, tables: [{ ...tables[0], amountsIn: null }] });
    expect([unsettled.status, unsettled.json.errors.map(({ where }) => where)]).toEqual([
      400,
      ['interimReport.tables[0].amountsIn'],
    ]);
    expect(await service.head()).toBe(before);
    expect((await commit(answer.id, sent)).status).toBe(200);
  });
});
