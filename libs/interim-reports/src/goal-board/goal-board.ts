import type { BoardCycle, BoardReport, CommitteeBoard, Standing } from './board';
import { reportCounts } from './board-counts';
import { linesOf } from './board-lines';

/**
 * The boards of the committees that the reports belong to: each goal, process area, assignment and commitment through
 * the cycles, and per report how many stand how.
 *
 * @param reports of any committees and in any order.
 * @param standings shows only the lines that stand so in their latest report; left out: all. The counts stay whole.
 */
export function goalBoard(reports: readonly BoardReport[], standings?: readonly Standing[]): CommitteeBoard[] {
  const committees = new Map<string, BoardReport[]>();
  for (const report of reports.toSorted(byTime)) {
    const place = JSON.stringify([report.municipalityCode, report.committee]);
    committees.set(place, [...(committees.get(place) ?? []), report]);
  }
  return [...committees.values()].flatMap((own) => boardOf(own, standings)).toSorted(byCommittee);
}

function byTime(a: BoardReport, b: BoardReport): number {
  if (a.fiscalYear !== b.fiscalYear) return a.fiscalYear - b.fiscalYear;
  if (a.outturnThrough !== b.outturnThrough) return a.outturnThrough < b.outturnThrough ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function byCommittee(a: CommitteeBoard, b: CommitteeBoard): number {
  if (a.municipalityCode !== b.municipalityCode) return a.municipalityCode < b.municipalityCode ? -1 : 1;
  return a.committee.localeCompare(b.committee, 'sv');
}

function boardOf(reports: readonly BoardReport[], standings?: readonly Standing[]): CommitteeBoard[] {
  const latest = reports.at(-1);
  if (!latest) return [];
  const { municipalityCode, municipalityName, committee, isSample } = latest;
  const lines = linesOf(reports).filter(({ cells }) => {
    const standing = cells.at(-1)?.standing;
    return !standings || (standing !== undefined && standings.includes(standing));
  });
  return [{ municipalityCode, municipalityName, committee, isSample, reports: reports.map(cycleOf), lines }];
}

function cycleOf(report: BoardReport): BoardCycle {
  const { id, fiscalYear, cycle, outturnThrough, status, wasAdopted } = report;
  const about = { reportId: id, fiscalYear, cycle, outturnThrough, status, isAdopted: wasAdopted };
  return { ...about, counts: reportCounts(report) };
}
