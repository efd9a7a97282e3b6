import type { InterimReportRow, ReportHistoryEntry } from '#interim-reports';
import type { Language } from '#kernel';
import { HistoryLines } from '../history/history-lines';
import { historyWords } from '../history/history.words';
import { htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { count, instant } from '../i18n/format';
import { Page } from '../layout/page';
import { Unknown } from '../parts/figures';
import { SampleTag, Swedish, TableRegion } from '../parts/parts';
import { reportCrumbs } from '../report-parts/report-deed-page';
import { reportName } from '../report-parts/report-names';
import { reportHistoryWords } from './report-history.words';

/** Everything that has happened to one report. */
export async function showReportHistory(reading: Reading, id: string): Promise<Answer> {
  const [report, entries] = await Promise.all([reading.api.interimReport(id), reading.api.reportHistory(id)]);
  return htmlAnswer(<ReportHistoryPage {...{ reading, report, entries }} />);
}

interface ReportHistoryPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly report: InterimReportRow;
  readonly entries: readonly ReportHistoryEntry[];
}

function ReportHistoryPage({ reading, report, entries }: ReportHistoryPageProps) {
  const { language } = reading.visit;
  const words = reportHistoryWords[language];
  const { municipalityCode: code, municipalityName: name } = report;
  const title = words.heading(reportName(report, language));
  const latestFirst = [...entries].sort((a, b) => b.version - a.version);
  return (
    <Page {...reading} title={title} crumbs={reportCrumbs(report, language)} municipality={{ code, name }}>
      <h1>
        {title} <SampleTag language={language} show={report.isSample} />
      </h1>
      <p class="lead">{words.lead(count(entries.length, language))}</p>
      <TableRegion language={language} caption={words.caption} captionHidden className="log">
        <thead>
          <tr>
            {(['when', 'what', 'who', 'why'] as const).map((column) => (
              <th key={column} scope="col">
                {words.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <HistoryLines
            entries={latestFirst}
            whatOf={(entry) => whatOf(entry, language)}
            line={(entry) => <EntryLine entry={entry} language={language} />}
            language={language}
          />
        </tbody>
      </TableRegion>
    </Page>
  );
}

function whatOf({ what }: ReportHistoryEntry, language: Language): string {
  return reportHistoryWords[language].what[what] ?? historyWords[language].otherwise;
}

function EntryLine({ entry, language }: { entry: ReportHistoryEntry; language: Language }) {
  const { roles, noReason } = historyWords[language];
  return (
    <tr id={`${entry.version}`}>
      <th scope="row">
        <time dateTime={entry.at}>{instant(entry.at, language)}</time>
      </th>
      <td>
        <strong>{whatOf(entry, language)}</strong>
        {entry.detail && <div>{entry.detail[language]}</div>}
      </td>
      <td>{roles[entry.role]}</td>
      <td>
        {entry.reason === null ? <Unknown reason={noReason} /> : <Swedish language={language}>{entry.reason}</Swedish>}
      </td>
    </tr>
  );
}
