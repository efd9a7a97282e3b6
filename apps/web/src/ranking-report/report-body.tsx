import type { Language } from '#kernel';
import type { RankingReport } from '#ranking-reports';
import { TableRegion } from '../parts/parts';
import { contentsOf, type ContentTable } from './report-contents';
import { ReportPicture } from './report-picture';

/** What a report says, below its heading. */
export function ReportBody({ report, language }: { readonly report: RankingReport; readonly language: Language }) {
  const contents = contentsOf(report, language);
  const { improved, corrections, reference, facts, method } = contents;
  return (
    <>
      <p class="lead">{contents.lead}</p>
      {contents.warning && <p class="explained">{contents.warning}</p>}
      {contents.tables.map((table, nth) => (
        <section key={table.measure} aria-labelledby={`measure-${nth}`}>
          <h2 id={`measure-${nth}`}>{table.name}</h2>
          <figure class="report-strip">
            <ReportPicture report={report} nth={nth} language={language} />
          </figure>
          {table.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <Table table={table} language={language} />
        </section>
      ))}
      <Lines id="improved" heading={improved.heading} lines={[improved.lead]} />
      {improved.table && <Table table={improved.table} language={language} />}
      <Lines id="corrections" heading={corrections.heading} lines={corrections.lines} />
      <Lines id="reference" heading={reference.heading} lines={reference.paragraphs} />
      <Lines id="facts" heading={facts.heading} lines={facts.lines} />
      <Lines id="method" heading={method.heading} lines={method.rules} />
    </>
  );
}

function Lines({ id, heading, lines }: { id: string; heading: string; lines: readonly string[] }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}

function Table({ table, language }: { table: ContentTable; language: Language }) {
  if (table.rows.length === 0) return null;
  const columns = table.head.length;
  return (
    <TableRegion language={language} caption={table.caption} className="figures">
      <thead>
        <tr>
          {table.head.map((heading, column) => (
            <th key={heading} scope="col" class={column === 4 && table.measure !== 'improved' ? 'words' : undefined}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, nth) => (
              <td
                key={`${nth + 1} of ${columns}`}
                class={nth === 3 && table.measure !== 'improved' ? 'words' : undefined}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
