import { absolute, add, compare, decimal, multiply, subtract, type Decimal } from '#kernel';
import { amountOf } from '../amounts';
import type { RegisteredTable } from '../interim-report';
import { rowsInSum } from '../levels';
import { wordsOf } from '../row-names';
import { TABLE_MEASURES, type AmountUnit, type TableKind, type TableMeasure, type TableRow } from '../table';

/** A printed figure and half a unit of its last digit: the farthest that rounding can have moved it. SEK or percent. */
export interface Printed {
  readonly value: Decimal;
  readonly half: Decimal;
}

export type RowPrinted = { readonly [measure in TableMeasure]?: Printed };

export interface CheckedRow {
  /** Index in the table, from 0. */
  readonly at: number;
  readonly code: string | null;
  readonly label: string;
  /** Words of the label. */
  readonly words: readonly string[];
  readonly level: number;
  readonly isSum: boolean;
  readonly isMemo: boolean;
  readonly comment: string | null;
  readonly figures: RowPrinted;
}

export interface CheckedTable {
  readonly tableId: string;
  readonly kind: TableKind;
  readonly section: string;
  readonly title: string | undefined;
  readonly sectionWords: readonly string[];
  readonly amountsIn: AmountUnit;
  readonly captionUnit: AmountUnit | undefined;
  readonly rows: readonly CheckedRow[];
  /** The one sum that all other rows lead to; undefined where there are several or none. */
  readonly total: CheckedRow | undefined;
}

const HALF: Decimal = { units: 5n, scale: 1 };

/** An amount in SEK as printed in `unit`, with half of what its last digit is worth. Throws RangeError on other text. */
export function printedAmount(text: string, unit: AmountUnit): Printed {
  const { sek, precisionSek } = amountOf(text, unit);
  return { value: sek, half: multiply(precisionSek, HALF) };
}

/** A percentage as printed, with half a unit of its last digit. Throws RangeError on other text. */
export function printedPercent(text: string): Printed {
  const value = decimal(text);
  return { value, half: { units: 5n, scale: value.scale + 1 } };
}

/** A registered table made ready for the checks: every figure as exact SEK (consumption: percent) with its half step. */
export function checkedTable(table: RegisteredTable): CheckedTable {
  const { tableId, kind, section, title, amountsIn, captionUnit } = table;
  const rows = table.rows.map((row, at) => checkedRow(row, at, amountsIn));
  const head = { tableId, kind, section, title, sectionWords: wordsOf(section), amountsIn, captionUnit };
  return { ...head, rows, total: totalOf(rows) };
}

function checkedRow(row: TableRow, at: number, unit: AmountUnit): CheckedRow {
  const { code, label, level, isSum, isMemo = false, comment = null } = row;
  const figures = TABLE_MEASURES.flatMap((measure): [TableMeasure, Printed][] => {
    const text = row[measure];
    if (text === undefined) return [];
    return [[measure, measure === 'consumption' ? printedPercent(text) : printedAmount(text, unit)]];
  });
  const words = wordsOf(label);
  return { at, code, label, words, level, isSum, isMemo, comment, figures: Object.fromEntries(figures) };
}

function totalOf(rows: readonly CheckedRow[]): CheckedRow | undefined {
  const counted = rows.filter(({ isMemo }) => !isMemo);
  const top = Math.min(...counted.map(({ level }) => level));
  const outermost = counted.filter(
    ({ level, isSum, at }) => level === top && (!isSum || rowsInSum(rows, at).length > 0),
  );
  const [total, ...others] = outermost;
  return total?.isSum && others.length === 0 ? total : undefined;
}

/** Whether two printed figures can be one figure, rounded twice. */
export function canBeOne(one: Printed, other: Printed): boolean {
  return compare(absolute(subtract(one.value, other.value)), add(one.half, other.half)) <= 0;
}

/** Whether a figure is printed as something else than zero. */
export function isNonzero({ value }: Printed): boolean {
  return value.units !== 0n;
}
