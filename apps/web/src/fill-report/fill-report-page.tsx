import type { CheckedReport, InterimReportRow } from '#interim-reports';
import type { Language } from '#kernel';
import { ErrorSummary, KeptFields, TextArea } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import type { Reading } from '../http/reading';
import { count } from '../i18n/format';
import { ReturnedNotice } from '../interim-report/returned-notice';
import { Page } from '../layout/page';
import { link } from '../links';
import { SampleTag, Swedish } from '../parts/parts';
import { FileForm } from '../read-in/file-form';
import { reportCrumbs } from '../report-parts/report-deed-page';
import { reportName } from '../report-parts/report-names';
import { fillReportWords } from './fill-report.words';
import { TableList } from './table-list';

export interface FillReportPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly report: InterimReportRow;
  readonly checked: CheckedReport | undefined;
  /** One for each form. */
  readonly kept: readonly [text: Kept, file: Kept, submit: Kept];
  readonly problem?: FormProblem;
}

const STATEMENTS = [
  'goals',
  'processAreas',
  'assignments',
  'commitments',
  'indicators',
  'measures',
  'observations',
  'texts',
] as const satisfies readonly (keyof InterimReportRow)[];

/** The working page of a report: what stands in it, how to add to it, and the way to submit it. */
export function FillReportPage(props: FillReportPageProps) {
  const { reading, report, problem } = props;
  const { language } = reading.visit;
  const words = fillReportWords[language];
  const { id, municipalityCode: code, municipalityName: name, isSample } = report;
  const statements = STATEMENTS.reduce((sum, field) => sum + report[field].length, 0);
  const empty = report.tables.length + statements === 0;
  return (
    <Page
      {...reading}
      title={words.heading}
      crumbs={reportCrumbs(report, language)}
      municipality={{ code, name }}
      failed={problem !== undefined}
    >
      <ErrorSummary problem={problem} language={language} />
      <h1>
        {words.heading} <SampleTag language={language} show={isSample} />
      </h1>
      <p>
        <strong>
          <Swedish language={language}>{reportName(report, language)}</Swedish>
        </strong>
      </p>
      <p class="lead">
        {empty ? words.empty : words.lead(count(report.tables.length, language), count(statements, language))}
      </p>
      <ReturnedNotice report={report} language={language} />
      <Add {...props} />
      <TableList {...props} />
      <StatementList report={report} language={language} />
      {!empty && <Submit {...props} />}
      <p class="after-table">
        <a href={link(language, 'interimReport', { id })}>{words.see}</a>
      </p>
    </Page>
  );
}

/** Paste and upload lead to what was understood, and from there back into this report. */
function Add({ reading, report, kept, problem }: FillReportPageProps) {
  const { language } = reading.visit;
  const words = fillReportWords[language].add;
  const field = { language, problem };
  return (
    <section aria-labelledby="add">
      <h2 id="add">{words.heading}</h2>
      <p>{words.text}</p>
      <form class="form wide" method="post" action={link(language, 'readIn', {}, { rapport: report.id })}>
        <KeptFields kept={kept[0]} />
        <TextArea {...field} id="text" label={words.paste} hint={words.pasteHint} value="" rows={8} />
        <button type="submit">{words.read}</button>
      </form>
      <h3>{words.file}</h3>
      <FileForm {...field} kept={kept[1]} report={report.id} />
    </section>
  );
}

function StatementList({ report, language }: { report: InterimReportRow; language: Language }) {
  const words = fillReportWords[language];
  const filled = STATEMENTS.filter((field) => report[field].length > 0);
  return (
    <section aria-labelledby="statements">
      <h2 id="statements">{words.statements.heading}</h2>
      {filled.length === 0 ? (
        <p>{words.statements.none}</p>
      ) : (
        <ul class="sentences">
          {filled.map((field) => (
            <li key={field}>{words.kinds[field](count(report[field].length, language))}</li>
          ))}
        </ul>
      )}
      {report.goals.length > 0 && (
        <p>
          <a href={link(language, 'assessGoals', { id: report.id })}>{words.statements.assess}</a>
        </p>
      )}
    </section>
  );
}

function Submit({ reading, report, checked, kept }: FillReportPageProps) {
  const { language } = reading.visit;
  const words = fillReportWords[language].submit;
  const findings = checked?.findings.length ?? 0;
  return (
    <section aria-labelledby="submit">
      <h2 id="submit">{words.heading}</h2>
      <p>{words.text}</p>
      {findings > 0 && <p>{words.findings(count(findings, language))}</p>}
      <form method="post" action={link(language, 'fillReport', { id: report.id })}>
        <KeptFields kept={kept[2]} />
        <button type="submit">{words.button}</button>
      </form>
    </section>
  );
}
