import { Client } from 'pg';
import type { Readiness } from '../../apps/api/src/http/health.controller';
import { startService, type Service } from '../support/service';

let service: Service;

beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const start = (year: number) => {
  const body = { municipalityCode: '1880', instrumentVersion: '2010', year };
  return service.ask({ method: 'POST', path: 'evaluations', as: 'evaluator', body });
};

describe('what an operator sees', () => {
  it('in readiness: the last position, and each read model with what it lags', async () => {
    await start(2012);
    const { status, json } = await service.get<Readiness>('health/ready');
    expect(status).toBe(200);
    expect(json.position).toBe('1');
    const names = json.projections.map(({ name }) => name);
    expect(names).toEqual([
      'corrections',
      'evaluation',
      'interim-report',
      'network',
      'published-evaluations',
      'published-interim-reports',
      'ranking-report',
      'ranking-report-document',
      'report-schedule',
    ]);
    expect(json.projections.every(({ parked }) => parked === 0)).toBe(true);
  });

  it('in the metrics: the same as gauges', async () => {
    const { status, headers, text } = await service.get('metrics');
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    expect(text).toMatch(/^kompassros_log_position 1$/m);
    for (const name of ['lag_events', 'stalled_seconds', 'parked_streams', 'skipped_events']) {
      expect(text).toMatch(
        new RegExp(`^kompassros_projection_${name}\\{projection="published-evaluations"\\} \\d`, 'm'),
      );
    }
  });

  it('in readiness: that the log is not whole', async () => {
    const owner = new Client({ connectionString: service.ownerUrl });
    await owner.connect();
    await owner.query('UPDATE event_store.head SET position = position + 1');
    expect((await service.get('health/ready')).status).toBe(503);
    await owner.query('UPDATE event_store.head SET position = position - 1');
    await owner.end();
    expect((await service.get('health/ready')).status).toBe(200);
  });
});
