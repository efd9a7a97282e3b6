import { rowsInSum } from '../levels';
import { isWithin, sameWords, wordsOf } from '../row-names';
import { AMOUNT_MEASURES, type TableKind } from '../table';
import { agreements } from './agreement';
import type { CheckedRow, CheckedTable } from './checked-table';
import type { Place } from './comparing';

/** Tables that divide one and the same total, each in its own way. */
export interface Cut {
  readonly places: readonly Place[];
  /** Names of the sections, by words. */
  readonly names: readonly (readonly string[])[];
}

const CUTTING: readonly TableKind[] = [
  'net-accounts',
  'by-unit',
  'by-account-group',
  'by-activity',
  'income-statement',
  'forecast-history',
];
const GENERAL = new Set(['årets', 'resultat', 'netto', 'kostnader', 'intäkter', 'investeringar']);

/**
 * The tables with a total, grouped by what the total is of: the same section, or a total with the same name of its own
 * ("Summa ÖRE" of Revisionsnämnd and of Stadsrevisionen). Investments are another money and in no group.
 */
export function cutsOf(tables: readonly CheckedTable[]): readonly Cut[] {
  const places = tables.flatMap((table) =>
    table.total && CUTTING.includes(table.kind) ? [{ table, row: table.total }] : [],
  );
  return places.reduce<readonly Cut[]>((cuts, place) => {
    const own = cuts.find((cut) => cut.places.some((other) => isSameTotal(place, other)));
    const grown = withPlace(own, place);
    return own ? cuts.map((cut) => (cut === own ? grown : cut)) : [...cuts, grown];
  }, []);
}

function withPlace(cut: Cut | undefined, place: Place): Cut {
  return {
    places: [...(cut?.places ?? []), place],
    names: [...(cut?.names ?? []), place.table.sectionWords],
  };
}

function isSameTotal(one: Place, other: Place): boolean {
  return sameWords(one.table.sectionWords, other.table.sectionWords) || sameWords(totalName(one), totalName(other));
}

/** Words of the total's own label, or of the one sum that an unlabelled total repeats. */
export function totalName({ table, row }: Place): readonly string[] {
  const covered = rowsInSum(table.rows, row.at).flatMap((at) => table.rows[at] ?? []);
  const [only] = covered;
  const repeats = row.label === '' && covered.length === 1 && only?.isSum;
  const label = repeats ? only.label : row.label;
  return wordsOf(label).filter((word) => !GENERAL.has(word));
}

/**
 * The cut that a row of net accounts states the total of: the section of the same name; else the only one whose name
 * stands within the row's or holds it, when also a figure agrees.
 */
export function cutOfRow(row: CheckedRow, cuts: readonly Cut[], rows: readonly CheckedRow[]): Cut | undefined {
  const exact = cuts.find(({ names }) => names.some((name) => sameWords(name, row.words)));
  if (exact) return exact;
  const near = cuts.filter(({ names }) => !isTaken(names, rows) && names.some((name) => isPart(name, row.words)));
  const [only] = near;
  const agrees = only?.places.some((place) => agreements(row.figures, place.row.figures, AMOUNT_MEASURES) > 0);
  return near.length === 1 && agrees ? only : undefined;
}

function isTaken(names: Cut['names'], rows: readonly CheckedRow[]): boolean {
  return rows.some(({ words }) => names.some((name) => sameWords(name, words)));
}

function isPart(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && (isWithin(one, other) || isWithin(other, one));
}
