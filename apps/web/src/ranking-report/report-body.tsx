import type { Language } from '#kernel';
import type { RankingReport } from '#ranking-reports';
import type { ComponentChildren } from 'preact';
import { count } from '../i18n/format';
import { TableRegion } from '../parts/parts';
import { rankingReportWords } from './ranking-report.words';
import { contentsOf, type ContentTable } from './report-contents';
import { ReportPicture } from './report-picture';

/** A table that is longer is folded, but for the first. */
const LONGEST_OPEN = 15;

interface ReportBodyProps {
  readonly report: RankingReport;
  readonly language: Language;
  /** Long tables but the first are folded, where the reader can open them. */
  readonly isFolding?: boolean;
  /** What stands below the result, above its tables. */
  readonly children?: ComponentChildren;
}

/** What a report says, below its heading. */
export function ReportBody({ report, language, isFolding = false, children }: ReportBodyProps) {
  const contents = contentsOf(report, language);
  const { improved, corrections, reference, facts, method } = contents;
  return (
    <>
      <p class="lead">{contents.lead}</p>
      {contents.warning && <p class="explained">{contents.warning}</p>}
      {children}
      <Contents tables={contents.tables} others={[improved, corrections, reference, method]} language={language} />
      {contents.tables.map((table, nth) => (
        <MeasureSection
          key={table.measure}
          {...{ report, table, nth, language }}
          isFolded={isFolding && nth > 0 && table.rows.length > LONGEST_OPEN}
        />
      ))}
      <Lines id="improved" heading={improved.heading} lines={[improved.lead]}>
        {improved.table && <Table table={improved.table} language={language} />}
      </Lines>
      <Lines id="corrections" heading={corrections.heading} lines={corrections.lines} />
      <Lines id="reference" heading={reference.heading} lines={reference.paragraphs} />
      <Lines id="facts" heading={facts.heading} lines={facts.lines} />
      <Lines id="method" heading={method.heading} lines={method.rules} />
    </>
  );
}

interface ContentsProps {
  readonly tables: readonly ContentTable[];
  /** Improvements, corrections, who is in it, and how it is made. */
  readonly others: readonly { readonly heading: string }[];
  readonly language: Language;
}

const OTHERS = ['improved', 'corrections', 'reference', 'method'] as const;

function Contents({ tables, others, language }: ContentsProps) {
  return (
    <nav class="contents" aria-label={rankingReportWords[language].contents}>
      <ul>
        {tables.map(({ measure, name }, nth) => (
          <li key={measure}>
            <a href={`#measure-${nth}`}>{name}</a>
          </li>
        ))}
        {others.map(({ heading }, nth) => (
          <li key={heading}>
            <a href={`#${OTHERS[nth]}`}>{heading}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface MeasureProps {
  readonly report: RankingReport;
  readonly table: ContentTable;
  readonly nth: number;
  readonly language: Language;
  readonly isFolded: boolean;
}

function MeasureSection({ report, table, nth, language, isFolded }: MeasureProps) {
  const words = rankingReportWords[language];
  return (
    <section aria-labelledby={`measure-${nth}`}>
      <h2 id={`measure-${nth}`}>{table.name}</h2>
      <div class="side-by-side">
        <div>
          <figure class="report-strip">
            <ReportPicture report={report} nth={nth} language={language} />
          </figure>
          {table.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        {isFolded ? (
          <details class="fold">
            <summary>{words.showTable(table.name, count(table.rows.length, language))}</summary>
            <Table table={table} language={language} />
          </details>
        ) : (
          <Table table={table} language={language} />
        )}
      </div>
    </section>
  );
}

interface LinesProps {
  readonly id: string;
  readonly heading: string;
  readonly lines: readonly string[];
  readonly children?: ComponentChildren;
}

function Lines({ id, heading, lines, children }: LinesProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {children}
    </section>
  );
}

function Table({ table, language }: { table: ContentTable; language: Language }) {
  if (table.rows.length === 0) return null;
  const isImproved = table.measure === 'improved';
  return (
    <TableRegion language={language} caption={table.caption} className="figures names">
      <thead>
        <tr>
          {table.head.map((heading, column) => (
            <th key={heading} scope="col" class={column === 4 && !isImproved ? 'words' : undefined}>
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
              <td key={table.head[nth + 1]} class={nth === 3 && !isImproved ? 'words' : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
