import type { Language } from '#kernel';
import type { RankingReport, RankingReportRow } from '#ranking-reports';
import { ErrorSummary, KeptFields, TextField } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import type { Reading } from '../http/reading';
import { Page } from '../layout/page';
import { link } from '../links';
import { reportsWords } from '../reports/reports.words';
import { ReportBody } from './report-body';

type PageReading = Pick<Reading, 'visit' | 'session'>;

function crumbsFor(language: Language) {
  return [{ text: reportsWords[language].heading, href: link(language, 'rankingReports') }];
}

/** A report to read, to take along and to refer to. */
export function RankingReportPage({ reading, report }: { reading: PageReading; report: RankingReport }) {
  const { language } = reading.visit;
  const words = reportsWords[language].report;
  const { id, title, formats } = report;
  const offered = (['pdf', 'xlsx', 'csv', 'html', 'json'] as const).filter((format) => formats.includes(format));
  return (
    <Page {...reading} title={title} crumbs={crumbsFor(language)}>
      <h1>{title}</h1>
      <ReportBody report={report} language={language} />
      <h2>{words.downloads}</h2>
      <ul class="downloads">
        {offered.map((format) => (
          <li key={format}>
            <a href={link(language, 'rankingReportFile', { id, format })}>{words.formats[format]}</a>
          </li>
        ))}
        <li>
          <a href={link(language, 'rankingReport', { id })}>{words.permanent}</a>
        </li>
      </ul>
    </Page>
  );
}

interface UnmadeProps {
  readonly reading: PageReading;
  readonly row: RankingReportRow;
  readonly kept: Kept;
  readonly problem?: FormProblem;
}

/** A report that is being made, or that was cancelled. */
export function UnmadePage({ reading, row, kept, problem }: UnmadeProps) {
  const { language } = reading.visit;
  const words = reportsWords[language].report;
  const { id, title, cancelled } = row;
  const here = link(language, 'rankingReport', { id });
  return (
    <Page {...reading} title={title} crumbs={crumbsFor(language)} failed={problem !== undefined}>
      <ErrorSummary problem={problem} language={language} />
      <h1>{title}</h1>
      {cancelled ? (
        <p class="lead">{words.cancelled(cancelled.reason)}</p>
      ) : (
        <>
          <p class="lead" role="status">
            {words.waiting}
          </p>
          <progress aria-label={words.waiting} />
          <p>
            {words.reloads} <a href={here}>{words.reload}</a>
          </p>
        </>
      )}
      {!cancelled && reading.session.actor.role === 'analyst' && (
        <form class="form" method="post" action={here}>
          <KeptFields kept={kept} />
          <TextField {...{ language, problem }} id="reason" label={words.reason} value="" maxLength={2000} />
          <button type="submit">{words.cancel}</button>
        </form>
      )}
    </Page>
  );
}
