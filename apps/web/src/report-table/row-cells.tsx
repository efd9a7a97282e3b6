import type { AmountMeasure, AmountUnit, ReportTable, ReportTableRow } from '#interim-reports';
import type { Language } from '#kernel';
import { decimal, figure } from '#kernel';
import type { NumberedFinding } from '../report-checks/numbered-findings';
import { findingAnchor } from '../report-checks/numbered-findings';
import { amountText, deviationOf, signOfAmount } from '../report-parts/amounts';
import { reportWords } from '../report-parts/report.words';
import { Unknown } from '../parts/figures';
import { Swedish } from '../parts/parts';
import { reportTableWords } from './report-table.words';

/** What a row is about: the municipality's own code, and its name. */
export function RowHead({ row, language }: { row: ReportTableRow; language: Language }) {
  const { code, label, isMemo } = row;
  const coded = code !== null && !label.startsWith(code);
  return (
    <th scope="row">
      {coded && <span class="number">{code} </span>}
      {label === '' ? reportWords[language].noLabel : <Swedish language={language}>{label}</Swedish>}
      {isMemo && <span class="hidden"> ({reportTableWords[language].memo})</span>}
    </th>
  );
}

interface AmountCellProps {
  readonly table: ReportTable;
  readonly row: ReportTableRow;
  readonly measure: AmountMeasure;
  readonly unit: AmountUnit;
  readonly found: readonly NumberedFinding[];
  readonly language: Language;
}

const SIGNED: ReadonlySet<AmountMeasure> = new Set(['deviation', 'deviationToDate', 'previousDeviation']);

/** An amount in the unit of the table as it is shown; a deviation below zero is marked as worse. */
export function AmountCell({ table, row, measure, unit, found, language }: AmountCellProps) {
  const amount = row.amounts[measure];
  const worse = amount && SIGNED.has(measure) && signOfAmount(amount) < 0;
  const classes = [
    worse ? 'worse' : '',
    found.length > 0 ? 'found-at' : '',
    measure === 'deviation' ? 'key-column' : '',
  ];
  return (
    <td class={classes.filter((one) => one !== '').join(' ') || undefined}>
      {amount ? (
        amountText(amount, unit, language, table.amountsIn)
      ) : (
        <Missing {...{ row, measure, unit, table, language }} />
      )}
      <FindingMarks found={found} language={language} />
    </td>
  );
}

/** A deviation that is not printed follows from forecast and budget, and is said to be computed. */
function Missing({ table, row, measure, unit, language }: Omit<AmountCellProps, 'found'>) {
  const words = reportWords[language];
  const deviation = measure === 'deviation' ? deviationOf(row) : undefined;
  if (!deviation) return <Unknown reason={words.notPrinted} />;
  return (
    <span class="computed" title={words.computed}>
      {amountText(deviation, unit, language, table.amountsIn)}
      <span class="hidden"> ({words.computed})</span>
    </span>
  );
}

export function ConsumptionCell({
  row,
  found,
  language,
}: {
  row: ReportTableRow;
  found: readonly NumberedFinding[];
  language: Language;
}) {
  return (
    <td class={found.length > 0 ? 'found-at' : undefined}>
      {row.consumption === null ? (
        <Unknown reason={reportWords[language].notPrinted} />
      ) : (
        figure(decimal(row.consumption), language)
      )}
      <FindingMarks found={found} language={language} />
    </td>
  );
}

function FindingMarks({ found, language }: { found: readonly NumberedFinding[]; language: Language }) {
  return (
    <>
      {found.map(({ nth }) => (
        <sup key={nth}>
          <a href={`#${findingAnchor(nth)}`} aria-label={reportTableWords[language].finding(nth)}>
            {nth}
          </a>
        </sup>
      ))}
    </>
  );
}
