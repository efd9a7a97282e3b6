import type { EvaluationRow } from '../../libs/evaluations/src';
import { startService, type List, type Question, type Service } from '../support/service';

const YEARS = {
  started: 2005,
  scored: 2006,
  submitted: 2007,
  replied: 2008,
  published: 2009,
  corrected: 2010,
  withdrawn: 2011,
};
type Stage = keyof typeof YEARS | 'withdrawn unpublished';
const STAGES: Readonly<Record<Stage, number>> = { ...YEARS, 'withdrawn unpublished': 2012 };
const PUBLIC_STAGES: readonly Stage[] = ['published', 'corrected', 'withdrawn'];
const SUBMITTED_STAGES: readonly Stage[] = ['submitted', 'replied', 'withdrawn unpublished', ...PUBLIC_STAGES];
const READERS = [
  'public',
  'analyst',
  'evaluator',
  'reporter:1880',
  'approver:1880',
  'reporter:1883',
  'approver:1883',
  'operator',
];
const INSIDE = ['evaluator', 'reporter:1880', 'approver:1880'];

let service: Service;

const as = (reader: string) => (reader === 'public' ? undefined : reader);
const idOf = (stage: Stage) => `1880-2010-${STAGES[stage]}`;

async function send(stage: Stage, step: string, actor: string, body: unknown = {}): Promise<void> {
  const method: Question['method'] = step === 'scores' ? 'PUT' : 'POST';
  const { status, text } = await service.ask({ method, path: `evaluations/${idOf(stage)}/${step}`, as: actor, body });
  if (status !== 200) throw new Error(`${stage} ${step}: ${text}`);
}

/** Brings an evaluation of each stage to its stage, each with a total of its own. */
async function bring(stage: Stage): Promise<void> {
  const year = STAGES[stage];
  const body = { municipalityCode: '1880', instrumentVersion: '2010', year, note: `Utkast ${year}` };
  await service.ask({ method: 'POST', path: 'evaluations', as: 'evaluator', body });
  if (stage === 'started') return;
  await send(stage, 'scores', 'evaluator', { scores: [{ total: String(year - 1500) }] });
  if (stage === 'scored') return;
  await send(stage, 'submit', 'evaluator');
  if (stage === 'withdrawn unpublished') return send(stage, 'withdraw', 'analyst', { reason: 'Fel kommun' });
  if (stage === 'submitted') return;
  await send(stage, 'reply', 'approver:1880', { agrees: true });
  if (stage === 'replied') return;
  await send(stage, 'publish', 'analyst');
  if (stage === 'corrected')
    await send(stage, 'correct', 'analyst', { scores: [{ total: '700' }], reason: 'Fel siffra' });
  if (stage === 'withdrawn') await send(stage, 'withdraw', 'analyst', { reason: 'Fel år' });
}

beforeAll(async () => {
  service = await startService();
  for (const stage of Object.keys(STAGES) as Stage[]) await bring(stage);
});

afterAll(() => service.stop());

function sees(reader: string, stage: Stage): boolean {
  if (PUBLIC_STAGES.includes(stage) || INSIDE.includes(reader)) return true;
  return reader === 'analyst' && SUBMITTED_STAGES.includes(stage);
}

describe.each(READERS)('%s', (reader) => {
  const stages = Object.keys(STAGES) as Stage[];

  it.each(stages)('asks for the one that is %s, and for its history', async (stage) => {
    const status = sees(reader, stage) ? 200 : 404;
    expect((await service.get(`evaluations/${idOf(stage)}`, as(reader))).status).toBe(status);
    expect((await service.get(`evaluations/${idOf(stage)}/history`, as(reader))).status).toBe(status);
  });

  it('is listed exactly what can be asked for one by one', async () => {
    const { json } = await service.get<List<{ id: string }>>('evaluations?limit=500', as(reader));
    const expected = stages.filter((stage) => sees(reader, stage)).map(idOf);
    expect(json.items.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
    expect(json.next).toBeNull();
  });

  it('pages through the same, one at a time', async () => {
    const ids: string[] = [];
    for (let cursor = ''; ;) {
      const { json } = await service.get<List<{ id: string }>>(`evaluations?limit=1${cursor}`, as(reader));
      ids.push(...json.items.map(({ id }) => id));
      if (json.next === null) break;
      cursor = `&cursor=${json.next}`;
    }
    const latestFirst = stages
      .filter((stage) => sees(reader, stage))
      .map(idOf)
      .toSorted()
      .toReversed();
    expect(ids).toEqual(latestFirst);
  });

  it('finds no draft’s figure in what is put together for everyone', async () => {
    const position = await service.head();
    const paths = ['published-evaluations', 'rankings?instrument=2010', 'comparisons/1880', 'municipalities/1880'];
    for (const path of paths) {
      const { text, status } = await service.get(
        `${path}${path.includes('?') ? '&' : '?'}after=${position}`,
        as(reader),
      );
      expect([path, status]).toEqual([path, 200]);
      for (const hidden of stages.filter((stage) => !['published', 'corrected'].includes(stage))) {
        expect(text).not.toContain(`"${STAGES[hidden] - 1500}"`);
        expect(text).not.toContain(idOf(hidden));
      }
    }
  });
});

describe('what is not there', () => {
  it('answers as a draft that may not be seen does', async () => {
    const draft = await service.get(`evaluations/${idOf('scored')}`, 'reporter:1883');
    const nothing = await service.get('evaluations/1880-2010-1999', 'reporter:1883');
    expect([draft.status, draft.text]).toEqual([nothing.status, nothing.text]);
    const { 'content-length': _, date: __, ratelimit: ___, ...headers } = draft.headers;
    expect(nothing.headers).toMatchObject(headers);
  });
});

describe('one that is started anew after it was withdrawn', () => {
  const ID = '1880-2010-2013';
  const act = (step: string, actor: string, body: unknown = {}) =>
    service.ask({ method: step === 'scores' ? 'PUT' : 'POST', path: `evaluations/${ID}/${step}`, as: actor, body });
  const start = () => {
    const body = { municipalityCode: '1880', instrumentVersion: '2010', year: 2013 };
    return service.ask({ method: 'POST', path: 'evaluations', as: 'evaluator', body });
  };
  const note = () => service.get<EvaluationRow>(`evaluations/${ID}`);
  const listed = async (query: string, reader?: string) => {
    const { json } = await service.get<List<EvaluationRow>>(`evaluations?year=2013&${query}`, reader);
    return json.items.map(({ id, status }) => [id, status]);
  };
  let before: string;

  beforeAll(async () => {
    await start();
    await act('scores', 'evaluator', { scores: [{ total: '513' }] });
    await act('submit', 'evaluator');
    await act('reply', 'approver:1880', { agrees: true });
    await act('publish', 'analyst');
    await act('withdraw', 'analyst', { reason: 'Fel version' });
    before = (await note()).text;
    await start();
    await act('scores', 'evaluator', { scores: [{ total: '777' }] });
  });

  it('is still the withdrawn one to everyone else, with its reason and nothing of the draft', async () => {
    for (const reader of [undefined, 'analyst', 'reporter:1883', 'operator']) {
      const { status, text, headers } = await service.get(`evaluations/${ID}`, reader);
      expect([reader, status, JSON.parse(text)]).toEqual([reader, 200, JSON.parse(before)]);
      expect(headers['etag']).toBe('"6"');
      const history = await service.get<List<{ what: string }>>(`evaluations/${ID}/history`, reader);
      expect(history.json.items.map(({ what }) => what).at(-1)).toBe('EvaluationWithdrawn');
      expect(history.text + text).not.toContain('777');
    }
  });

  it('is in the lists as each may see it, whatever status is asked for', async () => {
    for (const reader of [undefined, 'analyst']) {
      expect(await listed('', reader)).toEqual([[ID, 'withdrawn']]);
      expect(await listed('status=withdrawn,submitted', reader)).toEqual([[ID, 'withdrawn']]);
      expect(await listed('status=scored', reader)).toEqual([]);
    }
    for (const reader of INSIDE) {
      expect(await listed('', reader)).toEqual([[ID, 'scored']]);
      expect(await listed('status=scored,started', reader)).toEqual([[ID, 'scored']]);
      expect(await listed('status=withdrawn', reader)).toEqual([]);
    }
  });

  it('tells those who may see the draft what was withdrawn', async () => {
    const { json } = await service.get<EvaluationRow>(`evaluations/${ID}`, 'evaluator');
    expect(json).toMatchObject({ status: 'scored', withdrawnBefore: { withdrawal: { reason: 'Fel version' } } });
  });
});

describe('a list by status', () => {
  it('holds those of the statuses that are asked for', async () => {
    const { json } = await service.get<List<EvaluationRow>>('evaluations?status=submitted,replied', 'evaluator');
    expect(json.items.map(({ status }) => status).toSorted()).toEqual(['replied', 'submitted']);
  });

  it.each(['nope', 'scored,', 'scored;submitted', ''])('refuses %j', async (status) => {
    expect((await service.get(`evaluations?status=${status}`)).status).toBe(400);
  });
});
