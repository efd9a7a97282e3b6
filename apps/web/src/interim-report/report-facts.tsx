import type { CheckedReport, InterimReportRow } from '#interim-reports';
import type { Language } from '#kernel';
import type { ComponentChildren } from 'preact';
import { count, day } from '../i18n/format';
import { Swedish } from '../parts/parts';
import { unitName } from '../report-parts/amounts';
import { reportWords } from '../report-parts/report.words';
import { interimReportWords } from './interim-report.words';

interface ReportFactsProps {
  readonly report: InterimReportRow;
  readonly checked: CheckedReport | undefined;
  readonly language: Language;
}

/** Status, period, unit, decision, checks and source in short. */
export function ReportFacts({ report, checked, language }: ReportFactsProps) {
  const words = interimReportWords[language].facts;
  const units = [...new Set(report.tables.map(({ amountsIn }) => unitName(amountsIn, language)))];
  return (
    <dl class="facts" aria-label={words.label}>
      <Fact name={words.status}>{reportWords[language].status[report.status]}</Fact>
      <Fact name={words.year}>{report.fiscalYear}</Fact>
      <Fact name={words.through}>
        <time dateTime={report.outturnThrough}>{day(report.outturnThrough, language)}</time>
      </Fact>
      {units.length > 0 && <Fact name={words.amounts}>{units.join(', ')}</Fact>}
      {report.adoption && (
        <Fact name={words.decided}>
          <Decision adoption={report.adoption} language={language} />
        </Fact>
      )}
      {checked && report.tables.length > 0 && (
        <Fact name={words.checks}>
          <a href="#checks">{words.checksLink(checked.findings.length, count(checked.findings.length, language))}</a>
        </Fact>
      )}
      <Fact name={words.origin}>
        {report.origin === null ? words.unstated : <Swedish language={language}>{report.origin}</Swedish>}
      </Fact>
    </dl>
  );
}

function Decision({ adoption, language }: { adoption: NonNullable<InterimReportRow['adoption']>; language: Language }) {
  const words = interimReportWords[language].facts;
  const { decidedOn, paragraph, diaryNumber, incompleteReason } = adoption;
  const reference = words.decision(paragraph, diaryNumber);
  return (
    <>
      {decidedOn === null ? words.unknownDay : <time dateTime={decidedOn}>{day(decidedOn, language)}</time>}
      {reference !== '' && `, ${reference}`}
      {incompleteReason !== null && (
        <div class="explained">
          <Swedish language={language}>{incompleteReason}</Swedish>
        </div>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
