import type { Findings } from './found';
import { isJudgement } from './judgements';
import { at, columnNotUnderstood } from './remarks';
import type { Row, RowCell } from './rows';
import { COLUMNS, STRATEGIC_GOAL, SUBJECTS, type ColumnRole, type Subject } from './words';

interface Column {
  readonly role: ColumnRole | 'title' | 'other';
  readonly index: number;
  readonly cell: RowCell;
}

export interface Header {
  readonly subject: Subject;
  /** Heading of the column that names the rows. */
  readonly heading: string;
  readonly row: Row;
  readonly columns: readonly Column[];
}

/** A row of a table by its columns; wrapped lines are put together. */
export interface BodyRow {
  readonly row: Row;
  readonly texts: ReadonlyMap<Column['role'], string>;
}

export interface Table {
  readonly header: Header;
  readonly body: readonly BodyRow[];
}

const LONGEST_HEADING = 120;
const LONGEST_TEXT = 20_000;
const NUMBER = /^\d{1,3}(?:\.\d{1,3}){1,3}\.?\s/u;

/** Where two columns could name the rows, the one that says more about them; the other is what they stand under. */
function weightOf(subject: Subject): number {
  if (subject.table === 'processArea') return 0;
  return subject.table === 'goal' && subject.kind === 'strategic' ? 1 : 2;
}

function subjectOf(text: string): Subject | undefined {
  return text.length > LONGEST_HEADING ? undefined : SUBJECTS.find(([shape]) => shape.test(text))?.[1];
}

/** The columns of a heading row: one that names the rows and at least one that is known. */
export function headerOf(row: Row): Header | undefined {
  if (row.filled.length < 2 || row.filled.length > 20) return undefined;
  const subjects = row.filled.flatMap((cell) => {
    const subject = subjectOf(cell.text);
    return subject ? [{ cell, subject, weight: weightOf(subject) }] : [];
  });
  const [title] = subjects.toSorted((a, b) => b.weight - a.weight);
  if (!title || title.subject.table === 'indicator') return undefined;
  const columns = row.filled.map((cell): Column => ({
    cell,
    index: row.cells.indexOf(cell),
    role: cell === title.cell ? 'title' : subjects.some((one) => one.cell === cell) ? 'under' : roleOf(cell.text),
  }));
  const known = columns.some(({ role }) => role !== 'title' && role !== 'other' && role !== 'under');
  return known ? { subject: title.subject, heading: title.cell.text, row, columns } : undefined;
}

function roleOf(text: string): ColumnRole | 'other' {
  if (text.length > LONGEST_HEADING) return 'other';
  return COLUMNS.find(([shape]) => shape.test(text))?.[1] ?? 'other';
}

/** All tables of goals, assignments, commitments, measures and areas, in the order they stand. */
export function tablesIn(rows: readonly Row[], findings: Findings): Table[] {
  const tables: Table[] = [];
  let from = 0;
  while (from < rows.length) {
    const row = rows[from];
    const header = row && headerOf(row);
    from += 1;
    if (!header) continue;
    const body = bodyOf(header, rows, from, findings);
    tables.push({ header, body: body.rows });
    from = body.end;
    for (const { role, cell } of header.columns) {
      if (role === 'other') findings.problems.push(at(cell.place, columnNotUnderstood(cell.text)));
    }
  }
  return tables;
}

function bodyOf(
  header: Header,
  rows: readonly Row[],
  from: number,
  findings: Findings,
): { rows: BodyRow[]; end: number } {
  const body: { row: Row; texts: Map<Column['role'], string> }[] = [];
  let end = from;
  for (; end < rows.length; end += 1) {
    const row = rows[end];
    if (row?.text === '' && goesOnBelow(header, rows[end + 1], findings)) continue;
    if (!row || row.text === '' || row.marked || headerOf(row)) break;
    const texts = textsOf(header, row);
    const last = body.at(-1);
    if (last && goesOn(header, row, texts)) joinTo(last.texts, texts);
    else body.push({ row, texts });
  }
  return { rows: body, end };
}

/** Below a blank row a table goes on where a row has a known judgement in its column. */
function goesOnBelow(header: Header, row: Row | undefined, { scales }: Findings): boolean {
  if (!row || row.text === '' || row.cells.length < 2 || headerOf(row)) return false;
  const texts = textsOf(header, row);
  const judged = texts.get('forecast') ?? texts.get('status') ?? texts.get('assessment') ?? '';
  return texts.has('title') && isJudgement(judged, scales);
}

function textsOf(header: Header, row: Row): Map<Column['role'], string> {
  const texts = new Map<Column['role'], string>();
  const onPage = row.filled.every(({ left }) => left !== undefined);
  const same = row.cells.length > 1 && new Set(row.filled.map(({ text }) => text)).size === 1 && row.filled.length > 2;
  // A merged cell that was flattened stands in every column.
  const cells = same ? row.filled.slice(0, 1) : row.filled;
  for (const cell of cells) {
    const column = onPage ? nearest(header.columns, cell) : columnAt(header, row, cell);
    const role = column?.role ?? 'other';
    const before = texts.get(role);
    texts.set(role, before ? `${before} ${cell.text}` : cell.text);
  }
  return texts;
}

/** A line that lost its tabs is all in the last column, which is the one that wraps. */
function columnAt({ columns }: Header, row: Row, cell: RowCell): Column | undefined {
  if (row.cells.length === 1) return columns.length > 1 ? columns.at(-1) : columns[0];
  return columns.find(({ index }) => index === row.cells.indexOf(cell));
}

function nearest(columns: readonly Column[], { left = 0 }: RowCell): Column | undefined {
  const room = 12;
  return columns.toReversed().find(({ cell }) => left >= (cell.left ?? 0) - room) ?? columns[0];
}

const JUDGED_ROLES = ['number', 'forecast', 'status', 'assessment', 'completion', 'decision', 'diaryNumber'] as const;

function goesOn({ columns }: Header, row: Row, texts: ReadonlyMap<Column['role'], string>): boolean {
  const title = texts.get('title') ?? '';
  if (STRATEGIC_GOAL.test(title.slice(0, 400)) || NUMBER.test(title)) return false;
  if (JUDGED_ROLES.some((role) => texts.has(role))) return false;
  const onPage = row.filled.every(({ left }) => left !== undefined);
  const judged = columns.some(({ role }) => JUDGED_ROLES.some((one) => one === role));
  return title === '' || (onPage && judged);
}

function joinTo(texts: Map<Column['role'], string>, more: ReadonlyMap<Column['role'], string>): void {
  for (const [role, text] of more) {
    const before = texts.get(role);
    texts.set(role, (before ? `${before} ${text}` : text).slice(0, LONGEST_TEXT));
  }
}
