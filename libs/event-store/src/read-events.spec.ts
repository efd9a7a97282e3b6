import { eventsIn, type EventColumns } from './read-events';

const columns: EventColumns = {
  positions: '{9007199254740993,9007199254740994,9007199254740995}',
  streams: 'goal-1880,plan-0180.2025,goal-1880',
  versions: '{1,4,2}',
  types: 'GoalAssessed.v1,PlanAdopted.v2,GoalAssessed.v1',
  instants: '["2026-03-14T09:26:53.589793","2026-03-14T09:26:53.58", "2026-03-14T09:26:54"]',
  metadata: '{"actorId":"a,b","role":"analyst","commandId":"1"},{"actorId":"c"},{"actorId":"d"}',
  bodies: '{"note":"ett, två","points":4},null,[1,{"a":"]"}]',
};

describe('events from the columns of one row', () => {
  it('gives each event its own values, in order', () => {
    expect(eventsIn(columns)).toEqual([
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
    expect(eventsIn(columns).map(({ recordedAt }) => recordedAt)).toEqual([
      '2026-03-14T09:26:53.589793Z',
      '2026-03-14T09:26:53.580000Z',
      '2026-03-14T09:26:54.000000Z',
    ]);
  });

  it('gives none where there are none', () => {
    expect(eventsIn({ ...columns, positions: null })).toEqual([]);
  });
});
