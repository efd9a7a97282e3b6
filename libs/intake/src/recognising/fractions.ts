import { absolute, add, compare, decimal, multiply, subtract, toText, trim, type Decimal } from '#kernel';
import type { Problem } from '../document';
import type { FoundCell, FoundRow, FoundTable } from '../findings';

const ONE = decimal('1');
const HUNDRED = decimal('100');
/** Fewer small percentages than this may be what they say. */
const ENOUGH = 3;

interface Settled {
  readonly table: FoundTable;
  readonly problems: readonly Problem[];
}

/**
 * Spreadsheets keep 60 % as 0.6. A column of percentages none of which is above 1, and none with a `%`, may therefore
 * be shares. Where the points beside them fit as shares of the maximum and not as percentages, that settles it; else a
 * person does, and nothing is read.
 */
export function settleFractions(table: FoundTable): Settled {
  const at = table.columns.findIndex(({ role }) => role === 'percent');
  const cells = table.rows.flatMap(({ cells: own }) => own[at] ?? []);
  if (at < 0 || !maybeShares(cells)) return { table, problems: [] };
  const shares = fits(table, at, ONE);
  const percentages = fits(table, at, decimal('0.01'));
  if (percentages && !shares) return { table, problems: [] };
  const settled = shares && !percentages;
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, nth) => (nth === at ? (settled ? asPercent(cell) : unread(cell)) : cell)),
  }));
  return { table: { ...table, rows }, problems: [settled ? readAsShares(cells) : ambiguous(cells)] };
}

function maybeShares(cells: readonly FoundCell[]): boolean {
  const read = cells.flatMap(({ value }) => (value === null ? [] : [decimal(value)]));
  if (read.length < ENOUGH || cells.some(({ text }) => text.includes('%'))) return false;
  return read.every((value) => compare(value, ONE) <= 0) && read.some(({ units }) => units !== 0n);
}

/** Whether, in all rows that have points and a maximum, points are maximum × value × `unit`, but for rounding. */
function fits(table: FoundTable, at: number, unit: Decimal): boolean {
  const [points, max] = (['points', 'max'] as const).map((role) => table.columns.findIndex((one) => one.role === role));
  const known = table.rows.flatMap((row: FoundRow) => {
    const values = [points, max, at].map((column) => row.cells[column ?? -1]?.value ?? null);
    return values.includes(null) ? [] : [values.map((value) => decimal(value ?? '0'))];
  });
  return (
    known.length >= ENOUGH &&
    known.every(([printed, most, value]) => printed && most && value && near(printed, multiply(most, unit), value))
  );
}

function near(printed: Decimal, most: Decimal, value: Decimal): boolean {
  const half = ({ scale }: Decimal): Decimal => ({ units: 5n, scale: scale + 1 });
  const tolerance = add(half(printed), multiply(most, half(value)));
  return compare(absolute(subtract(printed, multiply(most, value))), tolerance) <= 0;
}

function asPercent(cell: FoundCell): FoundCell {
  return cell.value === null ? cell : { ...cell, value: toText(trim(multiply(decimal(cell.value), HUNDRED))) };
}

function unread(cell: FoundCell): FoundCell {
  return { ...cell, value: null };
}

function readAsShares([first]: readonly FoundCell[]): Problem {
  return {
    severity: 'info',
    where: first?.place ?? '',
    code: 'shares-read-as-percent',
    detail: {
      sv: 'Procenten står som andelar (0,6 för 60 %). Poängen bredvid visar det, och de lästes som procent.',
      en: 'The percentages stand as shares (0.6 for 60 %). The points beside them show it, and they were read as percent.',
    },
  };
}

function ambiguous([first]: readonly FoundCell[]): Problem {
  return {
    severity: 'error',
    where: first?.place ?? '',
    code: 'share-or-percent',
    detail: {
      sv: 'Procenten är alla högst 1. Det framgår inte om 0,6 betyder 60 % eller 0,6 %. Skriv dem som 60 eller 0,6 %.',
      en: 'No percentage is above 1. It does not say whether 0.6 means 60 % or 0.6 %. Write them as 60 or 0.6 %.',
    },
  };
}
