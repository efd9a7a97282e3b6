import { eventsOfLog, eventsOfStream, type LogColumns } from './read-events';

const columns: LogColumns = {
  positions: '{9007199254740993,9007199254740994,9007199254740995}',
  streams: 'goal-1880,plan-0180.2025,goal-1880',
  versions: '{1,4,2}',
  types: 'GoalAssessed.v1,PlanAdopted.v2,GoalAssessed.v1',
  instants: '["2026-03-14T09:26:53.589793","2026-03-14T09:26:53.58", "2026-03-14T09:26:54"]',
  metadata: ['{"actorId":"a,b","role":"analyst","commandId":"1"}', '{"actorId":"c"}', '{"actorId":"d"}'].join('\x1f'),
  bodies: '{"note":"ett, två","points":4},null,[1,{"a":"]"}]',
};

describe('events from the columns of one row', () => {
  it('gives each event its own values, in order', () => {
    expect(eventsOfLog(columns)).toEqual([
      {
        position: '9007199254740993',
        stream: 'goal-1880',
        version: 1,
        type: 'GoalAssessed.v1',
        recordedAt: '2026-03-14T09:26:53.589793Z',
        metadata: { actorId: 'a,b', role: 'analyst', commandId: '1' },
        data: { note: 'ett, två', points: 4 },
      },
      expect.objectContaining({ stream: 'plan-0180.2025', version: 4, type: 'PlanAdopted.v2', data: null }),
      expect.objectContaining({ position: '9007199254740995', version: 2, data: [1, { a: ']' }] }),
    ]);
  });

  it('writes every instant with six decimals, so that they sort as text', () => {
    expect(eventsOfLog(columns).map(({ recordedAt }) => recordedAt)).toEqual([
      '2026-03-14T09:26:53.589793Z',
      '2026-03-14T09:26:53.580000Z',
      '2026-03-14T09:26:54.000000Z',
    ]);
  });

  it('gives none where there are none', () => {
    expect(eventsOfLog({ ...columns, positions: null })).toEqual([]);
  });
});

describe('events of one stream', () => {
  const ofStream = (lastVersion: number) => eventsOfStream('goal-1880', { ...columns, last_version: lastVersion });

  it('count their versions from 1', () => {
    expect(ofStream(3).map(({ stream, version }) => `${stream} ${version}`)).toEqual([
      'goal-1880 1',
      'goal-1880 2',
      'goal-1880 3',
    ]);
  });

  it('are not read when one is missing', () => {
    expect(() => ofStream(4)).toThrow('goal-1880 holds 3 events, but the last has version 4');
  });

  it('are none for a stream that is not there', () => {
    const none = { positions: null, types: null, instants: null, metadata: null, bodies: null, last_version: null };
    expect(eventsOfStream('goal-0', none as never)).toEqual([]);
  });
});
