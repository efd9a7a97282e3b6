import { mapActivity, type RsActivity } from '../activity-mapping';
import { groupedBy } from '../grouped';
import type { ReportTableRow } from '../interim-report-row';
import { addDeviations, deviationOf, type Deviation } from './deviation';
import type { LatestReport, ReportHead } from './latest-reports';

/** A municipality's own activity that stands for one of SCB's. */
export interface LocalActivity extends Deviation {
  readonly section: string;
  readonly code: string | null;
  readonly label: string;
  /** A person's judgement in the reviewed table. */
  readonly isJudged: boolean;
}

/** One committee's share of an activity. */
export interface ActivityMember extends ReportHead, Deviation {
  readonly consistsOf: readonly LocalActivity[];
  /** Rests in part on a person's judgement. */
  readonly isJudged: boolean;
  /** The reviewed table. */
  readonly source: string;
}

export interface ActivityDeviation extends RsActivity {
  readonly members: readonly ActivityMember[];
}

/** An activity that is in no comparison, and why. */
export interface UnmappedActivity extends Deviation {
  readonly reportId: string;
  readonly municipalityCode: string;
  readonly section: string;
  readonly code: string | null;
  readonly label: string;
  readonly reason: 'common-cost' | 'not-in-table';
}

interface Mapped {
  readonly head: ReportHead;
  readonly activity: RsActivity;
  readonly source: string;
  readonly local: LocalActivity;
}

/** The rows of the reports' tables by activity, put together under SCB's codes; what no reviewed table maps is listed. */
export function activitiesIn(reports: readonly LatestReport[]): {
  readonly activities: readonly ActivityDeviation[];
  readonly unmapped: readonly UnmappedActivity[];
} {
  const found = reports.flatMap((report) => rowsOf(report));
  const mapped = found.flatMap((one) => ('activity' in one ? [one] : []));
  const unmapped = found.flatMap((one) => ('activity' in one ? [] : [one]));
  const activities = groupedBy(mapped, ({ activity }) => activity.rsCode).map((group) => ({
    ...group[0].activity,
    members: groupedBy(group, ({ head }) => head.reportId).map(memberOf),
  }));
  return { activities: activities.toSorted((a, b) => (a.rsCode < b.rsCode ? -1 : 1)), unmapped };
}

function rowsOf({ head, report }: LatestReport): (Mapped | UnmappedActivity)[] {
  const tables = report.tables.filter(({ kind }) => kind === 'by-activity');
  return tables.flatMap(({ section, rows }) =>
    rows.filter(({ isSum, isMemo }) => !isSum && !isMemo).flatMap((row) => rowOf(head, section, row) ?? []),
  );
}

function rowOf(head: ReportHead, section: string, row: ReportTableRow): Mapped | UnmappedActivity | undefined {
  const deviation = deviationOf(row);
  if (!deviation) return undefined;
  const { code, label } = row;
  const mapping = mapActivity(head.municipalityCode, code, label);
  if (mapping.kind === 'unmapped') {
    const { reportId, municipalityCode } = head;
    return { reportId, municipalityCode, section, code, label, ...deviation, reason: mapping.reason };
  }
  const { activity, source, isJudged } = mapping;
  return { head, activity, source, local: { section, code, label, ...deviation, isJudged } };
}

function memberOf(group: readonly [Mapped, ...Mapped[]]): ActivityMember {
  const [{ head, source }] = group;
  const consistsOf = group.map(({ local }) => local);
  const together = consistsOf.map(deviationIn).reduce(addDeviations);
  return { ...head, ...together, consistsOf, isJudged: consistsOf.some(({ isJudged }) => isJudged), source };
}

function deviationIn({ budgetSek, forecastSek, deviationSek, percentOfBudget }: LocalActivity): Deviation {
  return { budgetSek, forecastSek, deviationSek, percentOfBudget };
}
