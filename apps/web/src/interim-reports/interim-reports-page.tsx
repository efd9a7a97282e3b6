import type { InterimReportEntry } from '#interim-reports';
import type { Language } from '#kernel';
import type { Reading } from '../http/reading';
import { count, day, signed } from '../i18n/format';
import { Page } from '../layout/page';
import { link } from '../links';
import { Unknown } from '../parts/figures';
import { SampleTag, Swedish, TableRegion } from '../parts/parts';
import { MillionCell } from '../report-parts/million-cell';
import { isAdopted } from '../report-parts/may-report';
import { reportName } from '../report-parts/report-names';
import { reportWords } from '../report-parts/report.words';
import { resultOfTotal } from '../report-parts/result';
import { interimReportsWords } from './interim-reports.words';

export interface ReportFilter {
  /** Municipality code, and year; empty for all. */
  readonly municipality: string;
  readonly year: string;
}

export interface InterimReportsPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  /** Those that fit the filter, the latest first. */
  readonly reports: readonly InterimReportEntry[];
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
  readonly years: readonly number[];
  readonly filter: ReportFilter;
}

export function InterimReportsPage(props: InterimReportsPageProps) {
  const { reading, reports, municipalities, filter } = props;
  const { language } = reading.visit;
  const words = interimReportsWords[language];
  const chosen = municipalities.find(({ code }) => code === filter.municipality);
  const title = chosen ? words.of(chosen.name) : words.heading;
  const from = new Set(reports.map(({ municipalityCode }) => municipalityCode)).size;
  return (
    <Page {...reading} title={title} municipality={chosen}>
      <h1>{title}</h1>
      {reports.length > 0 && <p class="lead">{words.lead(count(reports.length, language), count(from, language))}</p>}
      {reports.length > 0 && <Further filter={filter} language={language} />}
      <Deeds reading={reading} />
      {municipalities.length > 0 && <FilterForm {...props} />}
      {reports.length > 0 ? <ReportList reports={reports} language={language} /> : <Empty {...props} />}
    </Page>
  );
}

function Deeds({ reading }: Pick<InterimReportsPageProps, 'reading'>) {
  const { language } = reading.visit;
  const words = interimReportsWords[language];
  if (reading.session.actor.role !== 'reporter') return null;
  return (
    <nav class="actions buttons" aria-label={words.label}>
      <a class="button" href={link(language, 'readIn')}>
        {words.readIn}
      </a>
      <a class="button second" href={link(language, 'openReport')}>
        {words.open}
      </a>
    </nav>
  );
}

function FilterForm({ reading, municipalities, years, filter }: InterimReportsPageProps) {
  const { language } = reading.visit;
  const words = interimReportsWords[language].form;
  return (
    <form class="filters" method="get" action={link(language, 'interimReports')} aria-label={words.label}>
      <div class="field">
        <label for="kommun">{words.municipality}</label>
        <select id="kommun" name="kommun">
          <option value="">{words.any}</option>
          {municipalities.map(({ code, name }) => (
            <option key={code} value={code} selected={code === filter.municipality}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="ar">{words.year}</label>
        <select id="ar" name="ar">
          <option value="">{words.any}</option>
          {years.map((year) => (
            <option key={year} value={year} selected={String(year) === filter.year}>
              {year}
            </option>
          ))}
        </select>
      </div>
      <button type="submit">{words.submit}</button>
    </form>
  );
}

function ReportList({ reports, language }: { reports: readonly InterimReportEntry[]; language: Language }) {
  const { caption, columns } = interimReportsWords[language];
  return (
    <TableRegion language={language} caption={caption} captionHidden className="figures long-titles">
      <thead>
        <tr>
          <th scope="col">{columns.report}</th>
          <th scope="col" class="words">
            {columns.through}
          </th>
          <th scope="col">{columns.deviation}</th>
          <th scope="col">{columns.percent}</th>
          <th scope="col" class="words">
            {columns.status}
          </th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <ReportLine key={report.id} report={report} language={language} />
        ))}
      </tbody>
    </TableRegion>
  );
}

function ReportLine({ report, language }: { report: InterimReportEntry; language: Language }) {
  const words = interimReportsWords[language];
  const result = resultOfTotal(report.total);
  return (
    <tr>
      <th scope="row">
        <a href={link(language, 'interimReport', { id: report.id })}>
          <Swedish language={language}>{reportName(report, language)}</Swedish>
        </a>{' '}
        <SampleTag language={language} show={report.isSample} />
        {!isAdopted(report) && (
          <span class="tag" title={words.draftExplained}>
            {words.draft}
          </span>
        )}
      </th>
      <td class="words">
        <time dateTime={report.outturnThrough}>{day(report.outturnThrough, language)}</time>
      </td>
      <MillionCell value={result?.deviation.amountSek ?? null} none={words.noResult} language={language} isDifference />
      <td>
        {result?.percent ? (
          reportWords[language].percent(signed(result.percent, language, 1))
        ) : (
          <Unknown reason={result ? reportWords[language].noPercent : words.noResult} />
        )}
      </td>
      <td class="words">{reportWords[language].status[report.status]}</td>
    </tr>
  );
}

function Empty({ reading, municipalities }: InterimReportsPageProps) {
  const { language } = reading.visit;
  const words = interimReportsWords[language];
  const filtered = municipalities.length > 0;
  return (
    <div class="empty">
      <p class="finding">{filtered ? words.emptyFound : words.empty}</p>
      {filtered ? (
        <p>
          <a href={link(language, 'interimReports')}>{words.all}</a>
        </p>
      ) : (
        <p>{words.emptyHow}</p>
      )}
      {reading.session.actor.role === 'reporter' && <p>{words.emptyReporter}</p>}
    </div>
  );
}

function Further({ filter, language }: { filter: ReportFilter; language: Language }) {
  const words = interimReportsWords[language];
  const query = { kommun: filter.municipality };
  return (
    <ul class="downloads">
      <li>
        <a href={link(language, 'goalBoard', {}, query)}>{words.goals}</a>
      </li>
      <li>
        <a href={link(language, 'forecasts', {}, query)}>{words.forecasts}</a>
      </li>
    </ul>
  );
}
