import { absolute, compare, Refusal, type Fault } from '#kernel';
import { AMOUNT_LIMIT_SEK, amountOf } from './amounts';
import { rowsInSum } from './levels';
import { AMOUNT_MEASURES, TABLE_MEASURES, type AmountUnit, type ForecastTable, type TableRow } from './table';

const fault = (where: string, code: string, sv: string, en: string): Fault => ({ where, code, detail: { sv, en } });

/** Refuses a table that cannot be one, with every place that shows it. */
export function checkTable(table: ForecastTable): Refusal | undefined {
  const { rows, amountsIn } = table;
  const [first, ...others] = [
    ...noFigures(rows),
    ...rows.flatMap((row, nth) => amountFaults(row, amountsIn, `rows[${nth}]`)),
    ...rows.flatMap((_, nth) => sumFaults(rows, nth)),
    ...nameFaults(rows),
  ];
  return first && new Refusal('invalid', [first, ...others]);
}

function noFigures(rows: ForecastTable['rows']): Fault[] {
  if (rows.some((row) => TABLE_MEASURES.some((measure) => row[measure] !== undefined))) return [];
  return [fault('rows', 'no-figures', 'Tabellen har inga siffror.', 'The table has no figures.')];
}

/** Amounts that are too large, by the place of the row and the measure. */
export function amountFaults(
  figures: { readonly [measure in (typeof AMOUNT_MEASURES)[number]]?: string | null },
  unit: AmountUnit,
  where: string,
): Fault[] {
  return AMOUNT_MEASURES.flatMap((measure) => {
    const printed = figures[measure];
    if (!printed || compare(absolute(amountOf(printed, unit).sek), AMOUNT_LIMIT_SEK) < 0) return [];
    return fault(
      `${where}.${measure}`,
      'amount-too-large',
      `${printed} ${unit} är mer än tusen biljoner kronor. Står tabellen i en annan enhet?`,
      `${printed} ${unit} is more than 10^15 SEK. Is the table in another unit?`,
    );
  });
}

const TOTAL = /^(?:summa|delsumma|nettokostnad|nettokostnader|totalt|totalsumma|årets resultat)(?![\p{L}\p{N}])/iu;

/** A row that is a sum by its words but not marked, or marked though there is nothing that it could be the sum of. */
function sumFaults(rows: ForecastTable['rows'], nth: number): Fault[] {
  const row = rows[nth];
  if (!row || row.isMemo) return [];
  const others = rows.slice(0, nth).filter(({ isMemo }) => !isMemo);
  const { label, isSum } = row;
  const isTotal = TOTAL.test(label) || (isNameless(row) && nth === rows.length - 1);
  if (!isSum && isTotal && others.length > 0) {
    const sv = `Raden ${quoted(label)} är en summa men inte markerad som en.`;
    return [fault(`rows[${nth}].isSum`, 'sum-marked-as-row', sv, `The row ${quoted(label)} is an unmarked sum.`)];
  }
  const hasParts = rows.some(({ isSum: sum, isMemo }) => !sum && !isMemo);
  if (isSum && hasParts && rowsInSum(rows, nth).length === 0) {
    const sv = `Raden ${quoted(label)} är markerad som summa, men inga rader står under den nivån före den.`;
    const en = `The row ${quoted(label)} is marked as a sum, but no rows below its level stand before it.`;
    return [fault(`rows[${nth}].isSum`, 'sum-of-nothing', sv, en)];
  }
  return [];
}

/** Rows without a name, or with the name of another row of the same sum. */
function nameFaults(rows: ForecastTable['rows']): Fault[] {
  let named = new Map<string, number>();
  return rows.flatMap((row, nth) => {
    if (row.isSum) named = new Map();
    if (row.isSum || (isNameless(row) && nth === rows.length - 1 && nth > 0)) return [];
    if (isNameless(row)) {
      const sv = 'Raden har varken kod eller namn.';
      return [fault(`rows[${nth}].label`, 'no-name', sv, 'The row has no code or name.')];
    }
    if (row.isMemo) return [];
    const name = nameOf(row);
    const earlier = named.get(name);
    named.set(name, nth);
    return earlier === undefined ? [] : [twice(earlier, nth)];
  });
}

function isNameless({ label, code }: TableRow): boolean {
  return label === '' && code === null;
}

function twice(earlier: number, nth: number): Fault {
  const both = `${earlier + 1}, ${nth + 1}`;
  const sv = `Samma kod, namn och överordnade står på två rader i samma summa (${both}).`;
  const en = `Two rows of the same sum have the same code, name and parents (${both}).`;
  return fault(`rows[${nth}]`, 'row-twice', sv, en);
}

function nameOf({ code, label, parents = [] }: TableRow): string {
  return JSON.stringify([code, label, parents.map((parent) => [parent.code, parent.label])]);
}

function quoted(label: string): string {
  return label === '' ? '(–)' : `"${label}"`;
}
