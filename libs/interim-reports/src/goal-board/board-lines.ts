import { slug } from '../parts';
import {
  ORDER,
  type BoardCell,
  type BoardLine,
  type BoardReport,
  type BoardSubject,
  type JudgedBy,
  type Standing,
} from './board';
import { entriesOf, judgedBy, standingOf, type BoardEntry } from './board-entries';

/** An entry with the report that it stands in. */
interface Sighting {
  readonly report: BoardReport;
  readonly entry: BoardEntry;
  /** What its words are compared by from one year to the next. */
  readonly words: string;
  /** Which of the reports it is, and its place among the report's entries. */
  readonly seen: number;
  readonly nth: number;
}

/**
 * Each goal, process area, assignment and commitment of one committee through its reports.
 *
 * Within a year the key decides what is the same. From one year to the next numbers are given anew and targets are
 * raised: there the same number (or none) and the same words, digits aside, are the same goal.
 *
 * @param reports of one committee, oldest first.
 */
export function linesOf(reports: readonly BoardReport[]): BoardLine[] {
  const lines: Sighting[][] = [];
  const latest = new Map<BoardSubject, string>();
  for (const [seen, report] of reports.entries()) {
    // A line of an earlier report continues in one entry of this one at most.
    const earlier = [...lines];
    for (const [nth, entry] of entriesOf(report).entries()) {
      const sighting = { report, entry, words: wordsOf(entry), seen, nth };
      latest.set(entry.subject, report.id);
      const continued = earlier.findIndex((line) => continues(line, sighting));
      if (continued < 0) lines.push([sighting]);
      else earlier.splice(continued, 1)[0]?.push(sighting);
    }
  }
  return lines.toSorted(latestFirst).map((line) => lineOf(line, latest));
}

/** As the latest report has them, then what only earlier ones have. */
function latestFirst(a: readonly Sighting[], b: readonly Sighting[]): number {
  const [one, other] = [a.at(-1), b.at(-1)];
  if (!one || !other) return 0;
  return other.seen - one.seen || one.nth - other.nth;
}

function continues(line: readonly Sighting[], { report, entry, words }: Sighting): boolean {
  const last = line.at(-1);
  if (!last || last.entry.subject !== entry.subject || last.entry.goalKind !== entry.goalKind) return false;
  if (last.report.fiscalYear === report.fiscalYear) return last.entry.key === entry.key;
  return last.entry.number === entry.number && last.words === words;
}

function wordsOf({ subject, title, under }: BoardEntry): string {
  // An assignment carried over keeps the year of its document; a goal's target grows with the years.
  const words = slug(`${title} ${subject === 'goal' ? '' : (under ?? '')}`);
  return subject === 'goal' ? words.replace(/\d+/g, '') : words;
}

function lineOf(line: readonly Sighting[], latest: ReadonlyMap<BoardSubject, string>): BoardLine {
  const last = line.at(-1);
  const [first] = line;
  if (!first || !last) throw new RangeError('A line begins with what it was first seen as');
  const { subject, goalKind, number, title, under, area, isHeading } = last.entry;
  return {
    key: `${subject}-${first.report.fiscalYear}-${first.entry.key}`,
    subject,
    goalKind,
    number,
    title,
    under,
    area,
    isHeading,
    cells: line.map((sighting, nth) => cellOf(sighting, line.slice(0, nth))),
    isGone: last.report.id !== latest.get(subject),
  };
}

function cellOf({ report, entry }: Sighting, earlier: readonly Sighting[]): BoardCell {
  const by = judgedBy(entry);
  const { key, title, forecast, status, trend, completion } = entry;
  return {
    reportId: report.id,
    key,
    title,
    forecast,
    status,
    trend,
    completion,
    judgedBy: by,
    standing: standingOf(by && entry[by]),
    sinceLast: by && sinceLast(entry, earlier, by),
    worseThanForecast: worseThanForecast(report, entry, earlier),
  };
}

function sinceLast(entry: BoardEntry, earlier: readonly Sighting[], by: JudgedBy): BoardCell['sinceLast'] {
  const last = earlier.findLast((sighting) => sighting.entry[by] !== null);
  const step = last && stepBetween(standingOf(last.entry[by]), standingOf(entry[by]));
  if (step === undefined) return null;
  return step < 0 ? 'worse' : step > 0 ? 'better' : 'unchanged';
}

/** How far up the common scale it is from one standing to another; undefined where either is not assessed or known. */
function stepBetween(from: Standing, to: Standing): number | undefined {
  const [before, after] = [from, to].map((standing) => ORDER.findIndex((one) => one === standing));
  if (before === undefined || after === undefined || before < 0 || after < 0) return undefined;
  return after - before;
}

/** A forecast is for year-end: a later forecast of the year can be held to it, and the status of the year's last day. */
function worseThanForecast(report: BoardReport, entry: BoardEntry, earlier: readonly Sighting[]): boolean {
  const sameYear = earlier.filter((sighting) => sighting.report.fiscalYear === report.fiscalYear);
  const forecast = sameYear.findLast((sighting) => sighting.entry.forecast !== null)?.entry.forecast;
  const isYearEnd = report.outturnThrough === `${report.fiscalYear}-12-31`;
  const now = entry.forecast ?? (isYearEnd ? entry.status : null);
  if (!forecast || !now) return false;
  return (stepBetween(standingOf(forecast), standingOf(now)) ?? 0) < 0;
}
