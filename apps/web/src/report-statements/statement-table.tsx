import type { Language } from '#kernel';
import type { StatementSource } from '#interim-reports';
import type { ComponentChildren } from 'preact';
import { Unknown } from '../parts/figures';
import { Swedish, TableRegion } from '../parts/parts';
import { reportTableWords } from '../report-table/report-table.words';
import { placeText } from '../upload/place-words';
import { reportStatementsWords } from './report-statements.words';

export interface StatementLine {
  readonly key: string;
  readonly head: ComponentChildren;
  readonly cells: readonly ComponentChildren[];
}

interface StatementTableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly lines: readonly StatementLine[];
  readonly language: Language;
  readonly className?: string;
}

/** A table of statements: words, not amounts. */
export function StatementTable({ caption, columns, lines, language, className = '' }: StatementTableProps) {
  return (
    <TableRegion language={language} caption={caption} className={`log statements ${className}`.trim()}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, head, cells }) => (
          <tr key={key}>
            <th scope="row" class="wraps">
              {head}
            </th>
            {cells.map((cell, nth) => (
              <td key={columns[nth + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

/** Number and title as the report has them, what they stand under, and where they stand in what was read in. */
export function StatementHead({
  number = null,
  title,
  below,
  source,
  language,
}: {
  readonly number?: string | null;
  readonly title: string;
  readonly below?: string;
  readonly source: StatementSource | null;
  readonly language: Language;
}) {
  return (
    <>
      {number !== null && <span class="number">{number} </span>}
      <Swedish language={language}>{title}</Swedish>
      {below && <div class="explained">{below}</div>}
      {source && <div class="explained">{reportTableWords[language].source(placeText(source.place, language))}</div>}
    </>
  );
}

/** A comment in the report's own words; a long one is folded. */
export function Comment({ text, none, language }: { text: string | undefined; none: string; language: Language }) {
  if (text === undefined || text === '') return <Unknown reason={none} />;
  return <Folded text={text} language={language} />;
}

const LONG = 260;
const SHOWN_OF_LONG = 150;

/** The report's own words; of what is long the beginning, which gives way to the whole when it is unfolded. */
export function Folded({ text, language }: { text: string; language: Language }) {
  const whole = (
    <div class="as-written comment">
      <Swedish language={language}>{text}</Swedish>
    </div>
  );
  if (text.length <= LONG) return whole;
  const cut = text.slice(0, SHOWN_OF_LONG).replace(/\s\S*$/, '');
  return (
    <details class="folded-text">
      <summary>
        <span class="beginning">
          <Swedish language={language}>{cut}</Swedish> …{' '}
        </span>
        <span class="more">{reportStatementsWords[language].more}</span>
      </summary>
      {whole}
    </details>
  );
}
