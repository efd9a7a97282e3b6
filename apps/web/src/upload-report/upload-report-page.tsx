import type { FoundForecastTable, UploadAnswer } from '#intake';
import type { InterimReportRow } from '#interim-reports';
import type { Language } from '#kernel';
import { ErrorSummary } from '../forms/fields';
import type { FormProblem } from '../forms/form-problem';
import type { Reading } from '../http/reading';
import { count } from '../i18n/format';
import { Page } from '../layout/page';
import { link } from '../links';
import { HeadFields } from '../open-report/head-fields';
import { Swedish } from '../parts/parts';
import { reportName } from '../report-parts/report-names';
import { placeText } from '../upload/place-words';
import { ProblemsSection } from '../upload/problems-section';
import { UploadKeeping } from '../upload/upload-keeping';
import { uploadName, uploadWords } from '../upload/upload.words';
import { ReadTable } from './read-table';
import type { ReportPreview } from './report-preview';
import type { ReportValues } from './report-values';
import { StatementsPart } from './statements-part';
import { uploadReportWords } from './upload-report.words';

export interface UploadReportPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly upload: UploadAnswer;
  readonly preview: ReportPreview;
  /** The report that it goes into, where the way here named one. */
  readonly report: InterimReportRow | undefined;
  /** Name of the reader's own municipality. */
  readonly municipality: string;
  readonly values: ReportValues;
  readonly problem?: FormProblem;
}

const NO_FIELDS: ReadonlySet<string> = new Set();

/** What was understood of an interim report, to be reviewed, mended and confirmed before it stands in one. */
export function UploadReportPage(props: UploadReportPageProps) {
  const { reading, upload, preview, problem } = props;
  const { language } = reading.visit;
  const words = uploadReportWords[language];
  const title = uploadWords[language].heading(uploadName(upload.name, language));
  const crumbs = [{ text: uploadWords[language].crumb, href: link(language, 'readIn') }];
  return (
    <Page {...reading} title={title} crumbs={crumbs} failed={problem !== undefined}>
      <ErrorSummary problem={problem} language={language} />
      <h1>{title}</h1>
      {!upload.committed && <p class="lead">{words.lead}</p>}
      <Facts {...props} />
      <ProblemsSection problems={preview.problems} fields={NO_FIELDS} language={language} />
      {upload.committed ? <Committed {...props} /> : <CommitForm {...props} />}
      <UploadKeeping reading={reading} upload={upload} />
    </Page>
  );
}

function Facts({ reading, upload, preview }: UploadReportPageProps) {
  const { language } = reading.visit;
  const words = uploadReportWords[language].facts;
  const { facts, kinds } = uploadWords[language];
  const rows = preview.tables.reduce((sum, table) => sum + table.rows.length, 0);
  const figures = preview.tables.reduce((sum, table) => sum + figuresIn(table), 0);
  const shown = [
    [facts.file, uploadName(upload.name, language)],
    [facts.understood, kinds['interim-report']],
    [words.tables, count(preview.tables.length, language)],
    [words.rows, count(rows, language)],
    [words.figures, count(figures, language)],
    [words.statements, count(preview.proposed.statements.length, language)],
  ] as const;
  return (
    <dl class="facts" aria-label={facts.label}>
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function figuresIn({ rows }: FoundForecastTable): number {
  return rows.reduce((sum, { cells }) => sum + cells.filter(({ value }) => value !== null).length, 0);
}

function CommitForm(props: UploadReportPageProps) {
  const { reading, upload, report, preview, values, problem } = props;
  const { language } = reading.visit;
  const words = uploadReportWords[language];
  return (
    <form method="post" action={link(language, 'upload', { id: upload.id }, { rapport: report?.id })}>
      <Head {...props} />
      <section aria-labelledby="tables">
        <h2 id="tables">{words.tables.heading}</h2>
        {preview.tables.length === 0 ? (
          <p>{words.tables.none}</p>
        ) : (
          <p>
            {words.tables.text} {words.tables.dropRow}
          </p>
        )}
        {preview.tables.map((table, nth) => {
          const own = values.tables[nth];
          return own && <ReadTable key={table.place} {...{ table, nth, language, problem }} values={own} />;
        })}
      </section>
      <StatementsPart {...{ values, language }} proposed={preview.proposed} />
      <section aria-labelledby="commit">
        <h2 id="commit">{words.commit.heading}</h2>
        <p>{words.commit.text}</p>
        <button type="submit">{words.commit.submit}</button>
      </section>
    </form>
  );
}

/** The report that the way here named, or a head to confirm. */
function Head({ reading, preview, report, municipality, values, problem }: UploadReportPageProps) {
  const { language } = reading.visit;
  const words = uploadReportWords[language].head;
  if (report) {
    return (
      <section aria-labelledby="which">
        <h2 id="which">{words.heading}</h2>
        <p>
          {words.into}{' '}
          <a href={link(language, 'interimReport', { id: report.id })}>
            <Swedish language={language}>{reportName(report, language)}</Swedish>
          </a>
          .
        </p>
      </section>
    );
  }
  return (
    <section aria-labelledby="which">
      <h2 id="which">{words.heading}</h2>
      <p>
        {words.municipality(municipality)} {words.stands}
      </p>
      <OtherMunicipality {...{ reading, preview, municipality }} />
      <div class="form">
        <HeadFields values={values.head} hints={hintsOf(preview, language)} {...{ language, problem }} />
      </div>
    </section>
  );
}

function OtherMunicipality({ reading, preview }: Pick<UploadReportPageProps, 'reading' | 'preview' | 'municipality'>) {
  const { language } = reading.visit;
  const { municipality } = preview.recognised;
  if (!municipality || municipality.code === reading.session.actor.municipalityCode) return null;
  const place = placeText(municipality.place, language);
  return <p class="notice">{uploadReportWords[language].head.otherMunicipality(municipality.name, place)}</p>;
}

function hintsOf({ recognised }: ReportPreview, language: Language) {
  const words = uploadReportWords[language].head;
  const { committee, fiscalYear, cycle, outturnThrough } = recognised.interimReport ?? {};
  const hint = (said: { readonly place: string } | null | undefined) =>
    said ? words.found(placeText(said.place, language)) : words.notFound;
  return { committee: hint(committee), year: hint(fiscalYear), cycle: hint(cycle), through: hint(outturnThrough) };
}

function Committed({ reading, upload }: UploadReportPageProps) {
  const { language } = reading.visit;
  const words = uploadReportWords[language].committed;
  return (
    <section aria-labelledby="committed">
      <h2 id="committed">{words.heading}</h2>
      <p>{words.text}</p>
      <ul class="plain-links">
        {upload.committed?.created.map(({ id }) => (
          <li key={id}>
            <a href={link(language, 'interimReport', { id })}>{words.see}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
