import type { InterimReportRow, ReportTableRow } from '../interim-report-row';
import { slug } from '../parts';

export type NetReport = Pick<InterimReportRow, 'tables' | 'committee'>;

/**
 * The row with the committee's net accounts in total: the outermost sum of the table of net accounts. Undefined where
 * there is none, or several that could be meant.
 */
export function netTotalOf({ tables, committee }: NetReport): ReportTableRow | undefined {
  const netAccounts = tables.filter(({ kind }) => kind === 'net-accounts');
  const ofCommittee = netAccounts.filter(({ section }) => slug(section) === slug(committee));
  const [table, ...others] = ofCommittee.length > 0 ? ofCommittee : netAccounts;
  if (!table || others.length > 0) return undefined;
  const sums = table.rows.filter(({ isSum, isMemo }) => isSum && !isMemo);
  const outermost = Math.min(...sums.map(({ level }) => level));
  const [row, ...more] = sums.filter(({ level }) => level === outermost);
  return more.length === 0 ? row : undefined;
}
