import type { ReportObservation } from '#interim-reports';
import type { Place } from '../../document';
import type { Findings } from './found';
import { observationLines } from './observation-lines';
import { joined } from './paragraphs';
import { headingOf, type Row, type RowCell } from './rows';
import { OBSERVATION_KINDS } from './words';

type Kind = ReportObservation['kind'];

interface Column {
  readonly kind: Kind | 'area';
  readonly cell: RowCell;
  readonly index: number;
}

interface Item {
  readonly goalArea: string;
  readonly kind: Kind;
  readonly text: string;
  readonly place: Place;
}

const BULLET = /^[•·▪◦‣–-]\s*/u;
const LONGEST_HEADING = 60;

/** Positive findings and areas for improvement, per goal area: in columns that are there, or were lost. */
export function observations(rows: readonly Row[], findings: Findings): void {
  let from = 0;
  while (from < rows.length) {
    const row = rows[from];
    const columns = row ? columnsOf(row) : [];
    if (row && columns.length > 1) from = inColumns(row, columns, rows, findings);
    else from = observationLines(rows, from, findings) ?? from + 1;
  }
}

function kindOf(text: string): Kind | undefined {
  return text.length > LONGEST_HEADING ? undefined : OBSERVATION_KINDS.find(([shape]) => shape.test(text))?.[1];
}

function columnsOf(row: Row): Column[] {
  if (row.filled.length < 2 || row.filled.length > 10) return [];
  const kinds = row.filled.map(({ text }) => kindOf(text));
  if (kinds.filter(Boolean).length < 2) return [];
  return row.filled.flatMap((cell, nth): Column[] => {
    const kind = kinds[nth] ?? (nth === 0 ? 'area' : undefined);
    return kind ? [{ kind, cell, index: row.cells.indexOf(cell) }] : [];
  });
}

/** Cells under their headings. A cell in the column of areas begins an area, unless it only goes on with its name. */
function inColumns(header: Row, columns: readonly Column[], rows: readonly Row[], { statements }: Findings): number {
  const items: Item[] = [];
  let area = '';
  let end = header.at + 1;
  for (; end < rows.length; end += 1) {
    const row = rows[end];
    if (!row || row.text === '' || (row.cells.length === 1 && headingOf(row, rows))) break;
    if (columnsOf(row).length > 0) continue;
    for (const cell of row.filled) {
      const column = columnOf(columns, row, cell);
      if (column?.kind === 'area') area = areaAfter(area, cell.text, items);
      else if (column) addTo(items, cell, column.kind, area);
    }
  }
  for (const { place, ...data } of items) statements.push({ statement: { kind: 'observation', data }, place });
  return end;
}

function columnOf(columns: readonly Column[], row: Row, cell: RowCell): Column | undefined {
  if (cell.left === undefined) return columns.find(({ index }) => index === row.cells.indexOf(cell));
  const room = 12;
  const { left } = cell;
  return columns.toReversed().find((column) => left >= (column.cell.left ?? 0) - room) ?? columns[0];
}

/** The name of an area that is divided between lines: nothing was found in it yet, or it goes on in small letters. */
function areaAfter(area: string, text: string, items: readonly Item[]): string {
  const goesOn = area !== '' && /^\p{Ll}/u.test(text);
  if (!goesOn) return text;
  const whole = `${area}${joined(area, text)}`;
  items.forEach((item, nth) => {
    if (item.goalArea === area) Object.assign(items[nth] ?? {}, { goalArea: whole });
  });
  return whole;
}

function addTo(items: Item[], cell: RowCell, kind: Kind, goalArea: string): void {
  for (const line of cell.text.split('\n')) {
    const text = line.replace(BULLET, '');
    const nth = items.findLastIndex((item) => item.kind === kind && item.goalArea === goalArea);
    const last = items[nth];
    const goesOn = last && !BULLET.test(line) && /^[\p{Ll}(]/u.test(text);
    if (goesOn) items.splice(nth, 1, { ...last, text: `${last.text}${joined(last.text, text)}` });
    else if (text !== '') items.push({ goalArea, kind, text, place: cell.place });
  }
}
