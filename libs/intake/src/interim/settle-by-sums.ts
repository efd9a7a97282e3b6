import { parseDecimal, subtract, sum } from '#kernel';
import type { RowReading } from './divide-row';
import { isWithin } from './sums';

/** A row with all its readings, before the sums of the table have been asked. */
export interface OpenRow {
  readonly saysSum: boolean;
  readonly isMemo: boolean;
  readonly readings: readonly RowReading[];
}

const MOST_COMBINATIONS = 4096;
/** Columns that foot, where not all that readings differ in do. */
const ENOUGH = 2;

/**
 * Rows with the readings that the table's sums leave: where one combination alone foots in most columns each of its rows
 * has one reading left. Rows of a sum that foots in several ways, or in none, keep all of theirs.
 */
export function settleBySums<Row extends OpenRow>(rows: readonly Row[]): Row[] {
  const settled = [...rows];
  let parts: number[] = [];
  let sums: number[] = [];
  for (const [nth, row] of rows.entries()) {
    if (row.isMemo) continue;
    if (!row.saysSum) {
      parts.push(nth);
      continue;
    }
    const within = parts.length > 0 ? parts : sums;
    const chosen = onlyFooting([...within, nth].map((at) => settled[at]?.readings ?? []));
    chosen?.forEach((reading, at) => {
      const index = [...within, nth][at];
      const own = index === undefined ? undefined : settled[index];
      if (own && index !== undefined) settled[index] = { ...own, readings: [reading] };
    });
    sums = parts.length > 0 ? [...sums, nth] : [nth];
    parts = [];
  }
  return settled;
}

/**
 * The one choice of readings in which the last is the sum of the others in most of the columns that readings differ in;
 * undefined for none or several. One column may be wrong in the source: then two others must foot. A column that all
 * readings agree on says nothing, whether it foots or not.
 */
function onlyFooting(choices: readonly (readonly RowReading[])[]): readonly RowReading[] | undefined {
  const combinations = choices.reduce((product, readings) => product * readings.length, 1);
  if (choices.length < 2 || combinations < 2 || combinations > MOST_COMBINATIONS) return undefined;
  const contested = contestedIn(choices);
  let best: { readonly chosen: readonly RowReading[]; readonly foot: number } | undefined;
  let tied = false;
  for (let nth = 0; nth < combinations; nth += 1) {
    const chosen = chosenBy(nth, choices);
    const foot = contested.filter((column) => foots(chosen, column)).length;
    tied = foot === best?.foot || (tied && foot < (best?.foot ?? 0));
    if (foot > (best?.foot ?? -1)) best = { chosen, foot };
  }
  const enough = best && (best.foot === contested.length || best.foot >= ENOUGH);
  return enough && !tied ? best?.chosen : undefined;
}

function contestedIn(choices: readonly (readonly RowReading[])[]): number[] {
  const width = choices[0]?.[0]?.values.length ?? 0;
  return Array.from({ length: width }, (_, column) => column).filter((column) =>
    choices.some((readings) => new Set(readings.map(({ values }) => values[column])).size > 1),
  );
}

function chosenBy(nth: number, choices: readonly (readonly RowReading[])[]): RowReading[] {
  let left = nth;
  return choices.flatMap((readings) => {
    const chosen = readings[left % readings.length];
    left = Math.floor(left / readings.length);
    return chosen ?? [];
  });
}

function foots(chosen: readonly RowReading[], column: number): boolean {
  const figure = ({ values }: RowReading) => parseDecimal(values[column] ?? '');
  const printed = chosen.map(figure).at(-1);
  if (!printed) return true;
  const own = chosen.slice(0, -1).flatMap((reading) => figure(reading) ?? []);
  return isWithin(subtract(sum(own), printed), printed.scale, own.length + 1);
}
