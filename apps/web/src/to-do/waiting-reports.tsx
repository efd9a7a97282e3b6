import type { InterimReportEntry } from '#interim-reports';
import type { Language } from '#kernel';
import type { Session } from '../api-answers';
import type { Reading } from '../http/reading';
import { bilingual } from '../i18n/bilingual';
import { interimReportWords } from '../interim-report/interim-report.words';
import { link } from '../links';
import { SampleTag, Swedish, TableRegion } from '../parts/parts';
import { isAdopted, mayReport } from '../report-parts/may-report';
import { reportName } from '../report-parts/report-names';
import { reportWords } from '../report-parts/report.words';

export const waitingReportsWords = bilingual(
  {
    heading: 'Delårsrapporter som inte är fastställda',
    report: 'Rapport',
    status: 'Läge',
    next: 'Nästa steg',
    see: 'Läs',
    none: 'Ingen delårsrapport är på väg.',
    all: 'Alla delårsrapporter',
  },
  {
    heading: 'Interim reports that are not adopted',
    report: 'Report',
    status: 'Stage',
    next: 'Next step',
    see: 'Read',
    none: 'No interim report is on its way.',
    all: 'All interim reports',
  },
);

/** Reports of the reader's own municipality on their way to adoption; undefined for those who work with none. */
export async function reportsWaitingFor({ api, session }: Reading): Promise<readonly InterimReportEntry[] | undefined> {
  const { role, municipalityCode } = session.actor;
  if ((role !== 'reporter' && role !== 'approver') || municipalityCode === null) return undefined;
  return (await api.interimReports({ municipalityCode })).filter((report) => !isAdopted(report));
}

interface WaitingReportsProps {
  readonly reports: readonly InterimReportEntry[];
  readonly session: Pick<Session, 'actor'>;
  readonly language: Language;
}

/** Each report on its way with what this reader can do about it next. */
export function WaitingReports({ reports, session, language }: WaitingReportsProps) {
  const words = waitingReportsWords[language];
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{words.heading}</h2>
      {reports.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <TableRegion language={language} caption={words.heading} captionHidden className="log">
          <thead>
            <tr>
              <th scope="col">{words.report}</th>
              <th scope="col">{words.status}</th>
              <th scope="col">{words.next}</th>
            </tr>
          </thead>
          <tbody>
            {reports.map((report) => (
              <ReportLine key={report.id} {...{ report, session, language }} />
            ))}
          </tbody>
        </TableRegion>
      )}
      <p class="after-table">
        <a href={link(language, 'interimReports')}>{words.all}</a>
      </p>
    </section>
  );
}

function ReportLine({
  report,
  session,
  language,
}: Omit<WaitingReportsProps, 'reports'> & { report: InterimReportEntry }) {
  const [deed] = mayReport(session, report);
  const text = deed ? interimReportWords[language].deeds[deed] : waitingReportsWords[language].see;
  const name = reportName(report, language);
  return (
    <tr>
      <th scope="row" class="wraps">
        <Swedish language={language}>{name}</Swedish> <SampleTag language={language} show={report.isSample} />
      </th>
      <td>{reportWords[language].status[report.status]}</td>
      <td>
        <a href={link(language, deed ?? 'interimReport', { id: report.id })} aria-label={`${text}: ${name}`}>
          {text}
        </a>
      </td>
    </tr>
  );
}
