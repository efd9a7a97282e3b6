import type { GoalAssessment } from '#interim-reports';
import type { Findings } from './found';
import { groupOf, isGoalHeading, isGroupHeading, isIndicatorHeading } from './indicator-headings';
import { linesTable } from './indicator-lines';
import { valueColumnOf, type ValueColumn } from './indicator-values';
import { notesBelow, stateIndicators, type IndicatorRow, type ReadTable } from './indicators';
import { goalKindNotPrinted } from './indicator-remarks';
import { at, columnNotUnderstood } from './remarks';
import { previousFilled, type Row, type RowCell } from './rows';
import { LABELLED_GOAL } from './words';

interface Column {
  readonly cell: RowCell;
  readonly index: number;
  readonly is: 'name' | 'group' | 'goal' | ValueColumn;
}

interface Header {
  readonly columns: readonly Column[];
  /** The row that the first indicator may stand in. */
  readonly from: number;
}

const YEARS_HEADING = /^år$/iu;
const YEAR = /^(?:19|20)\d\d$/u;

/** All tables of indicators, whether their columns are cells or were lost to spaces. */
export function indicatorTables(
  rows: readonly Row[],
  headings: readonly (string | undefined)[],
  findings: Findings,
): void {
  let from = 0;
  while (from < rows.length) {
    const table =
      cellsTable(rows, from, findings) ?? yearsTable(rows, from, headings) ?? linesTable(rows, from, findings);
    if (!table) {
      from += 1;
      continue;
    }
    const goal = goalAbove(rows, from, findings);
    stateIndicators({ ...table, ...(goal && { goal }), notes: notesBelow(rows, table.end) }, findings);
    from = Math.max(table.end, from + 1);
  }
}

/** The goal that is named right above the table. It is a goal of the report as well. */
function goalAbove(rows: readonly Row[], from: number, { statements, problems }: Findings): string | undefined {
  const row = previousFilled(rows, from);
  const title = LABELLED_GOAL.exec(row?.text.slice(0, 500) ?? '')?.groups?.['title'];
  if (!row || !title) return undefined;
  const data: GoalAssessment = { kind: 'strategic', number: null, title };
  statements.push({ statement: { kind: 'goal', data }, place: row.place });
  problems.push(at(row.place, goalKindNotPrinted()));
  return title;
}

function cellsTable(rows: readonly Row[], at_: number, findings: Findings): ReadTable | undefined {
  const row = rows[at_];
  if (!row || row.filled.length < 2 || !row.filled.slice(0, 2).some(({ text }) => isIndicatorHeading(text))) {
    return undefined;
  }
  const header = headerOf(row, rows[at_ + 1], findings);
  if (!header) return undefined;
  const columns = header.columns.flatMap(({ is }) => (typeof is === 'string' ? [] : [is]));
  const read: IndicatorRow[] = [];
  let end = header.from;
  for (; end < rows.length; end += 1) {
    const one = rows[end];
    if (!one || one.text === '' || (one.cells.length === 1 && one.filled[0]?.left === undefined)) break;
    // A goal whose cell spans several rows stands in the first of them only.
    const goal = read.at(-1)?.goal;
    read.push({ ...(goal && { goal }), ...rowOf(one, header) });
  }
  return { place: row.place, columns, rows: read, end };
}

/** The columns of a header of one line, or of two of which the second has the years. */
function headerOf(row: Row, below: Row | undefined, { head, problems }: Findings): Header | undefined {
  const two =
    below && below.filled.length > 1 && below.filled.every(({ text }) => YEAR.test(text) || isGroupHeading(text));
  const unknown: RowCell[] = [];
  const columns = row.filled.flatMap((cell): Column[] => {
    const index = row.cells.indexOf(cell);
    const under = two ? cellUnder(cell, index, below)?.text : undefined;
    const text = under === undefined || under === cell.text ? cell.text : `${cell.text} ${under}`;
    if (isIndicatorHeading(cell.text)) return [{ cell, index, is: 'name' }];
    if (isGroupHeading(text) || isGroupHeading(cell.text)) return [{ cell, index, is: 'group' }];
    if (cell === row.filled[0] && isGoalHeading(cell.text)) return [{ cell, index, is: 'goal' }];
    const is = valueColumnOf(text, head.fiscalYear ?? null);
    if (!is) unknown.push(cell);
    return is ? [{ cell, index, is }] : [];
  });
  const values = columns.filter(({ is }) => typeof is !== 'string');
  if (values.length === 0) return undefined;
  problems.push(...unknown.map(({ place, text }) => at(place, columnNotUnderstood(text))));
  return { columns, from: row.at + (two ? 2 : 1) };
}

function cellUnder(cell: RowCell, index: number, below: Row): RowCell | undefined {
  if (cell.left === undefined) return below.cells[index];
  const middle = ({ left = 0, right = left }: RowCell) => (left + right) / 2;
  const away = (one: RowCell) => Math.abs(middle(one) - middle(cell));
  const [nearest] = below.filled.toSorted((a, b) => away(a) - away(b));
  return nearest && away(nearest) < 40 ? nearest : undefined;
}

function rowOf(row: Row, { columns }: Header): IndicatorRow {
  const under = columns.map(({ cell, index }) =>
    cell.left === undefined ? row.cells[index] : row.filled.find((one) => nearestOf(columns, one)?.cell === cell),
  );
  const textAt = (is: 'name' | 'group' | 'goal') => under[columns.findIndex((column) => column.is === is)]?.text ?? '';
  const goal = textAt('goal');
  return {
    place: row.place,
    name: textAt('name'),
    ...(goal && { goal }),
    group: groupOf(textAt('group')) ?? 'total',
    cells: columns.flatMap(({ is }, nth) => (typeof is === 'string' ? [] : [under[nth]?.text])),
  };
}

function nearestOf(columns: readonly Column[], one: RowCell): Column | undefined {
  const middle = ({ left = 0, right = left }: RowCell) => (left + right) / 2;
  const away = ({ cell, is }: Column) =>
    is === 'name' ? Math.abs((cell.left ?? 0) - (one.left ?? 0)) : Math.abs(middle(cell) - middle(one));
  return columns.toSorted((a, b) => away(a) - away(b))[0];
}

/** One indicator by year and sex: years as columns, the groups as rows, its name as the heading above. */
function yearsTable(
  rows: readonly Row[],
  from: number,
  headings: readonly (string | undefined)[],
): ReadTable | undefined {
  const row = rows[from];
  const [first, ...years] = row?.filled ?? [];
  if (!row || !first || years.length === 0 || !YEARS_HEADING.test(first.text.slice(0, 20))) return undefined;
  const name = headings[from];
  if (!name || !years.every(({ text }) => YEAR.test(text.slice(0, 20)))) return undefined;
  const read: IndicatorRow[] = [];
  let end = from + 1;
  for (; end < rows.length; end += 1) {
    const one = rows[end];
    const group = groupOf(one?.cells[row.cells.indexOf(first)]?.text ?? '');
    if (!one || !group) break;
    const cells = years.map((year) => one.cells[row.cells.indexOf(year)]?.text);
    read.push({ place: one.place, name: read.length === 0 ? name : '', group, cells });
  }
  const columns = years.map(({ text }): ValueColumn => ({ kind: 'outturn', period: text }));
  return read.length > 0 ? { place: row.place, columns, rows: read, end } : undefined;
}
