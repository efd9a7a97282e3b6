import type { Instrument } from '#evaluations';
import type { FoundRow, FoundTable } from './findings';
import { compare, parseDecimal } from '#kernel';
import { areaByTitle, likeness, SAME_SUB_QUESTION, titleKey } from './titles';

/** How many of something that was printed an instrument knows, of how many. */
export interface Share {
  readonly matched: number;
  readonly of: number;
}

/** How well what was printed fits a version of the instrument. */
export interface Fit {
  readonly version: string;
  readonly areas: Share;
  readonly subQuestions: Share;
  readonly maxima: Share;
}

/** Below this share of known areas, or of known sub-questions, a version does not fit. */
const ENOUGH = { matched: 3, of: 4 };

/**
 * How well each version fits, best first; versions equally good stand latest first, but not before their own year.
 *
 * @param year of the evaluation, where it is known: a version that did not exist yet comes last.
 */
export function fitsOf(
  instruments: readonly Instrument[],
  tables: readonly FoundTable[],
  year: number | null,
): readonly Fit[] {
  const rows = tables.flatMap((table) => table.rows.map((row) => ({ row, max: maxOf(table, row) })));
  return instruments
    .map((instrument) => fitOf(instrument, rows))
    .toSorted((a, b) => weight(b) - weight(a) || late(a, year) - late(b, year) || b.version.localeCompare(a.version));
}

/** Whether a version fits well enough to be suggested. */
export function isFit({ areas, subQuestions }: Fit): boolean {
  const enough = ({ matched, of }: Share) => matched * ENOUGH.of >= of * ENOUGH.matched;
  return areas.of > 0 && areas.matched > 0 && enough(areas) && enough(subQuestions);
}

interface Printed {
  readonly row: FoundRow;
  readonly max: string | null;
}

function fitOf(instrument: Instrument, printed: readonly Printed[]): Fit {
  const areas = distinct(printed, 'area', ({ row }) => row.number ?? titleKey(row.title));
  const subs = instrument.subQuestionsKnown
    ? distinct(printed, 'sub-question', ({ row }) => row.number ?? row.title)
    : [];
  const withMax = printed.filter(({ max }) => max !== null);
  const maxima = distinct(withMax, 'area', ({ row }) => row.number ?? titleKey(row.title)).concat(
    instrument.subQuestionsKnown ? distinct(withMax, 'sub-question', ({ row }) => row.number ?? row.title) : [],
  );
  return {
    version: instrument.version,
    areas: share(areas, ({ row }) => knowsArea(instrument, row)),
    subQuestions: share(subs, (one) => knowsSubQuestion(instrument, one)),
    maxima: share(maxima, (one) => knowsMax(instrument, one)),
  };
}

function distinct(printed: readonly Printed[], level: FoundRow['level'], key: (one: Printed) => string): Printed[] {
  const rows = printed.filter(({ row }) => row.level === level && row.title !== '');
  return [...new Map(rows.map((one) => [key(one), one])).values()];
}

function share(printed: readonly Printed[], knows: (one: Printed) => boolean): Share {
  return { matched: printed.filter(knows).length, of: printed.length };
}

function knowsArea(instrument: Instrument, { number, title }: FoundRow): boolean {
  const area = areaByTitle(instrument, title);
  return area !== undefined && (number === null || area.number === number);
}

/** By its number, and by its title or its maximum: a title that goes over several lines is easily torn. */
function knowsSubQuestion(instrument: Instrument, one: Printed): boolean {
  const known = subQuestion(instrument, one.row.number);
  if (!known) return false;
  return likeness(known.title, one.row.title) >= SAME_SUB_QUESTION || knowsMax(instrument, one);
}

function subQuestion({ areas }: Instrument, number: string | null) {
  return areas.flatMap((area) => area.subQuestions).find((sub) => sub.number === number);
}

function knowsMax(instrument: Instrument, { row, max }: Printed): boolean {
  const known = row.level === 'area' ? areaByTitle(instrument, row.title) : subQuestion(instrument, row.number);
  return known !== undefined && max !== null && sameNumber(known.maxPoints, max);
}

/** Whether two plain decimals are the same number. */
export function sameNumber(a: string, b: string): boolean {
  const [left, right] = [parseDecimal(a), parseDecimal(b)];
  return left !== undefined && right !== undefined && compare(left, right) === 0;
}

function maxOf({ columns }: FoundTable, { cells }: FoundRow): string | null {
  return cells[columns.findIndex(({ role }) => role === 'max')]?.value ?? null;
}

function weight({ areas, subQuestions, maxima }: Fit): number {
  const part = ({ matched, of }: Share) => (of === 0 ? 0 : matched / of);
  return 4 * part(areas) + 2 * part(subQuestions) + part(maxima);
}

function late({ version }: Fit, year: number | null): number {
  return year !== null && Number(version) > year ? 1 : 0;
}
