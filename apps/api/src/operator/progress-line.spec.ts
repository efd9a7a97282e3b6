import { counted, progressLine, timeOf } from './progress-line';

it('says how far, how fast and how long', () => {
  expect(progressLine({ eventsDone: 12_000, eventsInAll: 200_000, eventsPerSecond: 31_333.3, secondsLeft: 5.9 })).toBe(
    '12,000 of 200,000 events (6 %), 31,333 a second, 6 s left',
  );
  expect(progressLine({ eventsDone: 0, eventsInAll: 0, eventsPerSecond: 0, secondsLeft: 0 })).toContain('(100 %)');
});

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1234567, '1,234,567'],
])('%d is counted as %s', (count, text) => {
  expect(counted(count)).toBe(text);
});

it.each([
  [0, '0 s'],
  [119.2, '2 min'],
  [90, '90 s'],
  [3600, '60 min'],
  [7500, '2 h 5 min'],
])('%d seconds are %s', (seconds, text) => {
  expect(timeOf(seconds)).toBe(text);
});
