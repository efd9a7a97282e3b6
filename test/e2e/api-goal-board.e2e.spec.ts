import type {
  AcrossMunicipalities,
  CommitteeBoard,
  GoalAssessment,
  GoalBoard,
  IndicatorSeries,
  InterimReportRow,
  Scale,
  Suggestion,
} from '#interim-reports';
import { startService, type Answer, type List, type Service } from '../support/service';

type Board = GoalBoard & { readonly next: string | null };

let service: Service;

beforeAll(async () => {
  service = await startService();
});

afterAll(() => service.stop());

const post = (path: string, as: string, body: unknown) => service.ask({ method: 'POST', path, as, body });
const inReport = (id: string, step: string, body: unknown, as = 'reporter:1880') =>
  post(`interim-reports/${id}/${step}`, as, body);

async function open(cycle: string, outturnThrough: string, municipalityCode = '1880'): Promise<string> {
  const body = { municipalityCode, committee: 'Kommunstyrelsen', fiscalYear: 2025, cycle, outturnThrough };
  return (await post('interim-reports', `reporter:${municipalityCode}`, body)).json.id;
}

async function adopt(id: string, municipalityCode = '1880'): Promise<void> {
  await inReport(id, 'submit', {}, `reporter:${municipalityCode}`);
  const decision = { decidedOn: '2025-10-01', paragraph: '§ 7', diaryNumber: 'Ks 1/2025' };
  const answer = await inReport(id, 'adopt', decision, `approver:${municipalityCode}`);
  expect(answer.status).toBe(200);
}

const judged = (printed: string | null, scale = 'orebro-attainment') => ({ scale, printed });

const goal = (number: string, forecast?: string | null): GoalAssessment => ({
  kind: 'committee',
  number,
  title: `Nämndmål ${number}`,
  ...(forecast !== undefined && { forecast: judged(forecast) }),
});

const NET_ACCOUNTS = {
  kind: 'net-accounts',
  section: 'Kommunstyrelsen',
  amountsIn: 'tkr',
  rows: [
    {
      code: null,
      label: 'Kansliet',
      isSum: false,
      level: 1,
      budget: '-875382',
      forecast: '-924381',
      deviation: '-48999',
    },
    {
      code: null,
      label: 'Nettokostnad',
      isSum: true,
      level: 0,
      budget: '-875382',
      forecast: '-924381',
      deviation: '-48999',
    },
  ],
};

const first = (answer: Answer) => answer.json.errors[0];
const board = async (query: string, as?: string) => (await service.get<Board>(`goal-board${query}`, as)).json;
const report = async (id: string, as = 'reporter:1880') =>
  (await service.get<InterimReportRow>(`interim-reports/${id}`, as)).json;

describe('goals and other statements in a report', () => {
  let id: string;

  it('are stated one by one or many at once, each as a change of its own', async () => {
    id = await open('Delår 1', '2025-04-30');
    const one = await inReport(id, 'goal-assessments', goal('1.1', 'Uppfylls'));
    expect([one.status, one.json.version]).toEqual([200, 2]);
    const many = await inReport(id, 'goal-assessments', { items: [goal('1.2', 'Uppfylls delvis'), goal('1.3')] });
    expect([many.status, many.json.version]).toEqual([200, 4]);
    const same = await inReport(id, 'goal-assessments', { items: [goal('1.2', 'Uppfylls delvis'), goal('1.3')] });
    expect([same.status, same.json.version]).toEqual([200, 4]);
  });

  it.each<[string, object, string]>([
    ['process-areas', { title: 'Demokrati', assessment: judged('◐', 'eskilstuna-assessment') }, 'processAreas'],
    [
      'assignments',
      { title: 'Ta fram en plan', sourceDocument: 'ÖSB', sourceYear: 2025, isCarriedOver: false },
      'assignments',
    ],
    ['commitments', { title: 'Korta kön', responsible: ['KS'] }, 'commitments'],
    ['measures', { title: 'Omförhandla', decidedOn: null, diaryNumber: null, amountsIn: 'mnkr' }, 'measures'],
    ['observations', { goalArea: 'Lärande', kind: 'positive', text: 'Fler läser.' }, 'observations'],
    ['texts', { kind: 'analysis', heading: 'Analys', text: 'Det går bra.' }, 'texts'],
  ])('%s are taken and shown', async (step, body, field) => {
    const answer = await inReport(id, step, { items: [body] });
    expect([answer.status, answer.json.errors]).toEqual([200, undefined]);
    expect((await report(id))[field as 'goals']).toMatchObject([body]);
  });

  it('are shown in their own words beside what these mean', async () => {
    const [shown] = (await report(id)).goals;
    expect(shown).toMatchObject({
      key: 'committee-1-1',
      forecast: { printed: 'Uppfylls', attainment: 'met', meaning: { en: 'Expected to be met at year-end' } },
    });
  });

  it('are refused at their place, with what is allowed, and nothing of the rest is stored', async () => {
    const before = await service.head();
    const items = [goal('2.1', 'Uppfylls'), goal('2.2', 'Kanske')];
    const wrong = await inReport(id, 'goal-assessments', { items });
    expect([wrong.status, first(wrong)?.where]).toEqual([422, 'items[1].forecast.printed']);
    expect(first(wrong)?.detail).toContain('Uppfylls, Uppfylls delvis, Uppfylls ej');
    expect(await service.head()).toBe(before);
  });

  it.each<[string, object, string]>([
    ['one in a list', { items: [goal('2.1'), { ...goal('2.2'), title: 7 }] }, 'items[1].title'],
    [
      'one with several faults',
      { items: [{ kind: 'x', number: 1, title: '', area: '', comment: '' }] },
      'items[0].kind',
    ],
    ['one by itself', { ...goal('2.1'), title: '' }, 'title'],
    ['one with a field too many', { ...goal('2.1'), colour: 'red' }, 'colour'],
  ])('of the wrong form are told where: %s', async (_, body, where) => {
    const answer = await inReport(id, 'goal-assessments', body);
    expect([answer.status, answer.json.errors.map((error) => error.where)]).toEqual([
      400,
      expect.arrayContaining([where]),
    ]);
  });

  it('are the business of the own municipality alone', async () => {
    const body = goal('3.1', 'Uppfylls');
    expect((await inReport(id, 'goal-assessments', body, 'approver:1880')).status).toBe(200);
    expect((await inReport(id, 'goal-assessments', body, 'reporter:1883')).status).toBe(404);
    expect((await inReport(id, 'goal-assessments', body, 'analyst')).status).toBe(403);
    expect((await service.ask({ method: 'POST', path: `interim-reports/${id}/texts`, body: {} })).status).toBe(401);
  });

  it('are taken away with a reason that the history shows', async () => {
    const gone = { kind: 'goal', key: 'committee-3-1', reason: 'Hör till en annan nämnd' };
    expect((await inReport(id, 'statements/remove', gone)).status).toBe(200);
    expect((await report(id)).goals.map(({ number }) => number)).toEqual(['1.1', '1.2', '1.3']);
    expect(first(await inReport(id, 'statements/remove', gone))?.code).toBe('no-such-statement');
    const { json } = await service.get<List<{ what: string; reason: string }>>(
      `interim-reports/${id}/history`,
      'reporter:1880',
    );
    expect(json.items.at(-1)).toMatchObject({ what: 'StatementRemoved', reason: 'Hör till en annan nämnd' });
  });

  it('are suggested an assessment where the figures tell, beside what a person says', async () => {
    await inReport(id, 'forecasts', NET_ACCOUNTS);
    const tied = { ...goal('1.1', 'Uppfylls'), tiedTo: { rule: 'economy-in-balance' } };
    await inReport(id, 'goal-assessments', tied);
    const { json } = await service.get<List<Suggestion>>(`interim-reports/${id}/suggestions`, 'reporter:1880');
    expect(json.items).toMatchObject([{ key: 'committee-1-1', proposed: 'not-met', differs: true }]);
    expect(json.items[0]?.because.sv).toContain('−5,60 procent');
    expect((await service.get(`interim-reports/${id}/suggestions`, 'reporter:1883')).status).toBe(404);
  });

  it('break the series of an indicator where a footnote says so', async () => {
    const values = ['2023', '2024'].map((period) => ({ period, kind: 'outturn', group: 'total', values: ['66'] }));
    const marked = values.map((value, nth) => ({ ...value, ...(nth === 1 && { footnotes: ['**'] }) }));
    const footnotes = [{ mark: '**', text: 'Annat underlag.', breaksComparability: true }];
    const stated = await inReport(id, 'indicators', { name: 'Index', unit: null, values: marked, footnotes });
    expect(stated.status).toBe(200);
    const { json } = await service.get<List<IndicatorSeries>>(`interim-reports/${id}/indicators`, 'reporter:1880');
    expect(json.items[0]?.values.map((value) => value.comparableWithPrevious)).toEqual([null, false]);
  });

  it('freeze with the report', async () => {
    await adopt(id);
    const late = await inReport(id, 'goal-assessments', goal('1.1', 'Uppfylls ej'));
    expect([late.status, first(late)?.code]).toEqual([409, 'adopted']);
    const gone = { kind: 'goal', key: 'committee-1-1', reason: 'Fel' };
    expect(first(await inReport(id, 'statements/remove', gone))?.code).toBe('adopted');
  });

  it('are corrected only with a reason', async () => {
    const statements = [{ kind: 'goal', data: goal('1.2', 'Uppfylls ej') }];
    const answer = await inReport(id, 'correct', { reason: 'Skrivfel i bilagan', statements }, 'approver:1880');
    expect(answer.status).toBe(200);
    const { goals, corrections } = await report(id);
    expect(goals.find(({ number }) => number === '1.2')?.forecast?.printed).toBe('Uppfylls ej');
    expect(corrections).toMatchObject([{ reason: 'Skrivfel i bilagan' }]);
  });
});

describe('the goal board', () => {
  const ofOrebro = (found: Board): CommitteeBoard | undefined => found.items[0];

  it('shows a draft to its own people only', async () => {
    const second = await open('Delår 2', '2025-08-31');
    await inReport(second, 'goal-assessments', { items: [goal('1.1', 'Uppfylls ej'), goal('1.2', 'Uppfylls delvis')] });
    const own = ofOrebro(await board('?municipalityCode=1880', 'approver:1880'));
    expect(own?.reports.map(({ cycle, isAdopted }) => [cycle, isAdopted])).toEqual([
      ['Delår 1', true],
      ['Delår 2', false],
    ]);
    for (const outsider of [undefined, 'analyst', 'reporter:1883']) {
      const seen = ofOrebro(await board('?municipalityCode=1880', outsider));
      expect(seen?.reports.map(({ cycle }) => cycle)).toEqual(['Delår 1']);
    }
  });

  it('tells what changed, what is worse than forecast and what is gone', async () => {
    const lines = ofOrebro(await board('?municipalityCode=1880', 'reporter:1880'))?.lines ?? [];
    const told = lines
      .filter(({ subject }) => subject === 'goal')
      .map(({ number, isGone, cells }) => [number, isGone, cells.at(-1)?.sinceLast, cells.at(-1)?.worseThanForecast]);
    expect(told).toEqual([
      ['1.1', false, 'worse', true],
      ['1.2', false, 'better', false],
      ['1.3', true, null, false],
    ]);
  });

  it('counts not assessed for itself', async () => {
    const counts = ofOrebro(await board('?municipalityCode=1880'))?.reports[0]?.counts;
    expect(counts?.find(({ subject }) => subject === 'goal')).toEqual({
      subject: 'goal',
      judgedBy: 'forecast',
      met: 1,
      partly: 0,
      notMet: 1,
      notAssessed: 1,
      unknown: 0,
      n: 3,
      assessed: 2,
      metPercent: '50.0',
    });
  });

  it('shows only what stands as asked', async () => {
    const found = ofOrebro(await board('?municipalityCode=1880&status=not-met,not-assessed'));
    expect(found?.lines.filter(({ subject }) => subject === 'goal').map(({ number }) => number)).toEqual([
      '1.2',
      '1.3',
    ]);
    const wrong = await service.get<Answer['json']>('goal-board?status=good');
    expect([wrong.status, wrong.json.errors[0]?.where]).toEqual([400, 'status[0]']);
  });

  it('adds up across municipalities what is adopted, by how it is judged', async () => {
    const other = await open('Tertial 1', '2025-04-30', '0484');
    const status = judged('Grön', 'traffic-light');
    const items = [
      { ...goal('1'), status },
      { ...goal('2'), status: judged(null, 'traffic-light') },
    ];
    await inReport(other, 'goal-assessments', { items }, 'reporter:0484');
    const totals = async () => (await board('')).across.totals.filter(({ subject }) => subject === 'goal');
    expect(await totals()).toMatchObject([{ judgedBy: 'forecast', municipalities: 1 }]);
    await adopt(other, '0484');
    expect(await totals()).toMatchObject([
      { judgedBy: 'forecast', municipalities: 1, met: 1, notMet: 1, notAssessed: 1, n: 3, metPercent: '50.0' },
      { judgedBy: 'status', municipalities: 1, met: 1, unknown: 1, n: 2, assessed: 1, metPercent: '100.0' },
    ]);
    const { rows, fiscalYear }: AcrossMunicipalities = (await board('')).across;
    expect(fiscalYear).toBe(2025);
    expect(rows.map(({ municipalityName, subject }) => `${municipalityName} ${subject}`)).toContain('Eskilstuna goal');
  });

  it('pages by committee', async () => {
    const page = await board('?limit=1');
    expect([page.items.map(({ municipalityCode }) => municipalityCode), page.next]).toEqual([['0484'], '1']);
    const rest = await board('?limit=1&cursor=1');
    expect([rest.items.map(({ municipalityCode }) => municipalityCode), rest.next]).toEqual([['1880'], null]);
  });

  it('is empty for a committee, a municipality or a year without reports', async () => {
    for (const query of [
      '?municipalityCode=1883',
      '?municipalityCode=1880&committee=Barnn%C3%A4mnden',
      '?fiscalYear=2019',
    ]) {
      expect((await board(query)).items).toEqual([]);
    }
    expect((await board('?fiscalYear=2019')).across).toEqual({ fiscalYear: 2019, rows: [], totals: [] });
  });
});

describe('the stated table of scales', () => {
  it('is everyone’s', async () => {
    const { json } = await service.get<List<Scale>>('goal-scales');
    expect(json.items.map(({ scale }) => scale)).toContain('orebro-attainment');
    expect(json.items.every(({ steps, source }) => steps.length > 1 && source !== '')).toBe(true);
  });
});
