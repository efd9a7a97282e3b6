import { randomOf } from '../random';

export interface InventedUnit {
  readonly code: string;
  readonly label: string;
  readonly activity: { readonly code: string; readonly label: string };
  /** Net cost of a year, in thousand SEK. */
  readonly sizeTkr: number;
}

export const ACCOUNT_GROUPS = [
  { code: '3', label: 'Intäkter' },
  { code: '4', label: 'Inköp och bidrag' },
  { code: '5', label: 'Personalkostnader' },
  { code: '6', label: 'Lokaler' },
  { code: '7', label: 'Övriga kostnader' },
] as const;

/** What all cuts of a report are sums of: one account group of one unit, in whole SEK, costs negative. */
export interface Cell {
  readonly unit: InventedUnit;
  readonly accountGroup: (typeof ACCOUNT_GROUPS)[number];
  readonly accountsPreviousYear: bigint;
  readonly outturn: bigint;
  readonly budgetToDate: bigint;
  readonly budget: bigint;
  readonly forecast: bigint;
  /** Of the cycle before in the same year; null in the first. */
  readonly previousForecast: bigint | null;
}

export interface CellsOf {
  readonly seed: string;
  readonly unit: InventedUnit;
  readonly fiscalYear: number;
  /** Months that the outturn covers. */
  readonly months: number;
  /** Share of the year's final deviation that each forecast so far has seen coming, the latest last. */
  readonly foreseen: readonly number[];
  readonly scale: number;
}

const FIRST_YEAR = 2020;
const GROWTH = 1.028;

/** Cells of one unit. All is drawn by name, so that a year's accounts are the same in every report about them. */
export function cellsOf({ seed, unit, fiscalYear, months, foreseen, scale }: CellsOf): Cell[] {
  const shares = sharesOf(`${seed}/${unit.code}/shares`);
  return ACCOUNT_GROUPS.map((accountGroup, nth) => {
    const base = -unit.sizeTkr * scale * (shares[nth] ?? 0);
    const of = (year: number) => {
      const budget = Math.round(grown(base, year)) * 1000;
      return { budget, final: budget * (1 + missOf(`${seed}/${unit.code}`, accountGroup.code, year)) };
    };
    const { budget, final } = of(fiscalYear);
    const forecasts = foreseen.map((share) => whole(budget + (final - budget) * share));
    const pace = 1 + randomOf(`${seed}/${unit.code}/${accountGroup.code}/${fiscalYear}/${months}`).spread() * 0.015;
    return {
      unit,
      accountGroup,
      accountsPreviousYear: whole(of(fiscalYear - 1).final),
      outturn: whole((final * months * pace) / 12),
      budgetToDate: whole((budget * months) / 12),
      budget: whole(budget),
      forecast: forecasts.at(-1) ?? whole(budget),
      previousForecast: forecasts.at(-2) ?? null,
    };
  });
}

function whole(sek: number): bigint {
  return BigInt(Math.round(sek));
}

function grown(base: number, year: number): number {
  return Array.from({ length: year - FIRST_YEAR }).reduce<number>((size) => size * GROWTH, base);
}

/** How far a year's accounts come out from its budget: each unit has its own leaning. */
function missOf(key: string, accountGroup: string, year: number): number {
  const leaning = randomOf(`${key}/leaning`).spread() * 0.02;
  return leaning + randomOf(`${key}/${accountGroup}/${year}`).spread() * 0.018;
}

/** Of the net cost: income (negative), purchases, staff, premises and the rest; together 1. */
function sharesOf(key: string): number[] {
  const random = randomOf(key);
  const income = 0.08 + random.fraction() * 0.3;
  const purchases = 0.08 + random.fraction() * 0.15;
  const premises = 0.07 + random.fraction() * 0.08;
  const rest = 0.05 + random.fraction() * 0.1;
  return [-income, purchases, 1 + income - purchases - premises - rest, premises, rest];
}
