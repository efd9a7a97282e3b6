import { EMPTY_BOOK, withChanges } from './change-book';
import { cursorOf, readCursor } from './cursor';
import { created, logOf, membersChanged, published, started } from './examples';
import { pageOf, type ChangePage, type PageChoice } from './page';

const OREBRO = 'evaluation-1880-2010-2012';
const SAMPLE = 'evaluation-9901-2010-2012';
const NETWORK = 'network-langs-malaren';

const { changes } = withChanges(
  EMPTY_BOOK,
  logOf(
    [OREBRO, started()],
    [OREBRO, published('615')],
    [SAMPLE, started('9901', true)],
    [SAMPLE, published('1')],
    [NETWORK, created('Längs Mälaren', ['1880', '1883'])],
    [NETWORK, membersChanged([], ['1880'], 'Utträde')],
    [NETWORK, membersChanged(['0180'], [], 'Inträde')],
  ),
);

function page(choice: Partial<PageChoice> = {}, of = changes): ChangePage {
  const found = pageOf(of, { order: 'oldest', limit: 10, sample: true, ...choice });
  if (!found) throw new Error('The place is not known');
  return found;
}
const positions = ({ items }: ChangePage) => items.map(({ position }) => position);
const placeIn = (cursor: string) => {
  const place = readCursor(cursor);
  if (place === undefined) throw new Error('No cursor');
  return place;
};

describe('a page of the feed', () => {
  it('holds all from the beginning, the oldest first, and leads on from its last', () => {
    const all = page();
    expect(positions(all)).toEqual(['8', '14', '17', '20', '23']);
    expect(all.more).toBe(false);
    expect(placeIn(all.next)).toEqual({ position: '23', at: '2026-03-01T12:00:06.000000Z' });
  });

  it.each([1, 2, 3, 4, 5])('leads through all of it once, %i at a time', (limit) => {
    for (const order of ['oldest', 'latest'] as const) {
      const seen: string[] = [];
      let current = page({ limit, order });
      seen.push(...positions(current));
      while (current.more) {
        current = page({ limit, order, after: placeIn(current.next) });
        seen.push(...positions(current));
      }
      const all = ['8', '14', '17', '20', '23'];
      expect(seen).toEqual(order === 'oldest' ? all : all.toReversed());
    }
  });

  it('stays where it is while nothing comes, and goes on when something does', () => {
    const first = page({}, changes.slice(0, 2));
    const again = page({ after: placeIn(first.next) }, changes.slice(0, 2));
    expect(again).toEqual({ items: [], next: first.next, more: false });
    expect(positions(page({ after: placeIn(again.next) }))).toEqual(['17', '20', '23']);
  });

  it('begins before the first item ever when there is none yet', () => {
    const empty = page({}, []);
    expect([empty.items, empty.more, placeIn(empty.next)]).toEqual([[], false, null]);
    expect(positions(page({ after: null }))).toHaveLength(5);
    expect(positions(page({ after: null, order: 'latest' }))).toEqual([]);
  });

  it.each<[string, Partial<PageChoice>, string[]]>([
    [
      'of a municipality: its own, and networks that it joins or leaves',
      { municipalityCode: '1880' },
      ['8', '17', '20'],
    ],
    ['of another', { municipalityCode: '0180' }, ['23']],
    ['of a kind', { kind: 'evaluation' }, ['8', '14']],
    ['of both', { kind: 'network', municipalityCode: '1883' }, ['17']],
    ['without what is invented', { sample: false }, ['8', '17', '20', '23']],
    ['of nobody', { municipalityCode: '2584' }, []],
  ])('can be narrowed: %s', (_, choice, expected) => {
    expect(positions(page(choice))).toEqual(expected);
  });

  it('says that there is more only when there is more of what was asked for', () => {
    expect(page({ kind: 'evaluation', limit: 2 }).more).toBe(false);
    expect(page({ kind: 'evaluation', limit: 1 }).more).toBe(true);
  });

  it.each([
    ['a position that is none of its own', { position: '9', at: '2026-03-01T12:00:01.000000Z' }],
    ['a position of its own at another instant', { position: '8', at: '2026-03-01T12:00:02.000000Z' }],
    ['a position that is still to come', { position: '900', at: '2026-03-01T12:00:06.000000Z' }],
  ])('is refused for a place of another log: %s', (_, after) => {
    expect(pageOf(changes, { order: 'oldest', limit: 10, sample: true, after })).toBeUndefined();
  });
});

describe('a cursor', () => {
  it('is taken back as it was given out', () => {
    const place = { position: '23', at: '2026-03-01T12:00:06.000000Z' };
    expect(readCursor(cursorOf(place))).toEqual(place);
    expect(readCursor(cursorOf(null))).toBeNull();
    expect(cursorOf(place)).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it.each(['', '1204', 'x', '%', Buffer.from('{"position":"1"}').toString('base64url'), 'WyItMSIsIngiXQ'])(
    'is not %p',
    (text) => {
      expect(readCursor(text)).toBeUndefined();
    },
  );
});
