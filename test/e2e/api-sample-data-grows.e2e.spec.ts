import type { InterimReportEntry, InterimReportRow } from '#interim-reports';
import { loadSampleData } from '../../apps/api/src/sample-loader';
import { startService, type List, type Service } from '../support/service';

let service: Service;

beforeAll(async () => {
  service = await startService();
});

afterAll(() => service.stop());

describe('loading the sample data', () => {
  const TAKEN = '1880-kommunstyrelsen-2024-delarsrapport-med-prognos-1';

  it('leaves a report that somebody has begun under the same name to them, and enters the others once', async () => {
    const body = {
      municipalityCode: '1880',
      committee: 'Kommunstyrelsen',
      fiscalYear: 2024,
      cycle: 'Delårsrapport med prognos 1',
      outturnThrough: '2024-03-31',
    };
    const opened = await service.ask({ method: 'POST', path: 'interim-reports', as: 'reporter:1880', body });
    expect([opened.status, opened.json.id]).toEqual([201, TAKEN]);
    await loadSampleData(service.app, () => undefined);
    const { json } = await service.get<InterimReportRow>(`interim-reports/${TAKEN}`, 'reporter:1880');
    expect([json.status, json.version, json.tables]).toEqual(['opened', 1, []]);
    const { json: list } = await service.get<List<InterimReportEntry>>('interim-reports?limit=500');
    expect(list.items.map(({ municipalityCode, fiscalYear }) => `${municipalityCode} ${fiscalYear}`)).toEqual([
      '0484 2022',
      '1880 2022',
      '1880 2019',
    ]);
    const position = await service.head();
    await loadSampleData(service.app, () => undefined);
    expect(await service.head()).toBe(position);
  }, 120_000);
});
