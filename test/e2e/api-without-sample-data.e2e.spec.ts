import type { RankingAnswer } from '#comparison';
import type { EvaluationRow } from '#evaluations';
import type { InterimReportEntry } from '#interim-reports';
import type { MunicipalityRow } from '#registry';
import { startService, type List, type Service } from '../support/service';

let off: Service;
let on: Service;

beforeAll(async () => {
  off = await startService();
  on = await startService({ sample: true });
}, 120_000);

afterAll(() => Promise.all([off.stop(), on.stop()]));

describe('without the sample data', () => {
  it('the log is empty, and so is every list made from it', async () => {
    expect(await off.head()).toBe('0');
    for (const path of ['evaluations', 'published-evaluations']) {
      expect((await off.get(path)).json).toEqual({ items: [], next: null });
    }
    expect((await off.get('rankings?instrument=2010')).json.rows).toEqual([]);
    expect((await off.get('session')).json.sampleData).toBe(false);
  });

  it('there are 290 municipalities and none is invented', async () => {
    const { json } = await off.get<List<MunicipalityRow> & { total: number }>('municipalities?limit=500');
    expect(json.total).toBe(290);
    expect(json.items.filter(({ code }) => code.startsWith('99'))).toEqual([]);
    expect((await off.get('municipalities?q=99')).json.items).toEqual([]);
    expect((await off.get('municipalities?county=99')).json.items).toEqual([]);
    expect((await off.get('counties')).json.items).toHaveLength(21);
  });

  it.each(['municipalities/9901', 'comparisons/9901', 'evaluations/9901-2010-2010'])(
    '%s is not there',
    async (path) => {
      expect((await off.get(path)).status).toBe(404);
    },
  );

  it('nobody can evaluate an invented municipality or compare with one', async () => {
    const body = { municipalityCode: '9901', instrumentVersion: '2010', year: 2012 };
    const { status, json } = await off.ask({ method: 'POST', path: 'evaluations', as: 'evaluator', body });
    expect([status, json.errors[0]?.where]).toEqual([422, 'municipalityCode']);
    expect((await off.get('rankings?instrument=2010&peers=list:9901')).status).toBe(422);
  });
});

describe('with the sample data', () => {
  it('40 invented municipalities stand beside the real ones, each marked', async () => {
    const { json } = await on.get<List<MunicipalityRow> & { total: number }>('municipalities?limit=500');
    const invented = json.items.filter(({ isSample }) => isSample);
    expect([json.total, invented.length]).toEqual([330, 40]);
    expect(invented.every(({ code }) => code.startsWith('99'))).toBe(true);
  });

  it('every evaluation of one is marked, and no real one is', async () => {
    const { json } = await on.get<List<EvaluationRow>>(`evaluations?limit=500&after=${await on.head()}`);
    expect(json.items.length).toBeGreaterThan(50);
    for (const { isSample, municipalityCode } of json.items) expect(isSample).toBe(municipalityCode.startsWith('99'));
    const ranking = (await on.get<RankingAnswer>(`rankings?instrument=2010&after=${await on.head()}`)).json;
    for (const { isSample, municipalityCode } of ranking.rows) expect(isSample).toBe(municipalityCode.startsWith('99'));
    expect(ranking.peers.containsSample).toBe(true);
  });

  it('the real ones are exactly the published evaluations', async () => {
    const { json } = await on.get<List<EvaluationRow>>('evaluations?limit=500');
    const real = json.items.filter(({ isSample }) => !isSample);
    expect(real.map(({ id }) => id).toSorted()).toEqual(
      ['0182-2010-2011', '1270-2020-2020', '1270-2020-2022', '1283-2016-2017', '1284-2020-2020', '1444-2010-2014']
        .concat(['1880-2010-2010', '1880-2010-2012', '1883-2010-2010', '1883-2010-2014'])
        .toSorted(),
    );
    expect(real.every(({ source }) => source !== null)).toBe(true);
  });
});

describe('with the sample data turned off later', () => {
  let later: Service;

  beforeAll(async () => {
    later = await startService({ beside: on });
  });

  afterAll(() => later.stop());

  it('nothing invented is shown anywhere', async () => {
    const paths = [
      'municipalities?limit=500',
      'evaluations?limit=500',
      'published-evaluations',
      'rankings?instrument=2010',
      'comparisons/1880?peers=all',
      'comparisons/1880?peers=latest:27',
    ];
    for (const path of paths) {
      const { status, text } = await later.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(text).not.toMatch(/"99\d\d|"isSample":true|"containsSample":true/);
    }
    const { json } = await later.get<List<EvaluationRow>>('evaluations?limit=500');
    expect(json.items).toHaveLength(10);
  });

  it('no invented interim report is shown, counted or compared with', async () => {
    for (const path of ['interim-reports?limit=500', 'forecast-accuracy', 'forecast-deviations', 'goal-board']) {
      const [all, { status, text }] = [await on.get(path), await later.get(path)];
      expect([path, status]).toEqual([path, 200]);
      expect(all.text).toMatch(/"municipalityCode":"99\d\d"/);
      expect(text).not.toMatch(/"municipalityCode":"99\d\d"|"isSample":true/);
    }
    const { json } = await on.get<List<InterimReportEntry>>('interim-reports?limit=500');
    const id = json.items.find(({ isSample }) => isSample)?.id;
    for (const path of [`interim-reports/${id}`, `interim-reports/${id}/history`, `interim-reports/${id}/checks`]) {
      expect([path, (await on.get(path)).status, (await later.get(path)).status]).toEqual([path, 200, 404]);
    }
    const kept = await later.get<List<InterimReportEntry>>('interim-reports?limit=500');
    expect(kept.json.items.map(({ municipalityCode }) => municipalityCode)).toEqual(['1880', '0484', '1880', '1880']);
  });

  it('an evaluation of an invented municipality is not there, nor its history', async () => {
    const { json } = await on.get<List<EvaluationRow>>('evaluations?limit=500');
    const id = json.items.find(({ isSample }) => isSample)?.id;
    expect(id).toMatch(/^99/);
    for (const path of [`evaluations/${id}`, `evaluations/${id}/history`]) {
      expect([path, (await on.get(path)).status, (await later.get(path)).status]).toEqual([path, 200, 404]);
    }
  });
});
