import type { AmountUnit, ForecastTable, RowFigures, TableRow } from '#interim-reports';
import { divide, divideRounded, toText } from '#kernel';
import type { Cell, InventedUnit } from './invented-cells';
import { ACCOUNT_GROUPS } from './invented-cells';

export interface InventedSection {
  readonly label: string;
  readonly units: readonly InventedUnit[];
}

export interface TablesOf {
  readonly committee: string;
  readonly sections: readonly InventedSection[];
  readonly cells: readonly Cell[];
  readonly amountsIn: AmountUnit;
  /** A comment on the row of some units, by the unit's code. */
  readonly comments: ReadonlyMap<string, string>;
}

type Part = Pick<TableRow, 'code' | 'label'> & { readonly cells: readonly Cell[]; readonly comment?: string };

/** The same amounts cut in four ways, each figure rounded by itself as in a printed report. */
export function inventedTables(tables: TablesOf): ForecastTable[] {
  const { committee: section, amountsIn } = tables;
  const table = (kind: ForecastTable['kind'], title: string, rows: readonly TableRow[]): ForecastTable => ({
    kind,
    section,
    title,
    amountsIn,
    rows,
  });
  return [
    table('net-accounts', 'Nettoredovisning', netAccounts(tables)),
    table('by-unit', 'Enheternas utfall och prognos', byUnit(tables)),
    table('by-account-group', 'Intäkter och kostnader', byAccountGroup(tables)),
    table('by-activity', 'Utfall och prognos per verksamhet', byActivity(tables)),
  ];
}

function netAccounts({ sections, cells, amountsIn }: TablesOf): TableRow[] {
  const parts = sections.map(({ label, units }) => ({ code: null, label, cells: within(cells, units) }));
  return [...rowsOf(parts, 1, amountsIn), total('Nettokostnad', cells, amountsIn)];
}

function byUnit({ sections, cells, amountsIn, comments }: TablesOf): TableRow[] {
  const blocks = sections.flatMap(({ label, units }) => {
    const parts = units.map((unit): Part => {
      const comment = comments.get(unit.code);
      return { code: unit.code, label: unit.label, cells: within(cells, [unit]), ...(comment && { comment }) };
    });
    const subtotal = { ...total(`Summa ${label}`, within(cells, units), amountsIn), level: 1 };
    return [...rowsOf(parts, 2, amountsIn), subtotal];
  });
  return [...blocks, total('Summa', cells, amountsIn)];
}

function byAccountGroup({ cells, amountsIn }: TablesOf): TableRow[] {
  const parts = ACCOUNT_GROUPS.map(({ code, label }) => {
    return { code, label, cells: cells.filter(({ accountGroup }) => accountGroup.code === code) };
  });
  return [...rowsOf(parts, 1, amountsIn), total('Summa', cells, amountsIn)];
}

function byActivity({ cells, amountsIn }: TablesOf): TableRow[] {
  const activities = new Map(cells.map(({ unit: { activity } }) => [activity.code, activity.label]));
  const parts = [...activities]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([code, label]) => {
      return { code, label, cells: cells.filter(({ unit }) => unit.activity.code === code) };
    });
  return [...rowsOf(parts, 1, amountsIn), total('Summa', cells, amountsIn)];
}

function within(cells: readonly Cell[], units: readonly InventedUnit[]): readonly Cell[] {
  return cells.filter(({ unit }) => units.includes(unit));
}

function rowsOf(parts: readonly Part[], level: number, unit: AmountUnit): TableRow[] {
  return parts.map(({ cells, ...words }) => ({ ...words, level, isSum: false, ...figuresOf(cells, unit) }));
}

function total(label: string, cells: readonly Cell[], unit: AmountUnit): TableRow {
  return { code: null, label, level: 0, isSum: true, ...figuresOf(cells, unit) };
}

function figuresOf(cells: readonly Cell[], unit: AmountUnit): RowFigures {
  const of = (amount: (cell: Cell) => bigint | null) => cells.reduce((sum, cell) => sum + (amount(cell) ?? 0n), 0n);
  const [outturn, toDate] = [of((cell) => cell.outturn), of((cell) => cell.budgetToDate)];
  const [budget, forecast] = [of((cell) => cell.budget), of((cell) => cell.forecast)];
  const isLater = cells.some(({ previousForecast }) => previousForecast !== null);
  const percent = divide({ units: outturn * 100n, scale: 0 }, { units: toDate, scale: 0 }, 0);
  return {
    accountsPreviousYear: print(
      of((cell) => cell.accountsPreviousYear),
      unit,
    ),
    outturn: print(outturn, unit),
    budgetToDate: print(toDate, unit),
    deviationToDate: print(outturn - toDate, unit),
    consumption: toText(percent),
    budget: print(budget, unit),
    ...(isLater && {
      previousForecast: print(
        of((cell) => cell.previousForecast),
        unit,
      ),
    }),
    forecast: print(forecast, unit),
    deviation: print(forecast - budget, unit),
  };
}

/** Whole thousands, or millions with one decimal. */
function print(sek: bigint, unit: AmountUnit): string {
  switch (unit) {
    case 'kr':
      return toText({ units: sek, scale: 0 });
    case 'tkr':
      return toText({ units: divideRounded(sek, 1_000n), scale: 0 });
    case 'mnkr':
      return toText({ units: divideRounded(sek, 100_000n), scale: 1 });
  }
}
