import type { IndicatorValue, InterimReportRow } from '#interim-reports';
import { decimal, figure, type Language } from '#kernel';
import { Unknown } from '../parts/figures';
import { Swedish, TableRegion } from '../parts/parts';
import { breakingMarks, columnsOf, groupsOf, valueAt, type Group, type IndicatorColumn } from './indicator-shape';
import { reportStatementsWords } from './report-statements.words';

type Shown = InterimReportRow['indicators'][number];

interface IndicatorsSectionProps {
  readonly report: InterimReportRow;
  readonly language: Language;
}

/** Indicators through the periods, total, women and men, with breaks where a footnote makes them. */
export function IndicatorsSection({ report, language }: IndicatorsSectionProps) {
  const words = reportStatementsWords[language].indicators;
  const { indicators } = report;
  if (indicators.length === 0) return null;
  const columns = columnsOf(indicators);
  return (
    <section aria-labelledby="indicators">
      <h2 id="indicators">{words.heading}</h2>
      <TableRegion language={language} caption={words.caption} className="figures long-titles indicators">
        <thead>
          <tr>
            <th scope="col">{words.indicator}</th>
            {columns.map((column) => (
              <th key={`${column.kind} ${column.period}`} scope="col">
                {words.column(words.kinds[column.kind], column.period)}
              </th>
            ))}
          </tr>
        </thead>
        {indicators.map((indicator) => (
          <tbody key={indicator.key}>
            {groupsOf(indicator).map((group, nth) => (
              <IndicatorLine key={group} {...{ indicator, group, columns, language }} isFirst={nth === 0} />
            ))}
          </tbody>
        ))}
      </TableRegion>
      <Footnotes indicators={indicators} language={language} />
    </section>
  );
}

interface IndicatorLineProps {
  readonly indicator: Shown;
  readonly group: Group;
  readonly columns: readonly IndicatorColumn[];
  readonly isFirst: boolean;
  readonly language: Language;
}

/** The name stands once; rows of women and men belong to it and say so to those who listen. */
function IndicatorLine({ indicator, group, columns, isFirst, language }: IndicatorLineProps) {
  const words = reportStatementsWords[language].indicators;
  const { name, unit, goal, partOf, values } = indicator;
  const divided = values.some((one) => one.group !== 'total');
  return (
    <tr class={isFirst ? undefined : 'memo'}>
      <th scope="row" class="wraps">
        <span class={isFirst ? undefined : 'hidden'}>
          <Swedish language={language}>{unit === null ? name : `${name} (${unit === 'percent' ? '%' : unit})`}</Swedish>
          {divided && ', '}
        </span>
        {divided && words.groups[group]}
        {isFirst && partOf && <div class="explained">{words.partOf(partOf)}</div>}
        {isFirst && goal && <div class="explained">{words.follows(goal)}</div>}
      </th>
      {columns.map((column) => (
        <td key={`${column.kind} ${column.period}`}>
          <Value indicator={indicator} value={valueAt(indicator, column, group)} language={language} />
        </td>
      ))}
    </tr>
  );
}

function Value({
  indicator,
  value,
  language,
}: {
  indicator: Shown;
  value: IndicatorValue | undefined;
  language: Language;
}) {
  const words = reportStatementsWords[language].indicators;
  if (!value) return <Unknown reason={words.none} />;
  const breaks = breakingMarks(indicator, value);
  return (
    <span class={breaks.length > 0 ? 'broken' : undefined}>
      {valueText(value, language)}
      {(value.footnotes ?? []).length > 0 && (
        <sup>
          <span aria-hidden={breaks.length > 0 ? 'true' : undefined}>{value.footnotes?.join(' ')}</span>
          {breaks.map((mark) => (
            <span key={mark} class="hidden">
              {' '}
              ({words.broken(mark)})
            </span>
          ))}
        </sup>
      )}
    </span>
  );
}

/** As printed: figures, a direction, or the words that stand instead. */
export function valueText({ kind, values = [], direction, text }: IndicatorValue, language: Language): string {
  const words = reportStatementsWords[language].indicators;
  const figures = values.map((value) => figure(decimal(value), language));
  if (figures.length > 0) return figures.join(' / ');
  if (direction) return (kind === 'target' ? words.targets : words.directions)[direction];
  return text ?? '';
}

function Footnotes({ indicators, language }: { indicators: readonly Shown[]; language: Language }) {
  const words = reportStatementsWords[language].indicators;
  const all = indicators.flatMap(({ footnotes = [] }) => footnotes);
  const once = [...new Map(all.map((one) => [`${one.mark} ${one.text}`, one])).values()];
  if (once.length === 0) return null;
  return (
    <>
      <h3>{words.footnotes}</h3>
      <ul class="sentences">
        {once.map(({ mark, text, breaksComparability }) => (
          <li key={`${mark} ${text}`}>
            {mark} <Swedish language={language}>{text}</Swedish>
            {breaksComparability && <strong> ({words.breaks})</strong>}
          </li>
        ))}
      </ul>
    </>
  );
}
