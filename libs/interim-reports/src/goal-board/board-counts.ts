import { divide, toText, whole } from '#kernel';
import {
  SUBJECTS,
  type AcrossMunicipalities,
  type AcrossRow,
  type AcrossTotal,
  type BoardCounts,
  type BoardReport,
  type BoardSubject,
  type JudgedBy,
  type ReportCounts,
  type Standing,
} from './board';
import { entriesOf, judgedBy, standingOf, type BoardEntry } from './board-entries';

/** How many stand how. Not assessed and unknown are counted for themselves, never as met or not met. */
export function countsOf(standings: readonly Standing[]): BoardCounts {
  const count = (standing: Standing) => standings.filter((one) => one === standing).length;
  return withShare({
    met: count('met'),
    partly: count('partly'),
    notMet: count('not-met'),
    notAssessed: count('not-assessed'),
    unknown: count('unknown'),
  });
}

type Tally = Omit<BoardCounts, 'n' | 'assessed' | 'metPercent'>;

function withShare({ met, partly, notMet, notAssessed, unknown }: Tally): BoardCounts {
  const assessed = met + partly + notMet;
  const metPercent = assessed === 0 ? null : toText(divide(whole(met * 100), whole(assessed), 1));
  return { met, partly, notMet, notAssessed, unknown, n: assessed + notAssessed + unknown, assessed, metPercent };
}

/** The counts of one report by subject; a goal that only gathers others counts through them. */
export function reportCounts(report: BoardReport): ReportCounts[] {
  const entries = entriesOf(report).filter(({ isHeading }) => !isHeading);
  return SUBJECTS.flatMap((subject) => {
    const own = entries.filter((entry) => entry.subject === subject);
    if (own.length === 0) return [];
    const standings = own.map((entry) => {
      const by = judgedBy(entry);
      return standingOf(by && entry[by]);
    });
    return [{ subject, judgedBy: commonWay(own), ...countsOf(standings) }];
  });
}

function commonWay(entries: readonly BoardEntry[]): ReportCounts['judgedBy'] {
  const ways = new Set(entries.map(judgedBy).filter((way): way is JudgedBy => way !== null));
  const [way = null] = ways;
  return ways.size > 1 ? 'both' : way;
}

/**
 * The latest adopted report of each committee in a year, and the sums over those that judge in the same way: a
 * forecast for year-end and a status of the day are not added up.
 *
 * @param fiscalYear the year; left out: the latest that has an adopted report.
 */
export function acrossMunicipalities(reports: readonly BoardReport[], fiscalYear?: number): AcrossMunicipalities {
  const adopted = reports.filter(({ wasAdopted }) => wasAdopted);
  if (adopted.length === 0) return { fiscalYear: fiscalYear ?? null, rows: [], totals: [] };
  const year = fiscalYear ?? Math.max(...adopted.map((report) => report.fiscalYear));
  const rows = latestOfEach(adopted.filter((report) => report.fiscalYear === year)).flatMap(rowsOf);
  return { fiscalYear: year, rows, totals: SUBJECTS.flatMap((subject) => totalsOf(rows, subject)) };
}

function latestOfEach(reports: readonly BoardReport[]): BoardReport[] {
  const latest = new Map<string, BoardReport>();
  for (const report of reports) {
    const place = JSON.stringify([report.municipalityCode, report.committee]);
    const before = latest.get(place);
    if (!before || before.outturnThrough <= report.outturnThrough) latest.set(place, report);
  }
  return [...latest.values()].toSorted(byCommittee);
}

function byCommittee(a: BoardReport, b: BoardReport): number {
  if (a.municipalityCode !== b.municipalityCode) return a.municipalityCode < b.municipalityCode ? -1 : 1;
  return a.committee.localeCompare(b.committee, 'sv');
}

function rowsOf(report: BoardReport): AcrossRow[] {
  const { id, municipalityCode, municipalityName, committee, fiscalYear, cycle, outturnThrough, isSample } = report;
  const about = { municipalityCode, municipalityName, committee, isSample };
  return reportCounts(report).map((counts) => {
    return { ...about, reportId: id, fiscalYear, cycle, outturnThrough, ...counts };
  });
}

const WAYS = ['forecast', 'status', 'both', null] as const satisfies readonly ReportCounts['judgedBy'][];

function totalsOf(rows: readonly AcrossRow[], subject: BoardSubject): AcrossTotal[] {
  const own = rows.filter((row) => row.subject === subject);
  return WAYS.flatMap((way) => {
    const alike = own.filter((row) => row.judgedBy === way);
    if (alike.length === 0) return [];
    const sum = (of: keyof Tally) => alike.reduce((total, row) => total + row[of], 0);
    const [met, partly, notMet] = [sum('met'), sum('partly'), sum('notMet')];
    const tally = { met, partly, notMet, notAssessed: sum('notAssessed'), unknown: sum('unknown') };
    const municipalities = new Set(alike.map((row) => row.municipalityCode)).size;
    return [{ subject, judgedBy: way, committees: alike.length, municipalities, ...withShare(tally) }];
  });
}
