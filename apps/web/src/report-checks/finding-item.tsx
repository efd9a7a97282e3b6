import type { Finding, InterimReportRow } from '#interim-reports';
import { decimal, figure, type Language } from '#kernel';
import { coordinate } from '../i18n/format';
import { TableRegion } from '../parts/parts';
import { amountText, unitName } from '../report-parts/amounts';
import { measureName, rowName, tableName } from '../report-parts/report-names';
import { reportWords } from '../report-parts/report.words';
import { rowAnchor, tableAnchor } from '../report-table/table-shape';
import { findingAnchor, type NumberedFinding } from './numbered-findings';
import { reportChecksWords } from './report-checks.words';

type Place = Pick<Finding, 'table' | 'row' | 'measure'>;

interface FindingItemProps extends NumberedFinding {
  readonly report: InterimReportRow;
  readonly language: Language;
}

/** One finding: where, what, and the figures that led to it. */
export function FindingItem({ report, nth, finding, language }: FindingItemProps) {
  const words = reportChecksWords[language];
  const href = placeAddress(finding);
  return (
    <li id={findingAnchor(nth)} value={nth} class={finding.severity}>
      <p>
        <strong>{reportWords[language].checks[finding.check]}.</strong> {finding.detail[language]}{' '}
        {href && (
          <a href={href} aria-label={`${words.toRow}: ${placeName(report, finding, language)}`}>
            {words.toRow}
          </a>
        )}
      </p>
      {hasFigures(finding) && <Figures {...{ report, nth, finding, language }} />}
    </li>
  );
}

function hasFigures({ expected, printed, difference, ledTo }: Finding): boolean {
  return expected !== null || printed !== null || difference !== null || ledTo.length > 0;
}

function placeAddress({ table, row }: Place): string | undefined {
  if (table === null) return undefined;
  return `#${row === null ? tableAnchor(table) : rowAnchor(table, row)}`;
}

/** "Per enhet: Kommunledning › Summa KLP › Prognos 2024" */
export function placeName(report: InterimReportRow, { table, row, measure }: Place, language: Language): string {
  const found = report.tables.find(({ tableId }) => tableId === table);
  const line = row === null ? undefined : found?.rows[row];
  return reportChecksWords[language].where(
    found ? tableName(found, report.committee, language) : '',
    line ? rowName(line, language) : '',
    measure === null ? '' : measureName(measure, report, language),
  );
}

function Figures({ report, nth, finding, language }: FindingItemProps) {
  const words = reportChecksWords[language].figures;
  const value = (text: string, measure = finding.measure) => valueText(text, { ...finding, measure }, report, language);
  const own = [
    [words.expected, finding.expected],
    [words.printed, finding.printed],
    [words.difference, finding.difference],
    [words.tolerance, finding.tolerance],
  ] as const;
  return (
    <details class="fold">
      <summary>{words.caption(nth)}</summary>
      <TableRegion language={language} caption={words.caption(nth)} captionHidden className="figures compact">
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.value}</th>
          </tr>
        </thead>
        <tbody>
          {own.map(
            ([name, text]) =>
              text !== null && (
                <tr key={name} class="sum">
                  <th scope="row">{name}</th>
                  <td>{value(text)}</td>
                </tr>
              ),
          )}
          {finding.ledTo.map((one, at) => (
            <tr key={`${at} ${one.value}`}>
              <th scope="row">{placeName(report, one, language)}</th>
              <td>{valueText(one.value, one, report, language)}</td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </details>
  );
}

/** SEK in the unit of its table, consumption in percent. */
function valueText(text: string, { table, measure }: Place, report: InterimReportRow, language: Language): string {
  if (measure === 'consumption') return `${figure(decimal(text), language)}\u00a0%`;
  const unit = report.tables.find(({ tableId }) => tableId === table)?.amountsIn ?? report.tables[0]?.amountsIn ?? 'kr';
  const precisionSek = finestOf(text);
  return `${amountText({ amountSek: text, precisionSek }, unit, language)}\u00a0${unitName(unit, language)}`;
}

/** Worth of the last digit that says anything: half a thousand shows as 0,5 tkr. */
function finestOf(sek: string): string {
  if (coordinate(sek) === 0) return '1000000';
  const [integer = '', fraction] = sek.split('.');
  if (fraction !== undefined) return `0.${'0'.repeat(fraction.length - 1)}1`;
  return `1${/0*$/.exec(integer)?.[0] ?? ''}`;
}
