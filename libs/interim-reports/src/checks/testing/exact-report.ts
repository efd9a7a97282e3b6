import { divide, round, toText, type Decimal } from '#kernel';
import type { RegisteredTable } from '../../interim-report';
import { tableIdOf } from '../../parts';
import { AMOUNT_UNITS, type AmountUnit, type TableKind, type TableRow } from '../../table';

/** The amounts of one unit in öre, from which everything else follows exactly. */
export interface ExactUnit {
  readonly accounts: bigint;
  readonly outturn: bigint;
  readonly budgetToDate: bigint;
  readonly originalBudget: bigint;
  readonly budget: bigint;
  readonly previousForecast: bigint;
  readonly forecast: bigint;
}

/** How a report prints: its unit and the decimals in it. */
export interface Print {
  readonly unit: AmountUnit;
  readonly decimals: number;
}

export interface ExactReport {
  readonly tables: readonly RegisteredTable[];
  readonly texts: readonly { readonly text: string }[];
  readonly earlier: { readonly cycle: string; readonly tables: readonly RegisteredTable[] };
}

const NAMES = [
  'Vattenverket',
  'Parkskötsel',
  'Biblioteket',
  'Kulturskolan',
  'Gatukontoret',
  'Simhallen',
  'Konsthallen',
];
const COSTS = ['4 Inköp', '5 Personalkostnader', '6 Lokalkostnader', '7 Övriga kostnader'];
const FIELDS = [
  'accounts',
  'outturn',
  'budgetToDate',
  'originalBudget',
  'budget',
  'previousForecast',
  'forecast',
] as const;

/**
 * A report that is right to the öre, each figure of it rounded for itself as reports print: units under two subtotals,
 * the same total by account group and by activity, net accounts, the previous cycle, and texts in millions. Some of the
 * tables print in another way than the rest.
 */
export function exactReport(units: readonly ExactUnit[], print: Print, other: Print = print): ExactReport {
  const half = Math.ceil(units.length / 2);
  const [first, second] = [units.slice(0, half), units.slice(half)];
  const total = together(units);
  const byUnit = tableOf(
    'by-unit',
    'Teknik',
    [
      ...first.map((unit, nth) => unitRow(unit, nth, print)),
      sumRow('Summa Nord', 1, together(first), print),
      ...second.map((unit, nth) => unitRow(unit, nth + half, print)),
      ...(second.length > 0 ? [sumRow('Summa Syd', 1, together(second), print)] : []),
      sumRow('Summa TEK', 0, total, print),
    ],
    print,
  );
  return {
    tables: [
      netAccounts(total, other),
      byUnit,
      byAccountGroup(total, print),
      byActivity(total, units.length, other),
      tableOf(
        'forecast-history',
        'Teknik',
        [...units.map((unit, nth) => unitRow(unit, nth, other)), sumRow('Summa TEK', 0, total, other)],
        other,
      ),
    ],
    texts: [{ text: units.map((unit, nth) => sentence(unit, nth)).join(' ') }],
    earlier: { cycle: 'Delår 1', tables: [earlierTable(units, other)] },
  };
}

export function together(units: readonly ExactUnit[]): ExactUnit {
  return amountsBy((field) => units.reduce((amount, unit) => amount + unit[field], 0n));
}

function amountsBy(amount: (field: (typeof FIELDS)[number]) => bigint): ExactUnit {
  const amounts = FIELDS.map((field) => [field, amount(field)] as const);
  return Object.fromEntries(amounts) as Record<(typeof FIELDS)[number], bigint>;
}

/** Öre as the report prints an amount. */
export function printedAs(ore: bigint, { unit, decimals }: Print): string {
  return toText(round({ units: ore, scale: 2 + 3 * AMOUNT_UNITS.indexOf(unit) }, decimals));
}

function figuresOf(unit: ExactUnit, print: Print) {
  const { accounts, outturn, budgetToDate, originalBudget, budget, previousForecast, forecast } = unit;
  const amounts = {
    accountsPreviousYear: accounts,
    outturn,
    budgetToDate,
    deviationToDate: outturn - budgetToDate,
    originalBudget,
    budget,
    budgetChange: budget - originalBudget,
    previousForecast,
    forecast,
    deviation: forecast - budget,
  };
  const printed = Object.entries(amounts).map(([measure, ore]) => [measure, printedAs(ore, print)]);
  return { ...Object.fromEntries(printed), consumption: consumptionOf(unit) } as Record<string, string>;
}

function consumptionOf({ outturn, budgetToDate }: ExactUnit): string {
  return budgetToDate === 0n ? '0' : toText(divide(ore(outturn * 100n), ore(budgetToDate), 0));
}

function ore(units: bigint): Decimal {
  return { units, scale: 2 };
}

function unitRow(unit: ExactUnit, nth: number, print: Print): TableRow {
  return { code: `T${nth}`, label: nameOf(nth), level: 2, isSum: false, ...figuresOf(unit, print) };
}

function sumRow(label: string, level: number, unit: ExactUnit, print: Print): TableRow {
  return { code: null, label, level, isSum: true, ...figuresOf(unit, print) };
}

function nameOf(nth: number): string {
  return `${NAMES[nth % NAMES.length]}${nth < NAMES.length ? '' : ` ${Math.floor(nth / NAMES.length)}`}`;
}

function tableOf(kind: TableKind, section: string, rows: readonly TableRow[], { unit }: Print): RegisteredTable {
  return { tableId: tableIdOf({ kind, section }), kind, section, amountsIn: unit, captionUnit: unit, rows };
}

function netAccounts(total: ExactUnit, print: Print): RegisteredTable {
  const grants = amountsBy(() => 12_345_678n);
  const row = (label: string, unit: ExactUnit): TableRow => ({
    code: null,
    label,
    level: 1,
    isSum: false,
    ...figuresOf(unit, print),
  });
  return tableOf(
    'net-accounts',
    'Tekniska nämnden',
    [row('Teknik', total), row('Flyktingbidrag', grants), sumRow('Nettokostnad', 0, together([total, grants]), print)],
    print,
  );
}

/** The total as revenue and costs: every cost negative, the revenue what is left. */
function byAccountGroup(total: ExactUnit, print: Print): RegisteredTable {
  const costs = COSTS.map((_, nth) => partOf(total, (amount) => -(magnitude(amount) + BigInt(nth + 1) * 3_333n)));
  const spent = together(costs);
  const revenue = partOf(total, (amount, field) => amount - spent[field]);
  const rows = [revenue, ...costs].map((unit, nth): TableRow => {
    const [code = '', label = ''] = (nth === 0 ? '3 Intäkter' : (COSTS[nth - 1] ?? '')).split(/ (.*)/);
    return { code, label, level: 1, isSum: false, ...figuresOf(unit, print) };
  });
  return tableOf('by-account-group', 'Teknik', [...rows, sumRow('Summa TEK', 0, total, print)], print);
}

function byActivity(total: ExactUnit, count: number, print: Print): RegisteredTable {
  const share = partOf(total, (amount) => amount / BigInt(count + 1));
  const shares = Array.from({ length: count }, () => share);
  const rest = partOf(total, (amount, field) => amount - share[field] * BigInt(count));
  const rows = [...shares, rest].map((unit, nth): TableRow => ({
    code: `${100 + nth}`,
    label: `Verksamhet ${nth}`,
    level: 1,
    isSum: false,
    ...figuresOf(unit, print),
  }));
  return tableOf('by-activity', 'Teknik', [...rows, sumRow('Summa TEK', 0, total, print)], print);
}

/** What the cycle before reported: its forecast is what this one calls the previous. */
function earlierTable(units: readonly ExactUnit[], print: Print): RegisteredTable {
  const before = units.map((unit) => ({ ...unit, forecast: unit.previousForecast }));
  const rows = before.map((unit, nth) => unitRow(unit, nth, print));
  return tableOf('by-unit', 'Teknik', [...rows, sumRow('Summa TEK', 0, together(before), print)], print);
}

function partOf(unit: ExactUnit, share: (amount: bigint, field: (typeof FIELDS)[number]) => bigint): ExactUnit {
  return amountsBy((field) => share(unit[field], field));
}

function magnitude(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}

function sentence(unit: ExactUnit, nth: number): string {
  const deviation = unit.forecast - unit.budget;
  const millions = printedAs(deviation, { unit: 'mnkr', decimals: 1 }).replace('.', ',');
  return `${nameOf(nth)} visar en avvikelse på ${millions} mnkr.`;
}
