import type { CheckedReport, InterimReportRow } from '#interim-reports';
import type { Language } from '#kernel';
import type { Reading } from '../http/reading';
import { count } from '../i18n/format';
import { link } from '../links';
import { Unknown } from '../parts/figures';
import { Swedish, TableRegion } from '../parts/parts';
import { tableName } from '../report-parts/report-names';
import { fillReportWords } from './fill-report.words';
import { ColumnHeads } from '../report-parts/column-heads';

interface TableListProps {
  readonly reading: Pick<Reading, 'visit'>;
  readonly report: InterimReportRow;
  readonly checked: CheckedReport | undefined;
}

/** The tables that stand in the report, each with what the checks say and the way to change it. */
export function TableList({ reading, report, checked }: TableListProps) {
  const { language } = reading.visit;
  const words = fillReportWords[language].tables;
  return (
    <section aria-labelledby="tables">
      <h2 id="tables">{words.heading}</h2>
      {report.tables.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <TableRegion language={language} caption={words.caption} captionHidden className="figures long-titles">
          <ColumnHeads columns={[words.table, words.rows, words.findings, words.what]} words={[words.what]} />
          <tbody>
            {report.tables.map((table) => {
              const { tableId } = table;
              const name = tableName(table, report.committee, language);
              const found = checked?.findings.filter((one) => one.table === tableId).length;
              return (
                <tr key={tableId}>
                  <th scope="row">
                    <Swedish language={language}>{name}</Swedish>
                  </th>
                  <td>{count(table.rows.length, language)}</td>
                  <td>{found === undefined ? <Unknown reason={words.unknownFindings} /> : count(found, language)}</td>
                  <td class="words">
                    <Ways address={{ id: report.id, table: tableId }} name={name} language={language} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </TableRegion>
      )}
    </section>
  );
}

interface WaysProps {
  readonly address: { readonly id: string; readonly table: string };
  readonly name: string;
  readonly language: Language;
}

function Ways({ address, name, language }: WaysProps) {
  const words = fillReportWords[language].tables;
  return (
    <>
      <a href={link(language, 'changeTable', address)} aria-label={`${words.change}: ${name}`}>
        {words.change}
      </a>
      {' · '}
      <a href={link(language, 'removeTable', address)} aria-label={`${words.remove}: ${name}`}>
        {words.remove}
      </a>
    </>
  );
}
