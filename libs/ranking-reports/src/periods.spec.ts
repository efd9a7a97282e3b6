import { MOST_PERIODS, nextPeriods, OLDEST_PERIOD_DAYS, owedPeriods, periodsIn, refusedCron } from './periods';
import { instantOfWall, wallAt, wallText } from './stockholm';

const all = (cron: string, after: string, upTo: string) =>
  periodsIn(cron, { after, upTo, atMost: 1000 }).map(({ id, dueAt }) => `${id} ${dueAt.slice(0, 16)}Z`);

describe('periods in Stockholm', () => {
  it('follow the clock on the wall through summer and winter', () => {
    expect(all('0 6 1 * *', '2026-02-15T00:00:00Z', '2026-04-15T00:00:00Z')).toEqual([
      '2026-03-01T06:00 2026-03-01T05:00Z',
      '2026-04-01T06:00 2026-04-01T04:00Z',
    ]);
  });

  it('that the spring night skips fall due at the first instant after the gap', () => {
    expect(all('30 2 * * *', '2026-03-27T12:00:00Z', '2026-03-30T12:00:00Z')).toEqual([
      '2026-03-28T02:30 2026-03-28T01:30Z',
      '2026-03-29T02:30 2026-03-29T01:00Z',
      '2026-03-30T02:30 2026-03-30T00:30Z',
    ]);
  });

  it('that the autumn night has twice fall due the first time alone', () => {
    expect(all('30 2 * * *', '2026-10-23T12:00:00Z', '2026-10-26T12:00:00Z')).toEqual([
      '2026-10-24T02:30 2026-10-24T00:30Z',
      '2026-10-25T02:30 2026-10-25T00:30Z',
      '2026-10-26T02:30 2026-10-26T01:30Z',
    ]);
    expect(all('30 2 * * *', '2026-10-25T00:45:00Z', '2026-10-25T12:00:00Z')).toEqual([]);
  });

  it('of every hour have each wall time once through both nights', () => {
    const spring = all('0 * * * *', '2026-03-29T00:30:00Z', '2026-03-29T02:30:00Z');
    expect(spring).toEqual([
      '2026-03-29T02:00 2026-03-29T01:00Z',
      '2026-03-29T03:00 2026-03-29T01:00Z',
      '2026-03-29T04:00 2026-03-29T02:00Z',
    ]);
    const autumn = all('0 * * * *', '2026-10-24T22:30:00Z', '2026-10-25T03:30:00Z');
    expect(autumn.map((text) => text.slice(11, 16))).toEqual(['01:00', '02:00', '03:00', '04:00']);
  });

  it('are the same in one stretch or in many', () => {
    const whole = all('30 2 * * *', '2026-01-01T00:00:00Z', '2026-12-31T00:00:00Z');
    const days = Array.from({ length: 364 }, (_, day) =>
      [day, day + 1].map((nth) => new Date(Date.UTC(2026, 0, 1 + nth)).toISOString()),
    );
    expect(days.flatMap(([from = '', to = '']) => all('30 2 * * *', from, to))).toEqual(whole);
    expect(whole).toHaveLength(364);
  });

  it('can be looked forward to', () => {
    const next = nextPeriods('0 6 1 1,7 *', '2026-11-21T00:00:00Z', 3).map(({ id }) => id);
    expect(next).toEqual(['2027-01-01T06:00', '2027-07-01T06:00', '2028-01-01T06:00']);
  });
});

describe('a cron expression', () => {
  it.each([
    '0 6 1 * *',
    '30 2 * * *',
    '0 6 L * *',
    '15 7 * * MON-FRI',
    '0 8 1 */3 *',
    '0 6 * * 1#1',
    '5 0-6/2 1,15 * *',
  ])('%s is read', (cron) => {
    expect(refusedCron(cron)).toBeUndefined();
  });

  it.each([
    '',
    '* * * * *',
    '*/5 * * * *',
    '0,30 6 * * *',
    '0 6 1 *',
    '0 0 6 1 * *',
    '@daily',
    'H 6 * * *',
    '0 25 * * *',
  ])('%p is refused', (cron) => {
    expect(refusedCron(cron)?.faults[0].code).toBe('malformed-cron');
  });

  it('that never comes is refused', () => {
    expect(refusedCron('0 6 31 2 *')?.faults[0].code).toBe('malformed-cron');
  });
});

describe('the clock on the wall', () => {
  it('leads back to its instant for every hour of two years', () => {
    const from = Date.UTC(2026, 0, 1);
    const strays = Array.from({ length: 2 * 365 * 24 }, (_, hour) => from + hour * 3_600_000).filter((instant) => {
      const back = instantOfWall(wallAt(instant));
      // The second of two equal walls leads to the first.
      return back !== instant && back !== instant - 3_600_000;
    });
    expect(strays).toEqual([]);
    expect(wallText(wallAt(Date.UTC(2026, 6, 1, 10)))).toBe('2026-07-01T12:00');
  });
});

describe('the periods that a schedule owes', () => {
  const daily = { cron: '0 6 * * *', from: '2026-01-01T12:00:00Z', to: null };

  it('go on after the last one known', () => {
    const owed = owedPeriods([daily], '2026-01-03T06:00', '2026-01-06T00:00:00Z').map(({ id }) => id);
    expect(owed).toEqual(['2026-01-04T06:00', '2026-01-05T06:00']);
  });

  it('leave out what fell due while it was paused, and follow each span by its own time', () => {
    const spans = [
      { ...daily, to: '2026-01-03T12:00:00Z' },
      { cron: '0 8 * * *', from: '2026-01-06T12:00:00Z', to: null },
    ];
    const owed = owedPeriods(spans, undefined, '2026-01-08T12:00:00Z').map(({ id }) => id);
    expect(owed).toEqual(['2026-01-02T06:00', '2026-01-03T06:00', '2026-01-07T08:00', '2026-01-08T08:00']);
  });

  it('are so many at a time, and none older than so long', () => {
    const first = owedPeriods([daily], undefined, '2028-01-01T12:00:00Z');
    expect(first).toHaveLength(MOST_PERIODS);
    const age = (Date.parse('2028-01-01T12:00:00Z') - Date.parse(first[0]?.dueAt ?? '')) / 86_400_000;
    expect(age).toBeLessThanOrEqual(OLDEST_PERIOD_DAYS);
    expect(age).toBeGreaterThan(OLDEST_PERIOD_DAYS - 2);
    const second = owedPeriods([daily], first.at(-1)?.id, '2028-01-01T12:00:00Z');
    expect(second[0]?.id.slice(0, 10)).toBe(
      new Date(Date.parse(first.at(-1)?.dueAt ?? '') + 86_400_000).toISOString().slice(0, 10),
    );
  });

  it('are none before the first has fallen due', () => {
    expect(owedPeriods([daily], undefined, '2026-01-02T04:59:59Z')).toEqual([]);
    expect(owedPeriods([daily], undefined, '2026-01-02T05:00:00Z')).toHaveLength(1);
  });
});
