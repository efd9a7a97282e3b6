import type { ForecastTable } from '../../libs/interim-reports/src';
import { tableCells, type TranscribedReport } from './interim-reports';
import { writePdf, type Placed } from './pdf-writer';

const SIZE = 5;
const LINE = 10;
/** Letters of a heading that a column has room for. */
const ROOM = 14;
const LEFT = 20;
/** Where columns of labels begin. */
const OFFSETS = [0, 25, 105, 130];
const TOP = 790;
const WIDTHS: Readonly<Record<string, number>> = { ' ': 0.278, '-': 0.333, '%': 0.889, ',': 0.278, '.': 0.278 };

/** Width in points, in Helvetica as far as figures go. */
function widthOf(text: string): number {
  return Array.from(text).reduce((width, letter) => width + (WIDTHS[letter] ?? 0.556) * SIZE, 0);
}

/** A heading that is too long for its column goes over two lines. */
function wrapped(text: string): readonly [string, string] {
  const at = text.length > ROOM ? text.lastIndexOf(' ', ROOM) : -1;
  return at < 0 ? ['', text] : [text.slice(0, at), text.slice(at + 1)];
}

function tablePage(report: TranscribedReport, table: ForecastTable, chapter: string): Placed[] {
  const { labels, rows: whole } = tableCells(report, table);
  const [above = [], below = [], ...body] = whole;
  const broken = below.map((text) => wrapped(text));
  const rows = [above, broken.map(([first]) => first), broken.map(([, second]) => second), ...body];
  const columns = (rows[0]?.length ?? 0) - labels;
  const labelLeft = (nth: number) => LEFT + (OFFSETS[nth] ?? 0);
  const right = (nth: number) => 585 - (columns - 1 - nth) * 42;
  const headings = [chapter, table.section].map((text, nth) => ({
    text,
    left: LEFT,
    baseline: TOP - nth * 30,
    size: 12,
  }));
  const pieces = rows.flatMap((cells, line) =>
    cells.flatMap((text, nth): Placed[] => {
      if (text === '') return [];
      const baseline = TOP - 60 - line * LINE;
      const left = nth < labels ? labelLeft(nth) : right(nth - labels) - widthOf(text);
      return [{ text, left, baseline, size: SIZE }];
    }),
  );
  return [...headings, ...pieces];
}

/** The tables of a report as pages, their figures in columns that end at the same place. */
export function interimReportPdf(
  report: TranscribedReport,
  chapters: Readonly<Record<ForecastTable['kind'], string>>,
): Buffer {
  const { cycle, fiscalYear, committee } = report;
  const title = [`${cycle} ${fiscalYear}`, committee].map((text, nth) => ({
    text,
    left: 200,
    baseline: 600 - 40 * nth,
    size: 24,
  }));
  return writePdf([title, ...report.tables.map((table) => tablePage(report, table, chapters[table.kind]))]);
}
