import type { AmountUnit } from '#interim-reports';
import { captionOf } from './captions';
import { OTHER_TABLES, SUM_LABEL } from './heading-words';
import { headingOfColumn, isPeriod } from './headings';
import { understoodIn } from './measures';
import type { RawCell, RawColumn, RawRow, RawTable } from './raw-table';
import type { Row, RowCell } from './statements/rows';
import { cutOff } from './table-problems';

/** Lines that a heading may go over. */
const MOST_HEADING_LINES = 3;
const MOST_COLUMNS = 40;
/** More than a table of a report has. */
const MOST_ROWS = 500;
const LONGEST_CELL = 200;
const LONGEST_GROUP = 80;

interface Header {
  readonly lines: number;
  readonly columns: readonly RawColumn[];
  readonly understood: number;
}

/** Tables whose columns are set off by tabs, cells of a sheet, or places on a page. */
export function gridTables(rows: readonly Row[]): RawTable[] {
  const found: RawTable[] = [];
  let at = 0;
  while (at < rows.length) {
    const table = tableAt(rows, at);
    if (table) found.push(table);
    at = table ? table.end : at + 1;
  }
  return found;
}

function tableAt(rows: readonly Row[], at: number): RawTable | undefined {
  const header = headerAt(rows, at);
  const place = rows[at]?.place;
  if (!header || place === undefined) return undefined;
  const body = bodyFrom(rows, at + header.lines, header.columns);
  if (body.rows.length === 0) return undefined;
  const from = firstFigures(
    header.columns,
    body.rows.map(({ row }) => row),
  );
  if (from === undefined) return undefined;
  const { end, caption } = body;
  const labelHeadings = header.columns.slice(0, from).map(({ heading }) => heading);
  const columns = header.columns.slice(from);
  const raw = body.rows.map((row) => rawRow(row, from, columns.length));
  return {
    at,
    end,
    place,
    labelHeadings,
    columns,
    rows: raw,
    caption,
    remarks: body.rows.length < MOST_ROWS ? [] : [cutOff(place, MOST_ROWS)],
  };
}

/** The headings that begin here, over as many lines as make most of them known. */
function headerAt(rows: readonly Row[], at: number): Header | undefined {
  let best: Header | undefined;
  for (let lines = 1; lines <= MOST_HEADING_LINES; lines += 1) {
    const own = rows[at + lines - 1];
    if (!own || !isWordy(own, lines > 1)) break;
    const header = headerOf(rows.slice(at, at + lines));
    if (header && header.understood > (best?.understood ?? 0)) best = header;
  }
  return best;
}

/**
 * Several cells and no amounts among them: years and dates are no amounts. A further line of headings may have one cell
 * only, over a column of figures.
 */
function isWordy({ filled, cells }: Row, isFurther: boolean): boolean {
  const [first] = filled;
  if (!first || cells.length > MOST_COLUMNS) return false;
  if (filled.length === 1 && (!isFurther || first === cells[0])) return false;
  return filled.every(
    ({ text }) => text.length <= LONGEST_CELL && (/\p{L}/u.test(text) || /^(?:\d{4}|\d{6}|%)$/u.test(text)),
  );
}

/** What most of its headings say, with the cells of an upper line over one column each or over all up to the next. */
function headerOf(lines: readonly Row[]): Header | undefined {
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  const asTheyStand = lines.map(({ cells }) => cells);
  const spread = lines.map(({ cells }, nth) => (nth < lines.length - 1 ? spreadOver(cells, width) : cells));
  const [best] = [asTheyStand, spread]
    .flatMap((cells) => headerFrom(cells, width) ?? [])
    .sort((a, b) => b.understood - a.understood);
  return best;
}

/** Merged cells keep their words in the first one: a period stands for the empty cells after it too. */
function spreadOver(cells: readonly RowCell[], width: number): RowCell[] {
  let period: RowCell | undefined;
  return Array.from({ length: width }, (_, nth): RowCell => {
    const cell = cells[nth] ?? { text: '', raw: '', place: cells.at(-1)?.place ?? '' };
    if (cell.text !== '') period = nth > 0 && isPeriod(cell.text) ? cell : undefined;
    return cell.text === '' && period ? period : cell;
  });
}

function headerFrom(lines: readonly (readonly RowCell[])[], width: number): Header | undefined {
  const columns = Array.from({ length: width }, (_, nth) => columnOf(lines.flatMap((cells) => cells[nth] ?? [])));
  if (OTHER_TABLES.test(columns[0]?.heading ?? '')) return undefined;
  const understood = understoodIn(columns.map(({ known }) => known));
  return understood > 0 ? { lines: lines.length, columns, understood } : undefined;
}

function columnOf(cells: readonly RowCell[]): RawColumn {
  const filled = cells.filter(({ text }) => text !== '');
  const heading = filled.map(({ text }) => text).join(' ');
  return { heading, place: (filled.at(-1) ?? cells.at(-1))?.place ?? '', known: headingOfColumn(heading) };
}

interface BodyRow {
  readonly row: Row;
  readonly group: string | null;
  /** The beginning of its label, where that went over two lines. */
  readonly begun: string;
}

interface Body {
  readonly rows: readonly BodyRow[];
  readonly end: number;
  readonly caption: AmountUnit | null;
}

function bodyFrom(rows: readonly Row[], from: number, columns: readonly RawColumn[]): Body {
  const body: BodyRow[] = [];
  let caption: AmountUnit | null = null;
  let group: string | null = null;
  let begun = '';
  let at = from;
  for (; at < rows.length && body.length < MOST_ROWS; at += 1) {
    const row = rows[at];
    if (!row) break;
    const unit = captionOf(row);
    if (unit) caption = unit;
    else if (row.text === '') {
      if (!goesOn(rows[at + 1], columns)) break;
    } else if (isRowOf(row, columns)) {
      if (SUM_LABEL.test(row.text)) group = null;
      body.push({ row, group, begun });
      begun = '';
    } else if (!isGroup(row, rows[at + 1], columns)) break;
    else if (/^\p{Ll}/u.test(rows[at + 1]?.text ?? '')) begun = row.text;
    else group = row.text;
  }
  return { rows: body, end: at, caption };
}

/** Words over the rows that follow right after, in the column of labels. */
function isGroup({ filled, cells, text }: Row, next: Row | undefined, columns: readonly RawColumn[]): boolean {
  if (filled.length !== 1 || filled[0] !== cells[0] || text.length > LONGEST_GROUP || /[.:;!?]$/u.test(text))
    return false;
  return next !== undefined && isRowOf(next, columns);
}

/** After an empty line a table goes on where as wide a row with figures follows. */
function goesOn(next: Row | undefined, columns: readonly RawColumn[]): boolean {
  return next !== undefined && next.cells.length === columns.length && isRowOf(next, columns);
}

function isRowOf(row: Row, columns: readonly RawColumn[]): boolean {
  if (row.cells.length < 2 || row.cells.length > columns.length + 2) return false;
  const figures = row.cells.slice(1).filter(({ text }) => text !== '');
  if (figures.some(({ text }) => text.length > LONGEST_CELL)) return false;
  return figures.some(({ text }) => looksLikeAmount(text));
}

/** Whether a cell is meant as a figure, readable or not. */
export function looksLikeAmount(text: string): boolean {
  return text.length <= 40 && /\d/u.test(text) && !/\p{L}/u.test(text);
}

/**
 * Number of columns before the figures: up to the last column with words in half of the rows, but not past the first
 * heading that is known. Undefined when no known heading has figures under it.
 */
function firstFigures(columns: readonly RawColumn[], rows: readonly Row[]): number | undefined {
  const known = columns.findIndex((column, nth) => nth > 0 && column.known !== undefined);
  if (known < 1) return undefined;
  for (let nth = known - 1; nth > 0; nth -= 1) {
    const texts = rows.flatMap(({ cells }) => cells[nth]?.text || []);
    const worded = texts.filter((text) => /\p{L}/u.test(text)).length;
    if (texts.length === 0 || worded * 2 >= texts.length) return nth + 1;
  }
  return 1;
}

function rawRow({ row: { cells, place }, group, begun }: BodyRow, from: number, width: number): RawRow {
  const own = (nth: number) => cells[nth]?.text ?? '';
  const labels = Array.from({ length: from }, (_, nth) => (nth === 0 ? `${begun} ${own(0)}`.trim() : own(nth)));
  const figures = Array.from({ length: width }, (_, nth): RawCell => {
    const cell = cells[from + nth];
    return { text: cell?.text ?? '', place: cell?.place ?? place };
  });
  return { place, labels, cells: figures, split: null, group };
}
