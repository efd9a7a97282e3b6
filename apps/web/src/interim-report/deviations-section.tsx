import type { AmountUnit, InterimReportRow } from '#interim-reports';
import type { Language } from '#kernel';
import { DeviationBars } from '../charts/deviation-bars';
import { count, signed } from '../i18n/format';
import { link } from '../links';
import { Unknown } from '../parts/figures';
import { inSwedish, TableRegion } from '../parts/parts';
import {
  amountInWords,
  amountText,
  bySize,
  commonUnit,
  drawnMillions,
  signOfAmount,
  unitName,
} from '../report-parts/amounts';
import { rowName } from '../report-parts/report-names';
import { reportWords } from '../report-parts/report.words';
import { deviationsIn, unitTables, type UnitDeviation } from '../report-parts/result';
import { rowAnchor } from '../report-table/table-shape';
import { interimReportWords } from './interim-report.words';
import { ColumnHeads } from '../report-parts/column-heads';

const MOST = 12;

export interface DeviationsSectionProps {
  readonly report: InterimReportRow;
  readonly unit: AmountUnit | undefined;
  readonly language: Language;
}

/** The single rows of the report, the largest deviation first; those without any are left out. */
export function largestDeviations(report: InterimReportRow): {
  readonly largest: readonly UnitDeviation[];
  readonly of: number;
} {
  const all = deviationsIn(unitTables(report));
  const some = all.filter(({ deviation }) => signOfAmount(deviation) !== 0);
  return {
    largest: some.sort((a, b) => bySize(a.deviation, b.deviation)).slice(0, MOST),
    of: all.length,
  };
}

/** The largest deviations as bars around zero, with the table that says the same. */
export function DeviationsSection({ report, unit, language }: DeviationsSectionProps) {
  const words = interimReportWords[language].deviations;
  const { largest } = largestDeviations(report);
  return (
    <section aria-labelledby="deviations">
      <h2 id="deviations">{words.heading}</h2>
      {largest.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p class="finding">{deviationFinding({ report, unit, language })}</p>
          <div class="side-by-side">
            <figure>
              <DeviationsPicture {...{ report, unit, language }} />
              <DeviationsPicture {...{ report, unit, language }} narrow />
              <figcaption>
                {words.all}{' '}
                <a href={link(language, 'reportDeviationsSvg', { id: report.id }, { enhet: unit })}>{words.svg}</a>
              </figcaption>
            </figure>
            <DeviationsTable {...{ report, unit, language }} />
          </div>
        </>
      )}
    </section>
  );
}

/** "Störst avvikelse har KGOG Gemensamt objekt PM3: 43,1 mnkr bättre än budget." */
export function deviationFinding({ report, unit, language }: DeviationsSectionProps): string {
  const words = interimReportWords[language].deviations;
  const [first] = largestDeviations(report).largest;
  if (!first) return words.none;
  const side = signOfAmount(first.deviation) < 0 ? words.worse : words.better;
  return words.finding(rowName(first.row, language), amountInWords(first.deviation, unit, language), side);
}

type PictureProps = DeviationsSectionProps & { readonly narrow?: boolean; readonly source?: string };

/** The bars as a picture of its own or on the page. */
export function DeviationsPicture({ report, unit, language, narrow = false, source }: PictureProps) {
  const words = interimReportWords[language].deviations;
  const { largest } = largestDeviations(report);
  const shown = commonUnit(
    largest.map(({ table }) => table),
    unit,
  );
  const bars = largest.map(({ table, row, deviation }) => ({
    label: rowName(row, language),
    value: drawnMillions(deviation),
    text: amountText(deviation, shown, language, table.amountsIn),
  }));
  return (
    <DeviationBars
      id={narrow ? 'deviations-narrow' : 'deviations-wide'}
      title={deviationFinding({ report, unit, language })}
      description={words.description(count(bars.length, language), unitName(shown, language))}
      sides={words.sides}
      {...{ bars, narrow, source }}
    />
  );
}

function DeviationsTable({ report, unit, language }: DeviationsSectionProps) {
  const words = interimReportWords[language].deviations;
  const { largest, of } = largestDeviations(report);
  const shown = commonUnit(
    largest.map(({ table }) => table),
    unit,
  );
  const caption = words.caption(count(largest.length, language), count(of, language), unitName(shown, language));
  return (
    <TableRegion language={language} caption={caption} className="figures">
      <ColumnHeads columns={Object.values(words.columns)} />
      <tbody>
        {largest.map((one) => (
          <DeviationLine
            key={`${one.table.tableId} ${one.table.rows.indexOf(one.row)}`}
            {...{ one, shown, language }}
          />
        ))}
      </tbody>
    </TableRegion>
  );
}

function DeviationLine({ one, shown, language }: { one: UnitDeviation; shown: AmountUnit; language: Language }) {
  const words = interimReportWords[language].deviations;
  const { table, row, budget, deviation, percent } = one;
  return (
    <tr>
      <th scope="row">
        <a lang={inSwedish(language)} href={`#${rowAnchor(table.tableId, table.rows.indexOf(row))}`}>
          {rowName(row, language)}
        </a>
      </th>
      <td>{budget ? amountText(budget, shown, language, table.amountsIn) : <Unknown reason={words.noBudget} />}</td>
      <td class={signOfAmount(deviation) < 0 ? 'worse' : undefined}>
        {amountText(deviation, shown, language, table.amountsIn)}
      </td>
      <td>
        {percent === null ? (
          <Unknown reason={reportWords[language].noPercent} />
        ) : (
          reportWords[language].percent(signed(percent, language, 1))
        )}
      </td>
    </tr>
  );
}
