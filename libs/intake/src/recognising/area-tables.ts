import { decimal } from '#kernel';
import type { Cell, Line, Problem } from '../document';
import type { FoundColumn, FoundRow, FoundTable, Vocabulary } from '../findings';
import { decimalMarkOf } from '../grammar';
import { isAreaTitle } from '../titles';
import { cellsUnder, headingsOf, type Heading } from './columns';
import { numbered, readCell, rowOf, textOf, withoutUnit, type Row } from './row';

export interface Found {
  readonly tables: readonly FoundTable[];
  readonly problems: readonly Problem[];
}

/** Fewer rows than this are no table of areas. */
const LEAST = 3;
/** Lines without a row that a table may hold: blank ones, wrapped titles. */
const GAP = 3;
const TOTAL = /^(?:totalt?|totalpoäng|total poäng|totalsumma|summa|sammanlagt|sammantaget)(?:\s+poäng)?$/iu;

interface TableRow extends Row {
  readonly at: number;
  readonly level: 'area' | 'total';
}

/** Tables with a row per area and a column per year, or with one column of points. */
export function areaTables(lines: readonly Line[], vocabulary: Vocabulary): Found {
  const found = runsOf(lines, vocabulary)
    .filter((run) => !isContents(run, lines))
    .map((run) => tableOf(run, lines));
  return { tables: found.map(({ table }) => table), problems: found.flatMap(({ problems }) => problems) };
}

function runsOf(lines: readonly Line[], vocabulary: Vocabulary): TableRow[][] {
  const runs: TableRow[][] = [];
  let run: TableRow[] = [];
  for (const [at, line] of lines.entries()) {
    const row = tableRow(line, at, run.length > 0, vocabulary);
    const last = run.at(-1);
    if (last && (at - last.at > GAP + 1 || last.level === 'total')) {
      runs.push(run);
      run = [];
    }
    if (row && (row.level === 'area' || run.length > 0)) run.push(row);
  }
  return [...runs, run].filter((rows) => rows.filter(({ level }) => level === 'area').length >= LEAST);
}

function tableRow(line: Line, at: number, inRun: boolean, { instruments }: Vocabulary): TableRow | undefined {
  const row = rowOf(line);
  if (row.values.length === 0 || row.label.length > 160 || /\.{4,}|…{2,}/u.test(row.label)) return undefined;
  if (inRun && TOTAL.test(row.label)) return { ...row, at, level: 'total' };
  return isAreaTitle(instruments, numbered(row.label).title) ? { ...row, at, level: 'area' } : undefined;
}

/** A list of contents looks like a table of areas, with page numbers that only rise. */
function isContents(run: readonly TableRow[], lines: readonly Line[]): boolean {
  if (run.some(({ level }) => level === 'total')) return false;
  if (headerAbove(run, lines)) return false;
  const pages = run.map(({ values }) => (values.length === 1 ? Number(withoutUnit(values[0]?.text ?? '')) : NaN));
  return pages.every((page, nth) => Number.isInteger(page) && (nth === 0 || page > (pages[nth - 1] ?? 0)));
}

interface Header {
  readonly line: Line;
  readonly headings: readonly Heading[];
}

function headerAbove(run: readonly TableRow[], lines: readonly Line[]): Header | undefined {
  const first = run[0]?.at ?? 0;
  for (let at = first - 1; at >= Math.max(0, first - 1 - GAP); at -= 1) {
    const line = lines[at];
    const headings = line ? headingsOf(line) : [];
    if (line && headings.length > 0) return { line, headings };
  }
  return undefined;
}

function tableOf(run: readonly TableRow[], lines: readonly Line[]): { table: FoundTable; problems: Problem[] } {
  const header = headerAbove(run, lines);
  const width = Math.max(...run.map(({ values }) => values.length));
  const columns: FoundColumn[] = header
    ? header.headings.map(({ heading, role, year }) => ({ heading, role, year }))
    : Array.from({ length: width }, () => ({ heading: '', role: width === 1 ? 'points' : 'unclear', year: null }));
  const problems: Problem[] = [];
  const cells = run.map((row) => cellsOfRow(row, columns.length, header, problems));
  const readings = columns.map(({ role }, nth) => ({
    mark: decimalMarkOf(cells.map((row) => withoutUnit(row[nth]?.text ?? ''))),
    percent: role === 'percent',
    max: decimal(role === 'percent' ? '100' : '1000'),
  }));
  const rows = run.map((row, nth): FoundRow => {
    const read = (cells[nth] ?? []).map((cell, column) => {
      const reading = readings[column];
      if (!cell || !reading) return { text: '', value: null, place: row.line.place };
      const { cell: value, problems: faults } = readCell(cell, reading);
      problems.push(...faults);
      return value;
    });
    return { level: row.level, ...headOf(row), place: row.line.place, cells: read };
  });
  if (columns.some(({ role }) => role === 'unclear')) problems.push(unclear(run));
  const place = run[0]?.line.place ?? '';
  return { table: { kind: 'areas', title: titleAbove(run, header, lines), place, columns, rows }, problems };
}

function headOf({ level, label }: TableRow): { number: string | null; title: string } {
  return level === 'total' ? { number: null, title: label } : numbered(label);
}

function cellsOfRow(
  { line, values }: TableRow,
  width: number,
  header: Header | undefined,
  problems: Problem[],
): readonly (Cell | undefined)[] {
  const under = header ? cellsUnder(header.headings, header.line, line, values) : undefined;
  if (under) return under;
  if (values.length === width) return values;
  problems.push({
    severity: 'error',
    where: line.place,
    code: 'row-not-understood',
    detail: {
      sv: `Raden har ${values.length} värden men tabellen ${width} kolumner. Ange värdena själv.`,
      en: `The row has ${values.length} values but the table ${width} columns. Enter the values yourself.`,
    },
  });
  return Array.from({ length: width }, () => undefined);
}

function unclear(run: readonly TableRow[]): Problem {
  return {
    severity: 'error',
    where: run[0]?.line.place ?? '',
    code: 'columns-unclear',
    detail: {
      sv: 'Tabellen har flera kolumner utan rubriker. Det framgår inte vilket år eller vilket mått de gäller.',
      en: 'The table has several columns without headings. It does not say which year or measure they are.',
    },
  };
}

const CAPTION = /^(?:tabell|diagram|figur)\b/iu;

function titleAbove(run: readonly TableRow[], header: Header | undefined, lines: readonly Line[]): string {
  const from = header ? lines.indexOf(header.line) : (run[0]?.at ?? 0);
  for (let at = from - 1; at >= Math.max(0, from - 4); at -= 1) {
    const text = textOf(lines[at] ?? { cells: [], place: '' });
    if (CAPTION.test(text)) return text.slice(0, 300);
  }
  return '';
}
