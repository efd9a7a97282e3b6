import { refuse, type Refusal } from '#kernel';
import { CronExpressionParser } from 'cron-parser';
import { instantOfWall, wallAt, wallText } from './stockholm';

/** One time that a schedule falls due. */
export interface Period {
  /** What the clock in Stockholm was to show: `2026-10-25T02:30`. */
  readonly id: string;
  /** ISO 8601 instant in UTC. */
  readonly dueAt: string;
}

/** No period is made up for that fell due longer ago. */
export const OLDEST_PERIOD_DAYS = 400;
/** So many periods of a schedule are made up for at a time. */
export const MOST_PERIODS = 100;

const DAY_MS = 24 * 60 * 60 * 1000;
/** Walls and instants differ by two hours at most; a wall that far back cannot be missed. */
const MARGIN_MS = 3 * 60 * 60 * 1000;
const LIST = '(?:\\*|\\d{1,2}|[A-Za-z]{3}|L)(?:-(?:\\d{1,2}|[A-Za-z]{3}))?(?:/\\d{1,2})?(?:#[1-5])?L?';
const CRON = new RegExp(`^[0-5]?\\d(?: ${LIST}(?:,${LIST})*){4}$`);

/**
 * Reads a cron expression of five fields, minute first. The minute is one number, so nothing falls due more than once
 * an hour.
 *
 * @returns a refusal `malformed-cron`, or undefined when it can be used.
 */
export function refusedCron(cron: string): Refusal | undefined {
  try {
    if (CRON.test(cron) && wallsFrom(cron, 0).next()) return undefined;
  } catch {
    // What the parser does not understand is refused below.
  }
  return refuse(
    'invalid',
    'cron',
    'malformed-cron',
    'Tiden går inte att läsa. Skriv minut (ett tal), timme, dag, månad och veckodag, till exempel 0 6 1 * *.',
    'The time cannot be read. Write minute (one number), hour, day, month and weekday, such as 0 6 1 * *.',
  );
}

/** Walls are walked as if they were in UTC, where no hour is missing or comes twice. */
function wallsFrom(cron: string, afterWallMs: number) {
  return CronExpressionParser.parse(cron, { tz: 'UTC', currentDate: new Date(afterWallMs) });
}

/** The stretch of time whose periods are asked for. */
export interface Stretch {
  /** ISO instant; what fell due then or before is left out. */
  readonly after: string;
  /** ISO instant; what falls due then is among them. */
  readonly upTo: string;
  /** Only periods after this one. */
  readonly afterId?: string | undefined;
  readonly atMost: number;
}

/**
 * The periods of a schedule in Stockholm's time, in order. A wall time that does not exist falls due at the first
 * instant after the gap; one that comes twice falls due the first time alone.
 *
 * @param cron as accepted by `refusedCron`.
 */
export function periodsIn(cron: string, { after, upTo, afterId = '', atMost }: Stretch): readonly Period[] {
  const [afterMs, upToMs] = [Date.parse(after), Date.parse(upTo)];
  const known = afterId === '' ? 0 : Date.parse(`${afterId}Z`);
  const walls = wallsFrom(cron, Math.max(wallAt(afterMs) - MARGIN_MS, known));
  const found: Period[] = [];
  while (found.length < atMost) {
    const wall = walls.next().getTime();
    const dueMs = instantOfWall(wall);
    if (dueMs > upToMs) break;
    const id = wallText(wall);
    if (dueMs > afterMs && id > afterId) found.push({ id, dueAt: new Date(dueMs).toISOString() });
  }
  return found;
}

/** The next times that a schedule falls due after an instant. */
export function nextPeriods(cron: string, after: string, count: number): readonly Period[] {
  return periodsIn(cron, { after, upTo: '2199-12-31T00:00:00Z', atMost: count });
}

/** A stretch of time in which a schedule was active, with the cron expression of that time. */
export interface ActiveSpan {
  readonly cron: string;
  /** ISO instants; `to` is null while it lasts. */
  readonly from: string;
  readonly to: string | null;
}

/**
 * The periods that a schedule owes up to now and that come after the last one known; at most `MOST_PERIODS`, none that
 * fell due more than `OLDEST_PERIOD_DAYS` days ago.
 *
 * @param lastId the last period that the ledger has, if any.
 */
export function owedPeriods<S extends ActiveSpan>(
  spans: readonly S[],
  lastId: string | undefined,
  now: string,
): readonly (Period & { readonly span: S })[] {
  const oldest = new Date(Date.parse(now) - OLDEST_PERIOD_DAYS * DAY_MS).toISOString();
  const owed: (Period & { readonly span: S })[] = [];
  for (const span of spans) {
    const after = span.from < oldest ? oldest : span.from;
    const upTo = span.to !== null && span.to < now ? span.to : now;
    const atMost = MOST_PERIODS - owed.length;
    if (upTo <= after || atMost === 0) continue;
    const periods = periodsIn(span.cron, { after, upTo, afterId: owed.at(-1)?.id ?? lastId, atMost });
    owed.push(...periods.map((period) => ({ ...period, span })));
  }
  return owed;
}
