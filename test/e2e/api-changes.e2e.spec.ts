import type { ChangePage } from '../../libs/changes/src';
import { startService, type Question, type Service } from '../support/service';

let service: Service;
/** Another process on the same database. */
let beside: Service;
/** One that shows no invented municipality. */
let withoutSample: Service;

beforeAll(async () => {
  service = await startService({ sample: true });
  beside = await startService({ beside: service, role: 'api', sample: true });
  withoutSample = await startService({ beside: service, role: 'api' });
}, 120_000);

afterAll(async () => {
  await beside.stop();
  await withoutSample.stop();
  await service.stop();
});

const READERS = [undefined, 'analyst', 'evaluator', 'reporter:1880', 'approver:1880', 'operator'];
const ID = '1880-2010-2020';
const HEAD = {
  municipalityCode: '1880',
  committee: 'Provnämnden',
  fiscalYear: 2025,
  cycle: 'Delår 1',
  outturnThrough: '2025-04-30',
};
const REPORT = '1880-provnamnden-2025-delar-1';

async function send(
  path: string,
  as: string,
  body: unknown = {},
  method: Question['method'] = 'POST',
): Promise<string> {
  const { status, text, json } = await service.ask({ method, path, as, body });
  if (status >= 300) throw new Error(`${path}: ${text}`);
  return json.position;
}

async function feed(query = '', of = service, as?: string): Promise<ChangePage> {
  const { status, json, text } = await of.get<ChangePage>(`events?limit=500${query}`, as);
  if (status !== 200) throw new Error(text);
  return json;
}

/** Where the feed ends now. */
async function end(): Promise<string> {
  let page = await feed();
  while (page.more) page = await feed(`&after=${page.next}`);
  return page.next;
}

const typesIn = ({ items }: ChangePage) => items.map(({ type }) => type);

describe('the feed of an evaluation', () => {
  let start: string;

  beforeAll(async () => {
    start = await end();
  });

  it('says nothing to anyone while it is a draft', async () => {
    await send('evaluations', 'evaluator', { municipalityCode: '1880', instrumentVersion: '2010', year: 2020 });
    await send(`evaluations/${ID}/scores`, 'evaluator', { scores: [{ total: '601' }] }, 'PUT');
    await send(`evaluations/${ID}/submit`, 'evaluator');
    await send(`evaluations/${ID}/reply`, 'approver:1880', { agrees: true, text: 'Vi har läst.' });
    for (const reader of READERS) {
      expect(await feed(`&after=${start}`, service, reader)).toEqual({ items: [], next: start, more: false });
    }
  });

  it('says that it was published, and nothing of what came before', async () => {
    const position = await send(`evaluations/${ID}/publish`, 'analyst');
    const page = await feed(`&after=${start}`);
    expect(page.items).toEqual([
      {
        position,
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
        role: 'analyst',
        id: ID,
        href: `/api/v1/evaluations/${ID}`,
        kind: 'evaluation',
        type: 'EvaluationPublished',
        municipalityCode: '1880',
        municipalityName: 'Örebro',
        instrumentVersion: '2010',
        year: 2020,
        isSample: false,
        total: '601',
        reason: null,
      },
    ]);
    expect((await service.get(page.items[0]?.href ?? '')).status).toBe(200);
    for (const reader of READERS) expect(await feed(`&after=${start}`, service, reader)).toEqual(page);
  });

  it('keeps that it was withdrawn, and lets go of its figures', async () => {
    await send(`evaluations/${ID}/correct`, 'analyst', { scores: [{ total: '602' }], reason: 'Avskrivningsfel' });
    expect((await feed(`&after=${start}`)).items).toMatchObject([
      { total: '601' },
      { type: 'EvaluationCorrected', total: '602', reason: 'Avskrivningsfel' },
    ]);
    await send(`evaluations/${ID}/withdraw`, 'analyst', { reason: 'Fel år' });
    const page = await feed(`&after=${start}`);
    expect(typesIn(page)).toEqual(['EvaluationPublished', 'EvaluationCorrected', 'EvaluationWithdrawn']);
    expect(page.items.map((item) => item.kind === 'evaluation' && item.total)).toEqual([null, null, null]);
    expect(page.items.at(-1)).toMatchObject({ reason: 'Fel år' });
  });

  it('says nothing of the draft that is begun anew', async () => {
    const before = await end();
    await send('evaluations', 'evaluator', { municipalityCode: '1880', instrumentVersion: '2010', year: 2020 });
    await send(`evaluations/${ID}/withdraw`, 'evaluator', { reason: 'Påbörjad av misstag' });
    expect((await feed(`&after=${before}`)).items).toEqual([]);
  });
});

describe('the feed of the rest', () => {
  it('has a report from its adoption on', async () => {
    const start = await end();
    await send('interim-reports', 'reporter:1880', HEAD);
    const table = {
      kind: 'by-unit',
      section: 'Provnämnden',
      amountsIn: 'tkr',
      rows: [{ code: 'P1', label: 'Provenheten', budget: '-10', forecast: '-11', deviation: '-1' }],
    };
    await send(`interim-reports/${REPORT}/forecasts`, 'reporter:1880', table);
    await send(`interim-reports/${REPORT}/submit`, 'reporter:1880');
    expect((await feed(`&after=${start}`, service, 'approver:1880')).items).toEqual([]);
    const decision = { decidedOn: '2025-06-10', paragraph: '§ 9', diaryNumber: 'PN 3/2025' };
    const position = await send(`interim-reports/${REPORT}/adopt`, 'approver:1880', decision);
    const rows = [{ tableId: 'by-unit-provnamnden', row: 0, figures: { forecast: '-12' } }];
    await send(`interim-reports/${REPORT}/correct`, 'approver:1880', { rows, reason: 'Avskrivningsfel' });
    expect((await feed(`&after=${start}`)).items).toMatchObject([
      { type: 'InterimReportAdopted', position, role: 'approver', id: REPORT, committee: 'Provnämnden' },
      { type: 'InterimReportCorrected', reason: 'Avskrivningsfel', outturnThrough: '2025-04-30' },
    ]);
  });

  it('has networks and ranking reports, a report only when it is made', async () => {
    const start = await end();
    const network = { id: 'provnatet', name: 'Provnätet', members: ['1880', '1883'], validFrom: '2012-01-01' };
    await send('networks', 'analyst', network);
    const change = { remove: ['1883'], validFrom: '2014-01-01', reason: 'Utträde' };
    await send('networks/provnatet/members', 'analyst', change);
    const order = { title: 'Läget i dag', instrumentVersion: '2010', peers: 'all' };
    const { json } = await service.ask({ method: 'POST', path: 'ranking-reports', as: 'analyst', body: order });
    expect((await service.get<string>(`ranking-reports/${json.id}/progress`)).text).toMatch(/event: done\n/);
    const { items } = await feed(`&after=${start}`);
    expect(items).toMatchObject([
      { type: 'NetworkCreated', name: 'Provnätet', added: [{ name: 'Örebro' }, { name: 'Karlskoga' }] },
      { type: 'NetworkMembersChanged', removed: [{ municipalityCode: '1883' }], reason: 'Utträde' },
      { type: 'RankingReportMade', id: json.id, title: 'Läget i dag', isSample: true },
    ]);
    for (const { href } of items) expect((await service.get(href)).status).toBe(200);
  });
});

describe('the cursor', () => {
  it('leads through the whole feed once, a few at a time and from process to process', async () => {
    const whole = (await feed()).items;
    expect(whole.length).toBeGreaterThan(50);
    const positions = whole.map(({ position }) => BigInt(position));
    expect(positions).toEqual(positions.toSorted((a, b) => (a < b ? -1 : 1)));
    let page = (await service.get<ChangePage>('events?limit=7')).json;
    const seen = [...page.items];
    for (let turn = 1; page.more; turn += 1) {
      const process = turn % 2 === 0 ? service : beside;
      page = (await process.get<ChangePage>(`events?limit=7&after=${page.next}`)).json;
      seen.push(...page.items);
    }
    expect(seen).toEqual(whole);
  });

  it('is understood by a process that has just come to it', async () => {
    await send('networks/provnatet/members', 'analyst', { add: ['0180'], validFrom: '2015-01-01', reason: 'Inträde' });
    const latest = await end();
    expect(await feed(`&after=${latest}`, beside)).toEqual({ items: [], next: latest, more: false });
  });

  it('walks backwards too, for those who look back', async () => {
    const whole = (await feed()).items;
    const first = (await service.get<ChangePage>('events?order=latest&limit=3')).json;
    const second = (await service.get<ChangePage>(`events?order=latest&limit=3&after=${first.next}`)).json;
    expect([...first.items, ...second.items]).toEqual(whole.toReversed().slice(0, 6));
  });

  it.each([
    ['a position', '1204', 422, 'unknown-cursor'],
    ['a text of one’s own', 'abc', 422, 'unknown-cursor'],
    ['one of another log', Buffer.from('["1","2020-01-01T00:00:00Z"]').toString('base64url'), 422, 'unknown-cursor'],
    ['a far too long one', 'A'.repeat(300), 400, 'too-big'],
  ])('is refused when it is %s', async (_, after, status, code) => {
    const answer = await service.get(`events?after=${after}`);
    expect([answer.status, answer.json.errors[0]?.where, answer.json.errors[0]?.code]).toEqual([status, 'after', code]);
  });

  it('is a position at every other route still', async () => {
    expect((await service.get('corrections?after=abc')).json.errors).toMatchObject([{ where: 'after' }]);
  });
});

describe('what is asked for', () => {
  it('can be what concerns a municipality, or one kind', async () => {
    const { items } = await feed('&municipalityCode=1883');
    expect(items.length).toBeGreaterThan(1);
    expect(items.every((item) => JSON.stringify(item).includes('"1883"'))).toBe(true);
    expect(items.map(({ kind }) => kind)).toContain('network');
    const reports = await feed('&kind=interim-report&municipalityCode=1880');
    expect(new Set(reports.items.map(({ kind }) => kind))).toEqual(new Set(['interim-report']));
  });

  it('leaves out what is invented where that is not shown', async () => {
    const [all, real] = [await feed(), await feed('', withoutSample)];
    expect(all.items.some(({ isSample }) => isSample)).toBe(true);
    expect(real.items).toEqual(all.items.filter(({ isSample }) => !isSample));
    expect(real.items.length).toBeGreaterThan(5);
  });

  it('never names who did it', async () => {
    const { text } = await service.get('events?limit=500');
    expect(text).not.toMatch(/actorId|demo-|sample-(?:analyst|approver|reporter|evaluator)/);
  });

  it.each(['limit=0', 'limit=501', 'order=newest', 'kind=upload', 'municipalityCode=18', 'cursor=x'])(
    'is refused with %s',
    async (query) => {
      expect((await service.get(`events?${query}`)).status).toBe(400);
    },
  );
});
