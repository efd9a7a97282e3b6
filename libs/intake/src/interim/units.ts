import type { AmountUnit } from '#interim-reports';
import { absolute, compare, multiply, parseDecimal, subtract, ZERO, type Decimal } from '#kernel';
import type { Problem } from '../document';
import type { FoundForecastTable } from '../interim-findings';
import { unitContradicted, unitFromReport, unitUnknown } from './table-problems';

const SEK: Readonly<Record<AmountUnit, Decimal>> = {
  kr: { units: 1n, scale: 0 },
  tkr: { units: 1000n, scale: 0 },
  mnkr: { units: 1_000_000n, scale: 0 },
};
/** So many times larger than all in the other tables of its report, an amount is in another unit. */
const FAR_APART: Decimal = { units: 100n, scale: 0 };
/** More than a committee has in a year. */
const ABSURD_SEK: Decimal = { units: 20_000_000_000n, scale: 0 };
/** Fewer digits may be the same by chance. */
const ENOUGH_DIGITS = 3;
const AMOUNT_UNITS = ['tkr', 'mnkr', 'kr'] as const;

/**
 * Tables with the unit of their amounts: as their own caption or headings say; as the report's other tables where they
 * say nothing; null, with a problem, where what is said cannot be true beside the other tables.
 */
export function settleUnits(tables: readonly FoundForecastTable[]): {
  tables: FoundForecastTable[];
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const common = commonUnit(tables);
  const settled = tables.map((table, nth) => {
    const { captionUnit } = table;
    if (captionUnit === null) {
      problems.push(common ? unitFromReport(table, common) : unitUnknown(table));
      return { ...table, amountsIn: common };
    }
    const likely = contradictedBy(
      table,
      captionUnit,
      tables.filter((_, other) => other !== nth),
    );
    if (!likely) return { ...table, amountsIn: captionUnit };
    problems.push(unitContradicted(table, captionUnit, likely.unit, likely.matches));
    return { ...table, amountsIn: null };
  });
  return { tables: settled, problems };
}

/** The unit that all tables which say one say; null where they say different ones or nothing. */
function commonUnit(tables: readonly FoundForecastTable[]): AmountUnit | null {
  const said = new Set(tables.flatMap(({ captionUnit }) => captionUnit ?? []));
  const [only = null] = said;
  return said.size === 1 ? only : null;
}

interface Likely {
  readonly unit: AmountUnit;
  readonly matches: string | null;
}

/** The unit that a table is in beside the others, where its caption says another. */
function contradictedBy(
  table: FoundForecastTable,
  caption: AmountUnit,
  others: readonly FoundForecastTable[],
): Likely | undefined {
  const said = others.flatMap((other) => (other.captionUnit ? [{ table: other, unit: other.captionUnit }] : []));
  const largest = maxOf(amountsOf(table));
  const beside = maxOf(said.flatMap((other) => amountsOf(other.table).map((amount) => inSek(amount, other.unit))));
  if (compare(beside, ZERO) === 0) return absurd(largest, caption);
  if (sameElsewhere(table, caption, said)) return undefined;
  const units = AMOUNT_UNITS.filter((unit) => unit !== caption);
  const same = units
    .flatMap((unit) => ({ unit, matches: sameElsewhere(table, unit, said) }))
    .find(({ matches }) => matches);
  if (same || !farLarger(inSek(largest, caption), beside)) return same;
  const unit = units.find((one) => !farLarger(inSek(largest, one), beside));
  return unit && { unit, matches: null };
}

/** A table by itself: only an amount that no committee has speaks against its caption. */
function absurd(largest: Decimal, caption: AmountUnit): Likely | undefined {
  const isAbsurd = compare(inSek(largest, caption), ABSURD_SEK) > 0;
  return isAbsurd && caption !== 'kr' ? { unit: caption === 'mnkr' ? 'tkr' : 'kr', matches: null } : undefined;
}

/** The other way round proves nothing: a small part of a large report has small amounts. */
function farLarger(a: Decimal, b: Decimal): boolean {
  return compare(a, multiply(b, FAR_APART)) > 0;
}

function inSek(amount: Decimal, unit: AmountUnit): Decimal {
  return multiply(amount, SEK[unit]);
}

function maxOf(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((most, amount) => (compare(amount, most) > 0 ? amount : most), ZERO);
}

function amountsOf({ columns, rows }: FoundForecastTable): Decimal[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ value }, nth) => {
      const measure = columns[nth]?.measure ?? null;
      const amount = measure === null || measure === 'consumption' || value === null ? undefined : parseDecimal(value);
      return amount ? [absolute(amount)] : [];
    }),
  );
}

/** An amount of a sum that in this unit is the same, as far as both are printed, as that of a sum in another table. */
function sameElsewhere(table: FoundForecastTable, unit: AmountUnit, others: readonly Said[]): string | null {
  const elsewhere = others.flatMap((other) => totalsOf(other.table, other.unit));
  const found = totalsOf(table, unit).find((one) =>
    elsewhere.some((other) => other.measure === one.measure && isSame(one, other)),
  );
  return found?.text ?? null;
}

interface Said {
  readonly table: FoundForecastTable;
  readonly unit: AmountUnit;
}

interface Total {
  readonly measure: string;
  readonly text: string;
  readonly sek: Decimal;
  readonly stepSek: Decimal;
}

function totalsOf({ columns, rows }: FoundForecastTable, unit: AmountUnit): Total[] {
  return rows
    .filter(({ isSum }) => isSum)
    .flatMap(({ cells }) =>
      cells.flatMap(({ value, text }, nth): Total[] => {
        const measure = columns[nth]?.measure ?? null;
        const amount = value === null ? undefined : parseDecimal(value);
        if (!amount || !measure || measure === 'consumption' || digitsOf(amount) < ENOUGH_DIGITS) return [];
        return [{ measure, text, sek: inSek(amount, unit), stepSek: inSek({ units: 1n, scale: amount.scale }, unit) }];
      }),
    );
}

function digitsOf({ units }: Decimal): number {
  return (units < 0n ? -units : units).toString().length;
}

function isSame(one: Total, other: Total): boolean {
  const step = compare(one.stepSek, other.stepSek) > 0 ? one.stepSek : other.stepSek;
  return compare(absolute(subtract(one.sek, other.sek)), step) <= 0;
}
