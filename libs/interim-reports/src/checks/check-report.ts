import type { RegisteredTable } from '../interim-report';
import type { ReportText } from '../statements';
import { checkedTable } from './checked-table';
import { byRounding, type Checked, type Explains } from './comparing';
import { consumptions } from './consumption';
import { deviations, deviationsToDate } from './deviation';
import type { Check, CheckedReport } from './finding';
import { previousForecasts } from './previous-forecast';
import { sameRows } from './same-row';
import { sameTotals } from './same-total';
import { sameUnits } from './same-unit';
import { signs } from './signs';
import { sumsFoot } from './sums-foot';
import { amountsOfTexts } from './text-amounts';
import { textsAndTables } from './text-and-table';

export interface ReportToCheck {
  /** As registered: figures as printed, in each table's own unit. */
  readonly tables: readonly RegisteredTable[];
  readonly texts?: readonly Pick<ReportText, 'text' | 'section'>[];
  /** What the same committee reported in the cycle before, in the same year. */
  readonly earlier?: { readonly tables: readonly RegisteredTable[]; readonly cycle: string };
}

/**
 * Carries out checks 1 to 10 over a whole report.
 *
 * @param explains whether rounding explains a difference, for showing that a check can fail; left out: as printed.
 * @returns every finding with the figures that led to it, amounts in SEK, and how many comparisons each check made.
 *   Throws RangeError when a figure is not a decimal. Source of the rules: domain, checks 1–10.
 */
export function checkReport(
  { tables, texts = [], earlier }: ReportToCheck,
  explains: Explains = byRounding,
): CheckedReport {
  const ready = tables.map(checkedTable);
  const units = sameUnits(ready, amountsOfTexts(texts));
  // A table in the wrong unit differs from everything by a factor of a thousand; to say that once is enough.
  const sized = ready.filter(({ tableId }) => !units.wrong.has(tableId));
  const before = earlier && { cycle: earlier.cycle, tables: earlier.tables.map(checkedTable) };
  const results: Readonly<Record<Check, Checked>> = {
    'sums-foot': sumsFoot(ready, explains),
    deviation: deviations(ready, explains),
    'deviation-to-date': deviationsToDate(ready, explains),
    consumption: consumptions(ready, explains),
    'same-total': sameTotals(sized, explains),
    'same-row': sameRows(sized, explains),
    'same-unit': units,
    'text-and-table': textsAndTables(sized, texts, explains),
    'previous-forecast': before ? previousForecasts(sized, before, explains) : { checked: 0, findings: [] },
    signs: signs(ready, explains),
  };
  const counts = Object.entries(results).map(([check, { checked }]) => [check, checked]);
  return {
    findings: Object.values(results).flatMap(({ findings }) => findings),
    checked: Object.fromEntries(counts) as CheckedReport['checked'],
  };
}
