import type { DeviationRow, ForecastDeviations } from '#interim-reports';
import type { Language } from '#kernel';
import { DeviationBars } from '../charts/deviation-bars';
import { coordinate, count, day, signed, signOf } from '../i18n/format';
import { link } from '../links';
import { Unknown } from '../parts/figures';
import { SampleTag, Swedish, TableRegion } from '../parts/parts';
import { rowName } from '../report-parts/report-names';
import { reportWords } from '../report-parts/report.words';
import { forecastsWords } from './forecasts.words';
import { shareOf } from '../report-parts/amounts';
import { MillionCell, PercentCell, percentText } from '../report-parts/million-cell';
import { ColumnHeads } from '../report-parts/column-heads';

interface DeviationsAcrossProps {
  readonly deviations: ForecastDeviations;
  readonly language: Language;
}

const MOST_BARS = 15;
const MOST_UNITS = 20;

/** Each committee's deviation in percent of its budget, as bars and as a table, then the units. */
export function DeviationsAcross({ deviations, language }: DeviationsAcrossProps) {
  const words = forecastsWords[language].deviations;
  const committees = deviations.rows.filter(({ level }) => level === 'committee');
  const drawn = committees.filter((row) => percentOf(row) !== null).slice(0, MOST_BARS);
  return (
    <section aria-labelledby="deviations">
      <h2 id="deviations">{words.heading(String(deviations.fiscalYear ?? ''))}</h2>
      {committees.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          {drawn.length > 0 && <p class="finding">{deviationsFinding(drawn, language)}</p>}
          <p class="explained">{words.explained}</p>
          {drawn.length > 1 ? (
            <div class="side-by-side">
              <figure>
                <Bars rows={drawn} language={language} />
                <Bars rows={drawn} language={language} narrow />
              </figure>
              <CommitteeTable rows={committees} language={language} />
            </div>
          ) : (
            <CommitteeTable rows={committees} language={language} />
          )}
          <Populations deviations={deviations} language={language} />
        </>
      )}
      <Units rows={deviations.rows.filter(({ level }) => level === 'unit')} language={language} />
    </section>
  );
}

/** Of the amounts themselves: a percentage that is rounded already is not rounded again. */
function percentOf({ deviationSek, budgetSek }: Pick<DeviationRow, 'deviationSek' | 'budgetSek'>): string | null {
  return shareOf(deviationSek, budgetSek);
}

function committeeName({ municipalityName, committee }: DeviationRow): string {
  return `${municipalityName}, ${committee}`;
}

/** "Störst avvikelse har Örebro, Kommunstyrelsen: 5,6 % sämre än budget." */
export function deviationsFinding(rows: readonly DeviationRow[], language: Language): string {
  const words = forecastsWords[language].deviations;
  const size = (row: DeviationRow) => Math.abs(coordinate(percentOf(row) ?? '0'));
  const largest = rows.reduce((a, b) => (size(b) > size(a) ? b : a));
  const percent = percentOf(largest) ?? '0';
  const side = signOf(percent) < 0 ? words.worse : words.better;
  const shown = reportWords[language].percent(signed(percent.replace('-', ''), language, 1).replace('+', ''));
  return words.finding(committeeName(largest), shown, side);
}

function Bars({
  rows,
  language,
  narrow = false,
}: {
  rows: readonly DeviationRow[];
  language: Language;
  narrow?: boolean;
}) {
  const words = forecastsWords[language].deviations;
  return (
    <DeviationBars
      id={narrow ? 'across-narrow' : 'across-wide'}
      title={deviationsFinding(rows, language)}
      description={words.description(count(rows.length, language))}
      sides={words.sides}
      narrow={narrow}
      bars={rows.map((row) => ({
        label: committeeName(row),
        value: coordinate(percentOf(row) ?? '0'),
        text: percentText(percentOf(row) ?? '0', language),
      }))}
    />
  );
}

function CommitteeTable({ rows, language }: { rows: readonly DeviationRow[]; language: Language }) {
  const words = forecastsWords[language].deviations;
  return (
    <TableRegion language={language} caption={words.caption} className="figures">
      <ColumnHeads columns={[words.committee, words.budget, words.deviation, words.percent, words.perInhabitant]} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.reportId}>
            <th scope="row">
              <a href={link(language, 'interimReport', { id: row.reportId })}>
                <Swedish language={language}>{committeeName(row)}</Swedish>
              </a>{' '}
              <SampleTag language={language} show={row.isSample} />
            </th>
            <MillionCell value={row.budgetSek} none={words.noBudget} language={language} />
            <MillionCell value={row.deviationSek} none={words.noBudget} language={language} isDifference />
            <PercentCell value={percentOf(row)} none={words.noBudget} language={language} />
            <td>
              {row.perInhabitantSek === null ? (
                <Unknown reason={words.noPopulation} />
              ) : (
                signed(row.perInhabitantSek, language, 0)
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

/** From which day the inhabitants are, and where they are not used. */
function Populations({ deviations, language }: DeviationsAcrossProps) {
  const words = forecastsWords[language].deviations;
  const names = new Map(deviations.rows.map((row) => [row.municipalityCode, row.municipalityName]));
  const told = deviations.populations.map(({ municipalityCode, inhabitants, date, isUsed }) => {
    const name = names.get(municipalityCode) ?? municipalityCode;
    return isUsed
      ? words.population(name, count(inhabitants, language), day(date, language))
      : words.unused(day(date, language), String(deviations.fiscalYear));
  });
  if (told.length === 0) return null;
  return <p class="explained">{[...new Set(told)].join(' ')}</p>;
}

function Units({ rows, language }: { rows: readonly DeviationRow[]; language: Language }) {
  const { units: words, deviations } = forecastsWords[language];
  const shown = rows.slice(0, MOST_UNITS);
  if (shown.length === 0) return null;
  return (
    <>
      <h3>{words.heading}</h3>
      <TableRegion
        language={language}
        caption={words.caption(count(shown.length, language), count(rows.length, language))}
        className="figures long-titles"
      >
        <ColumnHeads
          columns={[words.unit, words.report, deviations.budget, deviations.deviation, deviations.percent]}
          words={[words.report]}
        />
        <tbody>
          {shown.map((row) => (
            <tr key={`${row.reportId} ${row.section} ${row.code} ${row.label}`}>
              <th scope="row">
                <Swedish language={language}>{rowName(row, language)}</Swedish>
              </th>
              <td class="words">
                <a href={link(language, 'interimReport', { id: row.reportId })}>
                  <Swedish language={language}>{committeeName(row)}</Swedish>
                </a>{' '}
                <SampleTag language={language} show={row.isSample} />
              </td>
              <MillionCell value={row.budgetSek} none={deviations.noBudget} language={language} />
              <MillionCell value={row.deviationSek} none={deviations.noBudget} language={language} isDifference />
              <PercentCell value={percentOf(row)} none={deviations.noBudget} language={language} />
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </>
  );
}
