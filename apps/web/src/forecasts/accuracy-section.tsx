import type { CycleAccuracy, ForecastAccuracy, ReportAccuracy } from '#interim-reports';
import type { Language } from '#kernel';
import { count } from '../i18n/format';
import { link } from '../links';
import { SampleTag, Swedish, TableRegion } from '../parts/parts';
import { reportName, rowName } from '../report-parts/report-names';
import { shareOf } from '../report-parts/amounts';
import { MillionCell, PercentCell } from '../report-parts/million-cell';
import { accuracyWords } from './accuracy.words';

interface AccuracySectionProps {
  readonly accuracy: ForecastAccuracy;
  readonly language: Language;
}

/** How the forecasts of each cycle came out, signed, and report by report; what is missing is said. */
export function AccuracySection({ accuracy, language }: AccuracySectionProps) {
  const words = accuracyWords[language];
  const compared = accuracy.cycles.filter(({ n }) => n > 0);
  return (
    <section aria-labelledby="accuracy">
      <h2 id="accuracy">{words.heading}</h2>
      <p class="explained">{words.explained}</p>
      {compared.length === 0 ? <p>{words.none}</p> : <CycleTable cycles={compared} language={language} />}
      {accuracy.items
        .filter(({ missing }) => missing === null)
        .map((report) => (
          <Report key={report.reportId} report={report} language={language} />
        ))}
      <MissingAccounts reports={accuracy.items.filter(({ missing }) => missing !== null)} language={language} />
    </section>
  );
}

function CycleTable({ cycles, language }: { cycles: readonly CycleAccuracy[]; language: Language }) {
  const words = accuracyWords[language];
  const columns = ['cycle', 'n', 'better', 'worse', 'sum', 'percent', 'median', 'without'] as const;
  return (
    <TableRegion language={language} caption={words.caption} className="figures long-titles">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {words[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cycles.map((cycle) => (
          <tr key={`${cycle.municipalityCode} ${cycle.cycle} ${cycle.level}`}>
            <th scope="row">
              {cycle.municipalityName}: <Swedish language={language}>{cycle.cycle}</Swedish>,{' '}
              {words.levels[cycle.level]} <SampleTag language={language} show={cycle.isSample} />
              <div class="explained">
                {words.years}: {cycle.years.join(', ')}
              </div>
            </th>
            <td>{count(cycle.n, language)}</td>
            <td>{count(cycle.better, language)}</td>
            <td>{count(cycle.worse, language)}</td>
            <MillionCell value={cycle.sumSek} none={words.noAccounts} language={language} isDifference />
            <PercentCell value={cycle.percentOfBudget} none={words.noAccounts} language={language} />
            <PercentCell value={cycle.medianPercentOfBudget} none={words.noAccounts} language={language} />
            <td>{count(cycle.withoutAccounts, language)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

function Report({ report, language }: { report: ReportAccuracy; language: Language }) {
  const words = accuracyWords[language];
  const name = reportName(report, language);
  const of = report.rows.length;
  return (
    <details class="fold">
      <summary>
        {words.report(name, count(of - report.withoutAccounts, language), count(of, language))}{' '}
        <SampleTag language={language} show={report.isSample} />
      </summary>
      <RowTable report={report} name={name} language={language} />
    </details>
  );
}

/** Forecasts that no accounts can be held against yet. */
function MissingAccounts({ reports, language }: { reports: readonly ReportAccuracy[]; language: Language }) {
  const words = accuracyWords[language];
  if (reports.length === 0) return null;
  return (
    <details class="fold">
      <summary>{words.withoutAll(reports.length, count(reports.length, language))}</summary>
      <ul class="sentences">
        {reports.map((report) => (
          <li key={report.reportId}>
            <a href={link(language, 'interimReport', { id: report.reportId })}>
              <Swedish language={language}>{reportName(report, language)}</Swedish>
            </a>{' '}
            <SampleTag language={language} show={report.isSample} /> {words.missing(report.fiscalYear)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function RowTable({ report, name, language }: { report: ReportAccuracy; name: string; language: Language }) {
  const words = accuracyWords[language];
  return (
    <TableRegion language={language} caption={`${name}, mnkr`} className="figures long-titles">
      <thead>
        <tr>
          {(['row', 'forecast', 'accounts', 'difference', 'percent'] as const).map((column) => (
            <th key={column} scope="col">
              {words[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {report.rows.map((row, nth) => (
          <tr key={`${nth} ${row.label}`} class={row.level === 'committee' ? 'sum' : undefined}>
            <th scope="row">
              <Swedish language={language}>{rowName(row, language)}</Swedish>
              {row.level === 'unit' && (
                <div class="explained">
                  <Swedish language={language}>{row.section}</Swedish>
                </div>
              )}
            </th>
            <MillionCell value={row.forecastSek} none={words.missingRow} language={language} />
            <MillionCell value={row.accounts?.amountSek ?? null} none={words.missingRow} language={language} />
            <MillionCell value={row.differenceSek} none={words.missingRow} language={language} isDifference />
            <PercentCell
              value={shareOf(row.differenceSek, row.budgetSek)}
              none={words.missingRow}
              language={language}
            />
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
