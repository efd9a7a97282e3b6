import type { AmountUnit, CheckedReport, InterimReportRow, Suggestion } from '#interim-reports';
import type { Language } from '#kernel';
import type { Reading } from '../http/reading';
import { instant } from '../i18n/format';
import { layoutWords } from '../layout/layout.words';
import { Page } from '../layout/page';
import { link } from '../links';
import { SampleTag, Swedish } from '../parts/parts';
import { ChecksSection } from '../report-checks/checks-section';
import { reportChecksWords } from '../report-checks/report-checks.words';
import { isAdopted, mayReport } from '../report-parts/may-report';
import { reportName, resultSentence } from '../report-parts/report-names';
import { resultOf } from '../report-parts/result';
import { UnitForm } from '../report-parts/unit-form';
import { GoalsSection } from '../report-statements/goals-section';
import { IndicatorsSection } from '../report-statements/indicators-section';
import { MeasuresSection } from '../report-statements/measures-section';
import { AssignmentsSection, CommitmentsSection, ProcessAreasSection } from '../report-statements/tasks-sections';
import { ObservationsSection, TextsSection } from '../report-statements/texts-sections';
import { Contents } from './contents';
import { DeviationsSection } from './deviations-section';
import type { Way } from './forecast-way';
import { interimReportWords } from './interim-report.words';
import { ReportFacts } from './report-facts';
import { ReturnedNotice } from './returned-notice';
import { TablesSection } from './tables-section';
import { WaySection } from './way-section';

export interface InterimReportPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly report: InterimReportRow;
  readonly way: Way;
  /** Undefined when the checks could not be made. */
  readonly checked: CheckedReport | undefined;
  /** What the figures suggest for the goals. */
  readonly suggestions: readonly Suggestion[];
  readonly unit: AmountUnit | undefined;
}

/** One interim report as its readers know it. */
export function InterimReportPage(props: InterimReportPageProps) {
  const { reading, report, checked, suggestions, unit } = props;
  const { language } = reading.visit;
  const words = interimReportWords[language];
  const title = reportName(report, language);
  const crumbs = [{ text: layoutWords[language].places.interimReports, href: link(language, 'interimReports') }];
  const municipality = { code: report.municipalityCode, name: report.municipalityName };
  return (
    <Page {...reading} title={title} crumbs={crumbs} municipality={municipality}>
      <h1>
        <Swedish language={language}>{title}</Swedish> <SampleTag language={language} show={report.isSample} />
      </h1>
      <p class="lead">{resultSentence(report, resultOf(report), unit, language)}</p>
      {!isAdopted(report) && <p class="notice">{words.draft}</p>}
      <ReturnedNotice report={report} language={language} />
      <Deeds reading={reading} report={report} />
      <ReportFacts {...{ report, checked, language }} />
      {report.tables.length > 0 ? <Filled {...props} /> : <Empty {...props} />}
      <Statements {...{ report, suggestions, language }} />
      <Corrections report={report} language={language} />
      <Further report={report} language={language} />
    </Page>
  );
}

/** What is shown once there is a table: the largest deviations first, then the way, the tables and the checks. */
function Filled({ reading, report, way, checked, unit }: InterimReportPageProps) {
  const { language } = reading.visit;
  return (
    <>
      <Contents report={report} hasWay={way.steps.length > 0} language={language} />
      <UnitForm action={link(language, 'interimReport', { id: report.id })} unit={unit} language={language} />
      <DeviationsSection {...{ report, unit, language }} />
      <WaySection {...{ report, way, unit, language }} />
      <TablesSection {...{ report, checked, unit, language }} />
      {checked ? (
        <ChecksSection {...{ report, checked, language }} />
      ) : (
        <section aria-labelledby="checks">
          <h2 id="checks">{reportChecksWords[language].heading}</h2>
          <p>{reportChecksWords[language].failed}</p>
        </section>
      )}
    </>
  );
}

function Empty({ reading, report }: InterimReportPageProps) {
  const { language } = reading.visit;
  const words = interimReportWords[language];
  const [deed] = mayReport(reading.session, report);
  return (
    <section class="empty" aria-labelledby="tables">
      <h2 id="tables">{words.tables.heading}</h2>
      <p class="finding">{words.tables.none}</p>
      {deed === 'fillReport' ? (
        <p>
          {words.tables.noneHow} <a href={link(language, 'fillReport', { id: report.id })}>{words.deeds.fillReport}</a>
        </p>
      ) : (
        isAdopted(report) && <p>{words.tables.noneHowPublic}</p>
      )}
    </section>
  );
}

interface PartProps {
  readonly report: InterimReportRow;
  readonly language: Language;
}

function Statements(props: PartProps & Pick<InterimReportPageProps, 'suggestions'>) {
  return (
    <>
      <GoalsSection {...props} />
      <ProcessAreasSection {...props} />
      <CommitmentsSection {...props} />
      <AssignmentsSection {...props} />
      <IndicatorsSection {...props} />
      <MeasuresSection {...props} />
      <ObservationsSection {...props} />
      <TextsSection {...props} />
    </>
  );
}

/** The forms that this reader may use as the report stands. */
function Deeds({ reading, report }: Pick<InterimReportPageProps, 'reading' | 'report'>) {
  const { language } = reading.visit;
  const words = interimReportWords[language].deeds;
  const deeds = mayReport(reading.session, report);
  if (deeds.length === 0) return null;
  return (
    <nav class="actions buttons" aria-label={words.label}>
      {deeds.map((deed, nth) => (
        <a key={deed} class={nth === 0 ? 'button' : 'button second'} href={link(language, deed, { id: report.id })}>
          {words[deed]}
        </a>
      ))}
    </nav>
  );
}

function Corrections({ report, language }: PartProps) {
  const words = interimReportWords[language].corrections;
  if (report.corrections.length === 0) return null;
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">{words.heading}</h2>
      <ul class="sentences">
        {report.corrections.map(({ reason, correctedAt }) => (
          <li key={correctedAt}>{words.one(instant(correctedAt, language), reason)}</li>
        ))}
      </ul>
    </section>
  );
}

function Further({ report, language }: PartProps) {
  const words = interimReportWords[language].links;
  const { id, municipalityCode: code, municipalityName: name, committee } = report;
  const own = { kommun: code };
  return (
    <section aria-labelledby="further">
      <h2 id="further">{words.heading}</h2>
      <ul class="plain-links">
        <li>
          <a href={link(language, 'reportHistory', { id })}>{words.history}</a>
        </li>
        <li>
          <a href={link(language, 'goalBoard', {}, { ...own, namnd: committee })}>{words.goals}</a>
        </li>
        <li>
          <a href={link(language, 'forecasts', {}, own)}>{words.forecasts}</a>
        </li>
        <li>
          <a href={link(language, 'interimReports', {}, own)}>{words.all(name)}</a>
        </li>
        <li>
          <a href={link(language, 'municipality', { code })}>{words.municipality}</a>
        </li>
      </ul>
    </section>
  );
}
