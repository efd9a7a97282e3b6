import { looksLikeAmount } from './grid-tables';
import type { Row, RowCell } from './statements/rows';

interface Placed extends RowCell {
  readonly left: number;
  readonly right: number;
}

/** A column of a page, in points from the left edge. */
interface Band {
  readonly left: number;
  readonly right: number;
  readonly count: number;
}

/** Right edges of figures in one column, and left edges of words, lie this close. */
const SAME_EDGE = 5;
const MOST_HEADING_ROWS = 4;
const MOST_BANDS = 40;
const WIDEST_HEADING = 100;

/**
 * Rows of pages with their cells in columns: figures by their right edges, labels by their left ones, headings by which
 * column they stand over. A row of no table stays as it is, and so do those of a source without places on a page.
 */
export function gridded(rows: readonly Row[]): readonly Row[] {
  if (!rows.some(isPlaced)) return rows;
  const result = [...rows];
  let at = 0;
  while (at < rows.length) {
    const end = runEnd(rows, at);
    if (end - at >= 2) place(rows, at, end, result);
    at = Math.max(end, at + 1);
  }
  return result;
}

/** Puts the rows of figures from `at` to `end`, and the headings above them, into columns. */
function place(rows: readonly Row[], at: number, end: number, result: Row[]): void {
  const torn = runTogether(rows.slice(at, end));
  const bands = torn ? undefined : bandsOf(rows.slice(at, end));
  if (!torn && !bands) return;
  const from = headingsFrom(rows, at, bands);
  for (const [nth, row] of rows.slice(from, end).entries()) {
    result[from + nth] = bands ? inBands(row, bands, from + nth >= at) : asOneText(row);
  }
}

function asOneText(row: Row): Row {
  const cell: RowCell = { text: row.text, raw: row.text, place: row.place };
  return { ...row, cells: [cell], filled: [cell] };
}

function isPlaced({ filled }: Row): boolean {
  return filled.length > 0 && filled.every(({ left, right }) => left !== undefined && right !== undefined);
}

function placedIn({ filled }: Row): Placed[] {
  return filled.flatMap((cell) =>
    cell.left === undefined || cell.right === undefined ? [] : [{ ...cell, left: cell.left, right: cell.right }],
  );
}

function figuresIn(row: Row): Placed[] {
  return placedIn(row).filter(({ text }, nth) => nth > 0 && looksLikeAmount(text));
}

function isFigures(row: Row | undefined): boolean {
  return row !== undefined && isPlaced(row) && (figuresIn(row).length >= 2 || isUnlabelled(row));
}

/** A total without a label begins with a figure. */
function isUnlabelled(row: Row): boolean {
  return row.filled.length >= 2 && row.filled.every(({ text }) => looksLikeAmount(text));
}

function runEnd(rows: readonly Row[], from: number): number {
  let at = from;
  while (isFigures(rows[at])) at += 1;
  return at;
}

/** Rows of words right above the figures, the headings and a caption. */
function headingsFrom(rows: readonly Row[], at: number, bands: Bands | undefined): number {
  let from = at;
  while (from > 0 && at - from < MOST_HEADING_ROWS && isHeadings(rows[from - 1], bands)) from -= 1;
  return from;
}

function isHeadings(row: Row | undefined, bands: Bands | undefined): boolean {
  if (row === undefined || !isPlaced(row) || isFigures(row)) return false;
  const overFigures = placedIn(row).every(
    ({ left, right }) => bands !== undefined && right > (bands.figures[0]?.left ?? 0) && right - left < WIDEST_HEADING,
  );
  return row.filled.length > 1 || overFigures || /^belopp\s/iu.test(row.text);
}

interface Bands {
  readonly labels: readonly Band[];
  readonly figures: readonly Band[];
}

function bandsOf(rows: readonly Row[]): Bands | undefined {
  const all = rows.map((row) => (isUnlabelled(row) ? placedIn(row) : figuresIn(row)));
  const bands = clustered(all.flat(), ({ right }) => right).filter(({ count }) => count > 1);
  const figures = bands.filter((band) => !hasWordsAfter(band, rows));
  const first = figures[0];
  if (!first || figures.length < 2 || figures.length > MOST_BANDS) return undefined;
  const words = rows.flatMap((row) => placedIn(row).filter(({ right }) => right <= first.left));
  const labels = clustered(words, ({ left }) => left).filter(({ count }) => count * 3 >= rows.length);
  return { figures, labels: labels.length > 0 ? labels : [{ left: 0, right: first.left, count: 1 }] };
}

const ONE_FIGURE = /^[-\u2013\u2212]?\s?(?:\d+|\d{1,3}(?:\s\d{3})+)(?:[.,]\d+)?\s?%?$|^[-\u2013\u2212]$/u;
const FEW = 5;

/** Figures of several columns that came as one text: such rows are divided as running text is. */
function runTogether(rows: readonly Row[]): boolean {
  const torn = rows.filter((row) => figuresIn(row).some(({ text }) => !ONE_FIGURE.test(text)));
  return torn.length * FEW > rows.length;
}

/** Figures that words follow in most rows are codes. */
function hasWordsAfter({ right }: Band, rows: readonly Row[]): boolean {
  const followed = rows.filter((row) => placedIn(row).some(({ text, left }) => left > right && !looksLikeAmount(text)));
  return followed.length * 2 > rows.length;
}

function clustered(cells: readonly Placed[], edge: (cell: Placed) => number): Band[] {
  const bands: { left: number; right: number; count: number; last: number }[] = [];
  for (const cell of cells.toSorted((a, b) => edge(a) - edge(b))) {
    const band = bands.at(-1);
    if (band && edge(cell) - band.last <= SAME_EDGE) {
      band.left = Math.min(band.left, cell.left);
      band.right = Math.max(band.right, cell.right);
      band.count += 1;
      band.last = edge(cell);
    } else bands.push({ left: cell.left, right: cell.right, count: 1, last: edge(cell) });
  }
  return bands.map(({ left, right, count }) => ({ left, right, count }));
}

function inBands(row: Row, { labels, figures }: Bands, isData: boolean): Row {
  const texts: RowCell[][] = [...labels, ...figures].map(() => []);
  for (const cell of placedIn(row)) {
    const nth = isData ? bandOfData(cell, labels, figures) : bandOfHeading(cell, labels, figures);
    texts[nth]?.push(cell);
  }
  const cells = texts.map((own): RowCell => {
    const [first] = own;
    const text = own.map((cell) => cell.text).join(' ');
    return { text, raw: text, place: first?.place ?? row.place };
  });
  return { ...row, cells, filled: cells.filter(({ text }) => text !== '') };
}

function bandOfData(cell: Placed, labels: readonly Band[], figures: readonly Band[]): number {
  const isFigure = looksLikeAmount(cell.text) && cell.right > (figures[0]?.left ?? 0);
  if (isFigure) return labels.length + nearest(figures, ({ right }) => Math.abs(right - cell.right));
  return nearest(labels, ({ left }) => Math.abs(left - cell.left));
}

/** A heading stands over a column when their middles are near; left of the figures it is the heading of a label. */
function bandOfHeading(cell: Placed, labels: readonly Band[], figures: readonly Band[]): number {
  const middle = (cell.left + cell.right) / 2;
  const first = figures[0];
  if (first && cell.right < first.left - (first.right - first.left))
    return nearest(labels, ({ left }) => Math.abs(left - cell.left));
  return labels.length + nearest(figures, ({ left, right }) => Math.abs((left + right) / 2 - middle));
}

function nearest(bands: readonly Band[], away: (band: Band) => number): number {
  let best = 0;
  for (const [nth, band] of bands.entries()) if (away(band) < away(bands[best] ?? band)) best = nth;
  return best;
}
