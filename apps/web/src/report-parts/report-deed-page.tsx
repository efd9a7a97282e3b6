import type { InterimReportRow } from '#interim-reports';
import type { ComponentChildren } from 'preact';
import { ErrorSummary } from '../forms/fields';
import type { FormProblem } from '../forms/form-problem';
import { formsWords } from '../forms/forms.words';
import type { Reading } from '../http/reading';
import { layoutWords } from '../layout/layout.words';
import { Page, type Crumb } from '../layout/page';
import { link } from '../links';
import { SampleTag, Swedish } from '../parts/parts';
import { reportName, resultSentence } from './report-names';
import { reportWords } from './report.words';
import { resultOf } from './result';

export interface ReportDeedPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly report: InterimReportRow;
  readonly problem?: FormProblem;
  readonly heading: string;
  readonly lead?: string;
  /** Where to go when nothing is to be done; the report itself when left out. */
  readonly back?: string;
  readonly children: ComponentChildren;
}

/** A page to do one thing about one report, with what the report says in short and the way back to it. */
export function ReportDeedPage({ reading, report, problem, heading, lead, back, children }: ReportDeedPageProps) {
  const { language } = reading.visit;
  const { id, municipalityCode: code, municipalityName: name, isSample } = report;
  return (
    <Page
      {...reading}
      title={heading}
      crumbs={reportCrumbs(report, language)}
      municipality={{ code, name }}
      failed={problem !== undefined}
    >
      <ErrorSummary problem={problem} language={language} />
      <h1>
        {heading} <SampleTag language={language} show={isSample} />
      </h1>
      {lead && <p class="lead">{lead}</p>}
      <p>
        <strong>
          <Swedish language={language}>{reportName(report, language)}</Swedish>
        </strong>
        , {reportWords[language].status[report.status]}. {resultSentence(report, resultOf(report), undefined, language)}
      </p>
      {children}
      <p class="after-table">
        <a href={back ?? link(language, 'interimReport', { id })}>{formsWords[language].cancel}</a>
      </p>
    </Page>
  );
}

/** The way to a report, and from its forms back to it. */
export function reportCrumbs(report: InterimReportRow, language: Reading['visit']['language']): readonly Crumb[] {
  return [
    { text: layoutWords[language].places.interimReports, href: link(language, 'interimReports') },
    { text: reportName(report, language), href: link(language, 'interimReport', { id: report.id }) },
  ];
}
