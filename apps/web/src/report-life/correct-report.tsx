import type { InterimReportRow } from '#interim-reports';
import type { Language } from '#kernel';
import { htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { count } from '../i18n/format';
import { link } from '../links';
import { Swedish } from '../parts/parts';
import { reportFor } from '../report-parts/report-deed';
import { ReportDeedPage } from '../report-parts/report-deed-page';
import { tableName } from '../report-parts/report-names';
import { reportLifeWords } from './report-life.words';
import { CORRECTABLE, nameOf, statementsOf, type CorrectableKind } from './statement-fields';

/** Which table or statement to correct: from there its rows or fields are written anew. */
export async function showCorrectReport(reading: Reading, id: string): Promise<Answer> {
  const report = await reportFor(reading, id, 'correctReport');
  const { language } = reading.visit;
  const words = reportLifeWords[language].correct;
  const kinds = CORRECTABLE.filter((kind) => statementsOf(report, kind).length > 0);
  return htmlAnswer(
    <ReportDeedPage {...{ reading, report }} heading={words.heading} lead={words.lead}>
      <Tables report={report} language={language} />
      {(kinds.length > 0 || report.observations.length > 0) && (
        <section aria-labelledby="statements">
          <h2 id="statements">{words.statements}</h2>
          {kinds.map((kind) => (
            <Statements key={kind} {...{ report, kind, language }} />
          ))}
          {report.observations.length > 0 && <p class="explained">{words.observations}</p>}
        </section>
      )}
    </ReportDeedPage>,
  );
}

interface ChoiceProps {
  readonly report: InterimReportRow;
  readonly language: Language;
}

function Tables({ report, language }: ChoiceProps) {
  const words = reportLifeWords[language].correct;
  return (
    <section aria-labelledby="choose">
      <h2 id="choose">{words.tables}</h2>
      <ul class="plain-links">
        {report.tables.map((table) => (
          <li key={table.tableId}>
            <a href={link(language, 'changeTable', { id: report.id, table: table.tableId })}>
              <Swedish language={language}>{tableName(table, report.committee, language)}</Swedish>
            </a>{' '}
            <span class="explained">{words.rows(count(table.rows.length, language))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A report may have a hundred of a kind: they are folded until one is looked for. */
function Statements({ report, kind, language }: ChoiceProps & { readonly kind: CorrectableKind }) {
  const words = reportLifeWords[language].correct;
  const statements = statementsOf(report, kind);
  return (
    <details class="fold">
      <summary>
        {words.kinds[kind]} ({count(statements.length, language)})
      </summary>
      <ul class="plain-links">
        {statements.map((statement) => {
          const { key } = statement.data;
          const name = nameOf(statement);
          return (
            <li key={key}>
              <a href={link(language, 'correctStatement', { id: report.id, kind, key })}>
                {name === '' ? words.noHeading : <Swedish language={language}>{name}</Swedish>}
              </a>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
