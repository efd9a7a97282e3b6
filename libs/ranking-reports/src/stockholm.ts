const ZONE = 'Europe/Stockholm';
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** The clock on the wall in Stockholm at an instant, as milliseconds as if the wall were in UTC; whole minutes. */
export function wallAt(instantMs: number): number {
  const found = Object.fromEntries(parts.formatToParts(instantMs).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = found;
  return Date.UTC(year, month - 1, day, hour, minute);
}

/**
 * The instant at which the wall clock in Stockholm shows a time: the first one when it shows it twice (the autumn night),
 * the first instant after the gap when it never does (the spring night).
 *
 * @param wallMs as `wallAt` gives it.
 */
export function instantOfWall(wallMs: number): number {
  const offsets = [wallMs - DAY_MS, wallMs + DAY_MS].map((near) => wallAt(near) - near);
  const shown = offsets.map((offset) => wallMs - offset).filter((instant) => wallAt(instant) === wallMs);
  return shown.length > 0 ? Math.min(...shown) : endOfGap(wallMs, Math.max(...offsets), Math.min(...offsets));
}

/** By halving between an instant before the clock is put forward and one after it. */
function endOfGap(wallMs: number, after: number, before: number): number {
  let [from, to] = [(wallMs - after) / MINUTE_MS, (wallMs - before) / MINUTE_MS];
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (wallAt(middle * MINUTE_MS) < wallMs) from = middle;
    else to = middle;
  }
  return to * MINUTE_MS;
}

/** `2026-10-25T02:30`. */
export function wallText(wallMs: number): string {
  return new Date(wallMs).toISOString().slice(0, 16);
}
