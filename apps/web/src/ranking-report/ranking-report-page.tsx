import type { RankingReport, ReportProgress } from '#ranking-reports';
import type { Language } from '#kernel';
import type { Reading } from '../http/reading';
import { Page } from '../layout/page';
import { link } from '../links';
import { reportsWords } from '../reports/reports.words';
import { FORMATS } from '../reports/settings-values';
import { Progress } from './progress';
import { ReportBody } from './report-body';
import { standingWords } from './standing.words';

interface PageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly report: RankingReport;
  /** Of the files to download, which are set after the report itself is made. */
  readonly progress: ReportProgress;
}

/** A report to read, to take along and to refer to. */
export function RankingReportPage({ reading, report, progress }: PageProps) {
  const { language } = reading.visit;
  const crumbs = [{ text: reportsWords[language].heading, href: link(language, 'rankingReports') }];
  return (
    <Page {...reading} title={report.title} crumbs={crumbs}>
      <h1>{report.title}</h1>
      <ReportBody report={report} language={language} isFolding>
        <Downloads {...{ report, progress, language }} />
      </ReportBody>
    </Page>
  );
}

function Downloads({ report, progress, language }: Omit<PageProps, 'reading'> & { readonly language: Language }) {
  const words = reportsWords[language].report;
  const { id, formats } = report;
  return (
    <>
      <ul class="downloads" aria-label={words.downloads}>
        {FORMATS.filter((format) => formats.includes(format)).map((format) => (
          <li key={format}>
            <a href={link(language, 'rankingReportFile', { id, format })}>{words.formats[format]}</a>
          </li>
        ))}
        <li>
          <a href={link(language, 'rankingReport', { id })}>{words.permanent}</a>
        </li>
      </ul>
      {progress.state === 'setting' && (
        <>
          <p class="explained">{standingWords[language].filesWait}</p>
          <Progress progress={progress} language={language} />
        </>
      )}
    </>
  );
}
