import type { GivenStatement, ReportObservation } from '#interim-reports';
import type { Place } from '../../document';
import type { Findings } from './found';
import { joined } from './paragraphs';
import { at, COLUMN_UNCLEAR, columnByWording, columnUnclear } from './remarks';
import type { Row } from './rows';
import { FOUND_SO, TO_DO } from './words';

type Kind = ReportObservation['kind'];

interface Item {
  text: string;
  readonly place: Place;
  /** Which column it stood in, where two items on one line tell it. */
  readonly told?: Kind;
}

interface Area {
  name: string;
  readonly place: Place;
  /** The items of each page; on each the first column begins anew. */
  readonly pages: Item[][];
}

const HEADER = /^\p{L}{1,40} (?:positiva iakttagelser|styrkor) (?:förbättrings|utvecklings)(?:områden|möjligheter)$/iu;
const SECTION = /^\d{1,2}(?:\.\d{1,2})+\.?\s+\p{Lu}/u;
const BULLET = /^•\s*/u;
const MOST_ROWS = 2000;
/** Lines that the name of an area may take, blank ones counted. */
const NAME_LINES = 6;

/**
 * Lists of items whose two columns came one below the other: within an area first the positive ones, then the
 * improvements. Two items on one line tell their columns; else wording tells, and what it does not tell is asked.
 */
export function observationLines(rows: readonly Row[], from: number, findings: Findings): number | undefined {
  if (!isHeader(rows[from])) return undefined;
  const { areas, end } = areasFrom(rows, from + 1);
  for (const area of areas) stateArea(area, findings);
  return end;
}

function isHeader(row: Row | undefined): boolean {
  return row?.cells.length === 1 && row.text.length <= 120 && HEADER.test(row.text);
}

function areasFrom(rows: readonly Row[], from: number): { areas: Area[]; end: number } {
  const areas: Area[] = [];
  let [blank, naming] = [true, false];
  let end = from;
  for (; end < Math.min(rows.length, from + MOST_ROWS); end += 1) {
    const row = rows[end];
    if (!row || row.cells.length > 1 || row.marked || SECTION.test(row.text.slice(0, 80))) break;
    const area = areas.at(-1);
    const begins = blank && /^\p{Lu}/u.test(row.text);
    if (isHeader(row)) area?.pages.push([]);
    else if (BULLET.test(row.text)) addItems(area, row);
    else if (naming && area && row.text !== '') area.name += joined(area.name, row.text);
    else if (begins && !leadsToItem(rows, end)) break;
    else if (begins) areas.push({ name: row.text, place: row.place, pages: [[]] });
    else goOn(area, row.text);
    naming = row.text !== '' && (begins || naming) && !BULLET.test(row.text);
    blank = row.text === '' || isHeader(row);
  }
  return { areas, end };
}

function leadsToItem(rows: readonly Row[], from: number): boolean {
  const below = rows.slice(from + 1, from + 1 + NAME_LINES);
  return below.some(({ text }) => BULLET.test(text));
}

function addItems(area: Area | undefined, { text, place }: Row): void {
  const items = text
    .split('\n')
    .map((line) => line.replace(BULLET, ''))
    .filter(Boolean);
  const beside = items.length === 2;
  items.forEach((item, nth) => {
    const told = nth === 0 ? ('positive' as const) : ('improvement' as const);
    area?.pages.at(-1)?.push({ text: item, place, ...(beside && { told }) });
  });
}

function goOn(area: Area | undefined, text: string): void {
  const last = area?.pages.findLast((page) => page.length > 0)?.at(-1);
  if (last && /\p{L}/u.test(text)) last.text += joined(last.text, text);
}

function stateArea({ name, place, pages }: Area, findings: Findings): void {
  const items = pages.flatMap(kindsOf);
  if (items.some(({ item }) => !item.told)) findings.problems.push(at(place, columnByWording()));
  for (const { item, kind } of items) {
    const draft = (as: Kind): GivenStatement => ({
      kind: 'observation',
      data: { goalArea: name, kind: as, text: item.text },
    });
    if (kind) findings.statements.push({ statement: draft(kind), place: item.place });
    else {
      const options = [draft('positive'), draft('improvement')];
      findings.unsettled.push({ place: item.place, text: item.text, why: COLUMN_UNCLEAR, options });
      findings.problems.push(at(item.place, columnUnclear(item.text)));
    }
  }
}

/** The column of each item of a page; undefined where neither layout, order nor wording tells it. */
function kindsOf(items: readonly Item[]): { item: Item; kind: Kind | undefined }[] {
  const cues = items.map(({ told, text }) => told ?? cueOf(text));
  const lastPositive = Math.max(cues.lastIndexOf('positive'), items.length > 1 && cues[0] === undefined ? 0 : -1);
  const improvement = cues.indexOf('improvement');
  const firstImprovement = improvement < 0 ? items.length : improvement;
  return items.map((item, nth) => {
    const positive = nth <= lastPositive && nth < firstImprovement;
    const toDo = nth >= firstImprovement && nth > lastPositive;
    return { item, kind: item.told ?? (positive ? 'positive' : toDo ? 'improvement' : undefined) };
  });
}

function cueOf(text: string): Kind | undefined {
  const beginning = text.slice(0, 400);
  if (TO_DO.test(beginning)) return 'improvement';
  return FOUND_SO.test(beginning) ? 'positive' : undefined;
}
