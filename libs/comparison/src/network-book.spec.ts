import type { RecordedEvent } from '#event-store';
import type { NetworkEvent } from '#registry';
import { networksAt, withNetworkEvents } from './network-book';

const at = (position: number, id: string, event: NetworkEvent): RecordedEvent => ({
  event,
  stream: `network-${id}`,
  version: 1,
  metadata: { actorId: 'a', role: 'analyst', commandId: 'c' },
  position: BigInt(position),
  recordedAt: `2026-01-0${position}T12:00:00.000000Z`,
});
const created = (members: string[]): NetworkEvent => ({
  type: 'NetworkCreated.v1',
  data: { name: 'Fem', members, validFrom: '2012-01-01', createdAt: '' },
});
const changed: NetworkEvent = {
  type: 'NetworkMembersChanged.v1',
  data: { added: ['0182'], removed: ['1444'], validFrom: '2014-07-01', reason: 'x', changedAt: '' },
};
const other = { ...at(2, 'x', changed), stream: 'evaluation-1880-2010-2012' };
const BOOK = withNetworkEvents([], [at(1, 'fem', created(['1880', '1444'])), other, at(4, 'fem', changed)]);

const codes = (...args: [Parameters<typeof networksAt>[1], string | null]) =>
  networksAt(BOOK, args[0], '2026-01-05')('fem', args[1])?.codes;

describe('a network at a point', () => {
  it('has the members of the day asked for', () => {
    expect(codes('now', null)).toEqual(['1880', '0182']);
    expect(codes('now', '2014-06-30')).toEqual(['1880', '1444']);
    expect(codes('now', '2014-07-01')).toEqual(['1880', '0182']);
    expect(codes('now', '2011-12-31')).toEqual([]);
  });

  it('is as it was known then', () => {
    expect(codes({ position: 3n }, null)).toEqual(['1880', '1444']);
    expect(codes({ instant: '2026-01-04T12:00:00Z' }, null)).toEqual(['1880', '0182']);
    expect(codes({ position: 0n }, null)).toBeUndefined();
    expect(networksAt(BOOK, 'now', '2026-01-05')('sex', null)).toBeUndefined();
    expect(networksAt(BOOK, 'now', '2026-01-05')('fem', null)).toMatchObject({
      id: 'fem',
      name: 'Fem',
      validOn: '2026-01-05',
    });
  });
});
