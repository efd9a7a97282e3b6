import type { InterimReportEntry, InterimReportRow, ReportHistoryEntry } from '#interim-reports';
import { startService, type List, type Service, type Told } from '../support/service';

const ID = '1880-kommunstyrelsen-2024-delarsrapport-1';
const OPEN = {
  municipalityCode: '1880',
  committee: 'Kommunstyrelsen',
  fiscalYear: 2024,
  cycle: 'Delårsrapport 1',
  outturnThrough: '2024-03-31',
};
const row = (label: string, budget: string, forecast: string, deviation: string, isSum = false) => {
  return { code: null, label, isSum, budget, forecast, deviation };
};
/** Örebro 2024, without levels: they follow from the order of sums. */
const NET = {
  kind: 'net-accounts',
  section: 'Kommunstyrelsen',
  amountsIn: 'tkr',
  rows: [
    row('Kommungemensamt', '-382648', '-438234', '-55586'),
    row('Kommungemensamma statsbidrag', '12400', '18000', '5600'),
    row('Politisk kommunledning', '-38243', '-33821', '4422'),
    row('Kommunledningsförvaltningen', '-466891', '-470326', '-3435'),
    row('Nettokostnad', '-875382', '-924381', '-48999', true),
  ],
};
const TABLE = 'net-accounts-kommunstyrelsen';
const DECISION = { decidedOn: '2024-06-03', paragraph: '§ 112', diaryNumber: 'Ks 512/2024' };

let service: Service;

beforeAll(async () => {
  service = await startService();
});

afterAll(() => service.stop());

const post = (path: string, as: string | undefined, body: unknown, headers = {}) =>
  service.ask({ method: 'POST', path: `interim-reports${path}`, as, body, headers });
const send = (step: string, as: string | undefined, body: unknown, headers = {}) =>
  post(`/${ID}/${step}`, as, body, headers);
const shown = (as?: string) => service.get<InterimReportRow>(`interim-reports/${ID}`, as);
const codes = ({ status, json }: { status: number; json: Told }) => [
  status,
  ...json.errors.map(({ where, code }) => `${where}: ${code}`),
];

describe('an interim report', () => {
  it('is opened by a reporter of its own municipality, and by nobody else', async () => {
    expect((await post('', undefined, OPEN)).status).toBe(401);
    expect((await post('', 'approver:1880', OPEN)).status).toBe(403);
    expect((await post('', 'evaluator', OPEN)).status).toBe(403);
    expect(codes(await post('', 'reporter:1883', OPEN))).toEqual([403, 'municipalityCode: not-yours']);
    const opened = await post('', 'reporter:1880', OPEN);
    expect([opened.status, opened.json]).toEqual([201, { id: ID, version: 1, position: '1' }]);
    expect(codes(await post('', 'reporter:1880', OPEN))).toEqual([409, ': already-opened']);
    expect(codes(await post('', 'reporter:1883', OPEN))).toEqual([403, 'municipalityCode: not-yours']);
  });

  it.each<[string, object, string]>([
    ['a year to come', { fiscalYear: 2099, outturnThrough: '2099-01-31' }, 'fiscalYear: year-to-come'],
    ['a day that does not exist', { outturnThrough: '2024-02-30' }, 'outturnThrough: no-such-day'],
    ['a day of another year', { outturnThrough: '2025-01-01' }, 'outturnThrough: outside-fiscal-year'],
  ])('is not opened for %s', async (_, change, code) => {
    const before = await service.head();
    const answer = await post('', 'reporter:1880', { ...OPEN, cycle: 'Prov', ...change });
    expect(codes(answer)).toEqual([422, code]);
    expect(await service.head()).toBe(before);
  });

  it('exists for its own municipality only, while it is a draft', async () => {
    for (const as of ['reporter:1880', 'approver:1880']) expect((await shown(as)).status).toBe(200);
    for (const as of [undefined, 'analyst', 'evaluator', 'operator', 'reporter:1883', 'approver:1883']) {
      expect([as, (await shown(as)).status]).toEqual([as, 404]);
      expect((await service.get(`interim-reports/${ID}/history`, as)).status).toBe(404);
      const { json } = await service.get<List<InterimReportEntry>>('interim-reports', as);
      expect(json.items).toEqual([]);
    }
    expect((await send('forecasts', 'reporter:1883', NET)).status).toBe(404);
    expect((await send('adopt', 'approver:1883', DECISION)).status).toBe(404);
  });

  it('takes a table, once', async () => {
    const registered = await send('forecasts', 'reporter:1880', NET, { 'idempotency-key': 'net' });
    expect([registered.status, registered.json.version]).toEqual([200, 2]);
    const again = await send('forecasts', 'reporter:1880', NET, { 'idempotency-key': 'net' });
    expect(again.json).toEqual(registered.json);
    expect(codes(await send('forecasts', 'reporter:1880', NET))).toEqual([409, 'section: table-already-registered']);
    const { json } = await shown('reporter:1880');
    expect(json).toMatchObject({ status: 'filled', version: 2, tables: [{ tableId: TABLE, amountsIn: 'tkr' }] });
    expect(json.tables[0]?.rows.map(({ level }) => level)).toEqual([1, 1, 1, 1, 0]);
    expect(json.tables[0]?.rows[4]?.amounts.deviation).toEqual({
      amountSek: '-48999000',
      precisionSek: '1000',
      printed: '-48999',
    });
  });

  it.each<[string, object, number, string]>([
    [
      'a sum marked as a row',
      { rows: [NET.rows[0], row('Summa', '1', '1', '0')] },
      422,
      'rows[1].isSum: sum-marked-as-row',
    ],
    [
      'an amount beyond 10^15',
      { rows: [row('Staben', '1000000000000', '1', '1')] },
      422,
      'rows[0].budget: amount-too-large',
    ],
    ['no figures', { rows: [{ label: 'Staben' }] }, 422, 'rows: no-figures'],
    ['no rows', { rows: [] }, 400, 'rows: too-small'],
    ['a number in place of text', { rows: [{ label: 'Staben', budget: -1 }] }, 400, 'rows[0].budget: invalid-type'],
  ])('refuses a table with %s and stays as it was', async (_, change, status, code) => {
    const before = await service.head();
    const answer = await send('forecasts', 'reporter:1880', { ...NET, section: 'Prov', ...change });
    expect([answer.status, answer.headers['content-type']]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
    expect(codes(answer)).toEqual([status, code]);
    expect(await service.head()).toBe(before);
  });

  it('is revised with a reason, on the version that was seen', async () => {
    const body = { reason: 'Ny uppgift', rows: [{ row: 1, figures: { forecast: '17000', deviation: '4600' } }] };
    const stale = await send(`forecasts/${TABLE}/revise`, 'reporter:1880', body, { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
    const { headers } = await shown('reporter:1880');
    expect(headers['etag']).toBe('"2"');
    const seen = { 'if-match': headers['etag'] ?? '' };
    expect((await send(`forecasts/${TABLE}/revise`, 'reporter:1880', body, seen)).status).toBe(200);
    expect(codes(await send(`forecasts/${TABLE}/revise`, 'reporter:1880', body))).toEqual([
      409,
      'rows: nothing-changes',
    ]);
    expect(codes(await send('forecasts/x/revise', 'reporter:1880', body))).toEqual([404, 'tableId: no-such-table']);
    const { json } = await shown('approver:1880');
    expect(json.tables[0]?.rows[1]?.amounts.forecast?.printed).toBe('17000');
  });

  it('loses a table that was taken in by mistake', async () => {
    const other = { ...NET, section: 'Fel nämnd' };
    expect((await send('forecasts', 'reporter:1880', other)).status).toBe(200);
    const removed = await send('forecasts/net-accounts-fel-namnd/remove', 'reporter:1880', { reason: 'Fel fil' });
    expect(removed.status).toBe(200);
    expect((await shown('reporter:1880')).json.tables.map(({ tableId }) => tableId)).toEqual([TABLE]);
  });

  it('is submitted, returned, completed and submitted again', async () => {
    expect(codes(await send('adopt', 'approver:1880', DECISION))).toEqual([409, ': not-submitted']);
    expect((await send('submit', 'reporter:1880', undefined)).status).toBe(200);
    expect(codes(await send('forecasts', 'reporter:1880', { ...NET, section: 'Ny' }))).toEqual([409, ': not-open']);
    expect((await send('return', 'reporter:1880', { reason: 'Jag ångrar mig' })).status).toBe(403);
    expect((await send('return', 'approver:1880', { reason: 'Investeringarna saknas' })).status).toBe(200);
    expect((await shown('reporter:1880')).json).toMatchObject({
      status: 'returned',
      returned: { reason: 'Investeringarna saknas' },
    });
    const investments = { ...NET, kind: 'investments' };
    expect((await send('forecasts', 'reporter:1880', investments)).status).toBe(200);
    expect((await send('submit', 'reporter:1880', {})).status).toBe(200);
    expect((await shown('reporter:1880')).json).toMatchObject({ status: 'submitted', returned: null });
  });

  it('is adopted by the approver with the decision, and by that public', async () => {
    expect((await send('adopt', 'reporter:1880', DECISION)).status).toBe(403);
    const { paragraph: _, ...partly } = DECISION;
    expect(codes(await send('adopt', 'approver:1880', partly))).toEqual([422, 'paragraph: reference-incomplete']);
    const early = { ...DECISION, decidedOn: '2024-03-01' };
    expect(codes(await send('adopt', 'approver:1880', early))).toEqual([422, 'decidedOn: before-outturn']);
    expect((await shown()).status).toBe(404);
    const adopted = await send('adopt', 'approver:1880', DECISION);
    expect(adopted.status).toBe(200);
    const { json } = await service.get<InterimReportRow>(`interim-reports/${ID}?after=${adopted.json.position}`);
    expect(json).toMatchObject({
      status: 'adopted',
      wasAdopted: true,
      adoption: { ...DECISION, incompleteReason: null },
    });
  });

  it('takes no figure after that, and says so', async () => {
    const before = await service.head();
    const body = { reason: 'För sent', rows: [{ row: 1, figures: { forecast: '1' } }] };
    const steps: [string, string, unknown][] = [
      ['forecasts', 'reporter:1880', { ...NET, section: 'Ny' }],
      [`forecasts/${TABLE}/revise`, 'reporter:1880', body],
      [`forecasts/${TABLE}/remove`, 'approver:1880', { reason: 'För sent' }],
      ['submit', 'reporter:1880', {}],
      ['return', 'approver:1880', { reason: 'För sent' }],
      ['adopt', 'approver:1880', DECISION],
    ];
    for (const [step, as, sent] of steps) {
      expect([step, ...codes(await send(step, as, sent))]).toEqual([step, 409, ': adopted']);
    }
    expect((await send('forecasts', 'reporter:1883', NET)).status).toBe(403);
    expect(await service.head()).toBe(before);
  });

  it('is corrected with a reason by the approver, and shows it', async () => {
    const rows = [{ tableId: TABLE, row: 1, figures: { forecast: '18000', deviation: '5600' } }];
    const body = { reason: 'Avskrivningsfel', rows };
    expect((await send('correct', 'reporter:1880', body)).status).toBe(403);
    expect((await send('correct', 'approver:1880', body)).status).toBe(200);
    const { json } = await shown();
    expect(json).toMatchObject({ status: 'corrected', corrections: [{ reason: 'Avskrivningsfel' }] });
    expect(json.tables[0]?.rows[1]?.amounts.forecast?.printed).toBe('18000');
  });

  it('tells its whole history to everyone', async () => {
    const { json } = await service.get<List<ReportHistoryEntry>>(`interim-reports/${ID}/history`);
    expect(json.items.map(({ what, role }) => `${what} by ${role}`)).toEqual([
      'InterimReportOpened by reporter',
      'ForecastRegistered by reporter',
      'ForecastRowsRevised by reporter',
      'ForecastRegistered by reporter',
      'ForecastRemoved by reporter',
      'InterimReportSubmitted by reporter',
      'InterimReportReturned by approver',
      'ForecastRegistered by reporter',
      'InterimReportSubmitted by reporter',
      'InterimReportAdopted by approver',
      'InterimReportCorrected by approver',
    ]);
    expect(json.items[2]?.detail?.sv).toBe(
      'Kommunstyrelsen, Kommungemensamma statsbidrag: prognos 18000 → 17000, avvikelse 5600 → 4600',
    );
    expect(json.items.at(-1)).toMatchObject({ version: 11, reason: 'Avskrivningsfel' });
  });
});

describe('the list of reports', () => {
  const ids = async (query: string, as?: string) => {
    const { json } = await service.get<List<InterimReportEntry>>(`interim-reports${query}`, as);
    return json.items.map(({ id }) => id);
  };

  beforeAll(async () => {
    for (const [cycle, outturnThrough] of [
      ['Delårsrapport 2', '2024-08-31'],
      ['Årsbokslut', '2024-12-31'],
    ]) {
      await post('', 'reporter:1880', { ...OPEN, cycle, outturnThrough });
    }
  });

  const DRAFTS = ['1880-kommunstyrelsen-2024-arsbokslut', '1880-kommunstyrelsen-2024-delarsrapport-2'];

  it('shows what the reader may see, the latest first', async () => {
    expect(await ids('')).toEqual([ID]);
    expect(await ids('', 'reporter:1883')).toEqual([ID]);
    expect(await ids('', 'reporter:1880')).toEqual([...DRAFTS, ID]);
  });

  it('is narrowed by municipality, committee, year and status', async () => {
    expect(await ids('?municipalityCode=1883', 'reporter:1880')).toEqual([]);
    expect(await ids('?municipalityCode=1880&fiscalYear=2024&committee=Kommunstyrelsen')).toEqual([ID]);
    expect(await ids('?fiscalYear=2023')).toEqual([]);
    expect(await ids('?status=opened,corrected', 'approver:1880')).toEqual([...DRAFTS, ID]);
    expect(await ids('?status=adopted', 'approver:1880')).toEqual([]);
  });

  it('comes in pages, each report once', async () => {
    const found: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const cursor: string = next && `&cursor=${next}`;
      const { json } = await service.get<List<InterimReportEntry>>(`interim-reports?limit=1${cursor}`, 'reporter:1880');
      found.push(...json.items.map(({ id }) => id));
      next = json.next;
    }
    expect(found).toEqual([...DRAFTS, ID]);
    expect((await service.get('interim-reports?cursor=x')).status).toBe(422);
    expect((await service.get('interim-reports?status=wished')).status).toBe(400);
  });
});
