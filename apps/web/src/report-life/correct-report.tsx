import { htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { count } from '../i18n/format';
import { link } from '../links';
import { Swedish } from '../parts/parts';
import { reportFor } from '../report-parts/report-deed';
import { ReportDeedPage } from '../report-parts/report-deed-page';
import { tableName } from '../report-parts/report-names';
import { reportLifeWords } from './report-life.words';

/** Which table to correct: from there its rows are chosen. */
export async function showCorrectReport(reading: Reading, id: string): Promise<Answer> {
  const report = await reportFor(reading, id, 'correctReport');
  const { language } = reading.visit;
  const words = reportLifeWords[language].correct;
  return htmlAnswer(
    <ReportDeedPage {...{ reading, report }} heading={words.heading} lead={words.lead}>
      <section aria-labelledby="choose">
        <h2 id="choose">{words.tables}</h2>
        <ul class="plain-links">
          {report.tables.map((table) => (
            <li key={table.tableId}>
              <a href={link(language, 'changeTable', { id, table: table.tableId })}>
                <Swedish language={language}>{tableName(table, report.committee, language)}</Swedish>
              </a>{' '}
              <span class="explained">{words.rows(count(table.rows.length, language))}</span>
            </li>
          ))}
        </ul>
      </section>
    </ReportDeedPage>,
  );
}
