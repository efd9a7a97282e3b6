import type { STATEMENT_FIELDS, InterimReportRow, RowAmounts } from '../interim-report-row';
import type { StatementKind } from '../parts';
import type { TableKind } from '../table';

type StatementField = (typeof STATEMENT_FIELDS)[StatementKind];

/** A report as lists have it: what it is, how it stands, how much it holds and what it comes to. */
export interface InterimReportEntry extends Omit<InterimReportRow, 'tables' | 'corrections' | StatementField> {
  readonly counts: Readonly<Record<'tables' | 'rows' | 'corrections' | StatementField, number>>;
  /** The total row that speaks for the whole report, as it stands; null where it has none. */
  readonly total: {
    readonly tableKind: TableKind;
    readonly label: string;
    readonly amounts: RowAmounts;
  } | null;
}

/** The entry of a report. */
export function entryOf(report: InterimReportRow): InterimReportEntry {
  const { tables, corrections, goals, processAreas, assignments, commitments, ...rest } = report;
  const { indicators, measures, observations, texts, ...head } = rest;
  const counted = { corrections, goals, processAreas, assignments, commitments, indicators, measures };
  const lists = Object.entries({ tables, ...counted, observations, texts });
  const counts = {
    ...Object.fromEntries(lists.map(([name, { length }]) => [name, length])),
    rows: tables.reduce((sum, { rows }) => sum + rows.length, 0),
  } as InterimReportEntry['counts'];
  return { ...head, counts, total: totalOf(report) };
}

/** The kinds of table whose total is the committee's own, the surest first. */
const KINDS: readonly TableKind[] = ['net-accounts', 'income-statement', 'by-unit', 'by-activity', 'by-account-group'];

/**
 * Several tables of a kind are cuts of different parts, so only the net accounts and a kind with a single table speak
 * for the whole; in a table the outermost sum does, the last of them where several stand side by side.
 */
function totalOf({ tables }: Pick<InterimReportRow, 'tables'>): InterimReportEntry['total'] {
  for (const kind of KINDS) {
    const [table, ...others] = tables.filter((one) => one.kind === kind);
    const sums = table?.rows.filter(({ isSum, isMemo }) => isSum && !isMemo) ?? [];
    const outermost = Math.min(...sums.map(({ level }) => level));
    const row = sums.findLast(({ level }) => level === outermost);
    if (row && (kind === 'net-accounts' || others.length === 0))
      return { tableKind: kind, label: row.label, amounts: row.amounts };
  }
  return null;
}
