/** A table on paper: texts as they are to be read; the first column names the row. */
export interface PaperTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Shares of the page's width. */
  readonly widths: readonly number[];
}

const MARGIN = 48;
const PADDING = 4;
const SIZE = 9;
const INK = '#1b1f24';
const RULE = '#d5d9d6';

interface Layout {
  readonly document: PDFKit.PDFDocument;
  /** Left edges of the columns and, last, the right edge of the table. */
  readonly edges: readonly number[];
}

/**
 * Draws a table with its headings repeated on every page; TH for headings, TD for the rest. Each part is put into its
 * place in the structure before its contents are, since contents are drawn the moment they have a place.
 */
export function drawTable(document: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, table: PaperTable): void {
  const layout = layoutOf(document, table.widths);
  const structure = document.struct('Table');
  root.add(structure);
  structure.add(
    document.struct('Caption', {}, () => {
      document.x = MARGIN;
      document.font('600').fontSize(10.5).fillColor(INK).text(table.caption);
    }),
  );
  document.moveDown(0.3);
  drawRow(layout, structure, table.head, 'head');
  for (const row of table.rows) {
    if (document.y + heightOf(layout, row) > document.page.height - document.page.margins.bottom) {
      document.addPage();
      document.markContent('Artifact', { type: 'Pagination' });
      writeCells(layout, table.head);
      document.endMarkedContent();
    }
    drawRow(layout, structure, row, 'body');
  }
  structure.end();
  document.x = MARGIN;
}

function layoutOf(document: PDFKit.PDFDocument, widths: readonly number[]): Layout {
  const whole = document.page.width - 2 * MARGIN;
  const all = widths.reduce((sum, width) => sum + width, 0);
  let edge = MARGIN;
  const edges = widths.map((width) => {
    const left = edge;
    edge += (width / all) * whole;
    return left;
  });
  return { document, edges: [...edges, edge] };
}

function heightOf({ document, edges }: Layout, cells: readonly string[]): number {
  document.font('400').fontSize(SIZE);
  const heights = cells.map((cell, column) => document.heightOfString(cell, { width: widthOf(edges, column) }));
  return Math.max(...heights) + 2 * PADDING;
}

function widthOf(edges: readonly number[], column: number): number {
  return (edges[column + 1] ?? 0) - (edges[column] ?? 0) - 2 * PADDING;
}

function drawRow(
  layout: Layout,
  table: PDFKit.PDFStructureElement,
  cells: readonly string[],
  part: 'head' | 'body',
): void {
  const { document } = layout;
  const row = document.struct('TR');
  table.add(row);
  const top = document.y;
  const height = heightOf(layout, cells);
  cells.forEach((cell, column) => {
    const isHeading = part === 'head' || column === 0;
    row.add(
      document.struct(isHeading ? 'TH' : 'TD', {}, () =>
        writeCell(layout, cell, column, top, isHeading && part === 'head'),
      ),
    );
  });
  row.end();
  document.markContent('Artifact', { type: 'Layout' });
  document
    .moveTo(MARGIN, top + height)
    .lineTo(layout.edges.at(-1) ?? 0, top + height)
    .lineWidth(0.5)
    .stroke(RULE);
  document.endMarkedContent();
  document.y = top + height;
}

function writeCells(layout: Layout, cells: readonly string[]): void {
  const top = layout.document.y;
  const height = heightOf(layout, cells);
  cells.forEach((cell, column) => writeCell(layout, cell, column, top, true));
  layout.document.y = top + height;
}

/** Names to the left, figures to the right. */
function writeCell({ document, edges }: Layout, cell: string, column: number, top: number, isHead: boolean): void {
  document
    .font(isHead ? '600' : '400')
    .fontSize(SIZE)
    .fillColor(INK)
    .text(cell, (edges[column] ?? 0) + PADDING, top + PADDING, {
      width: widthOf(edges, column),
      align: column === 0 ? 'left' : 'right',
    });
}
