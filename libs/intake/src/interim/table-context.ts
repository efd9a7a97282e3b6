import type { TableKind, TableMeasure } from '#interim-reports';
import { KIND_WORDS, TABLE_NAME } from './heading-words';
import type { RawTable } from './raw-table';
import type { Row } from './statements/rows';

/** What stands above a table: the chapter it is in, and the entity that it is about. */
export interface TableContext {
  readonly chapter: string | null;
  /** Nearest heading that names neither a chapter nor a kind of table. */
  readonly section: string | null;
}

const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+(?=\p{Lu})/u;
const LONGEST_CHAPTER = 160;
const LONGEST_SECTION = 80;
const SENTENCE_END = /[.,:;!?]$/u;
const SUPERSCRIPT = /[\u00b9\u00b2\u00b3\u2070-\u2079]/gu;

/** For each table, in order, the headings that it stands under. */
export function contextsOf(rows: readonly Row[], tables: readonly RawTable[]): TableContext[] {
  let chapter: string | null = null;
  let section: string | null = null;
  let at = 0;
  return tables.map((table) => {
    for (; at < table.at; at += 1) {
      const heading = headingAt(rows, at, table.at);
      if (!heading) continue;
      if (heading.is === 'chapter') [chapter, section] = [heading.text, null];
      else section = heading.text;
    }
    at = table.end;
    return { chapter, section };
  });
}

interface FoundHeading {
  readonly is: 'chapter' | 'section';
  readonly text: string;
}

function headingAt(rows: readonly Row[], at: number, tableAt: number): FoundHeading | undefined {
  const { text = '', filled = [], marked = false } = rows[at] ?? {};
  if (filled.length !== 1 || text === '' || text.length > LONGEST_CHAPTER || /^[-•\u2022*]/u.test(text))
    return undefined;
  const bare = withoutMarks(text);
  if (NUMBERED.test(text) && !SENTENCE_END.test(text)) return { is: 'chapter', text: bare };
  if (TABLE_NAME.test(bare)) return { is: 'chapter', text: bare };
  if (bare.length > LONGEST_SECTION || !/^\p{Lu}/u.test(bare) || SENTENCE_END.test(bare)) return undefined;
  const before = (rows[at - 1]?.text ?? '') === '';
  const after = (rows[at + 1]?.text ?? '') === '' || at + 1 === tableAt;
  return marked || (before && after) || at + 1 === tableAt ? { is: 'section', text: bare } : undefined;
}

function withoutMarks(text: string): string {
  return text
    .replace(NUMBERED, '')
    .replace(SUPERSCRIPT, '')
    .replace(/\s*\([^()]{0,120}\)$/u, '')
    .trim();
}

/** The kind of a table by the headings of its labels and the headings above it; null where neither tells. */
export function kindOf(
  { labelHeadings }: Pick<RawTable, 'labelHeadings'>,
  { chapter, section }: TableContext,
  measures: readonly (TableMeasure | null)[],
): TableKind | null {
  const said = { first: labelHeadings, heading: [chapter ?? '', section ?? ''] };
  const found = KIND_WORDS.find((word) => said[word.in].some((text) => word.says.test(text)))?.kind ?? null;
  const history = measures.includes('previousForecast') && !measures.includes('deviation');
  return found === 'by-unit' && history ? 'forecast-history' : found;
}
