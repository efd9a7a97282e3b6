import { add, subtract, toText, trim, type Words } from '#kernel';
import { AMOUNT_MEASURES, AMOUNT_UNITS, type AmountMeasure, type AmountUnit } from '../table';
import { isNonzero, type CheckedTable, type Printed } from './checked-table';
import { figureAt, outcome, type Checked, type Place } from './comparing';
import type { Finding } from './finding';
import type { TextAmount } from './text-amounts';
import { agreeing, shifted, shiftOf, textShift, type Shift } from './unit-evidence';
import { amountWords, inLanguages, rowWords, tableWords } from './wording';

/** The findings of check 7, and the tables whose stated unit cannot be right, for other checks to leave alone. */
export interface CheckedUnits extends Checked {
  readonly wrong: ReadonlySet<string>;
}

/**
 * Check 7: one report, one unit. A caption that says another unit than the one that the figures are stated in is found;
 * so is a table whose totals are those of another table, or of the text, times a thousand or a million.
 *
 * @param amounts the amounts of the report's texts, in SEK.
 * @returns one finding per table, with the figures of the other place. Source of the rule: domain, check 7; Eskilstuna
 *   2022, "Driftredovisning", whose caption says millions under thousands.
 */
export function sameUnits(tables: readonly CheckedTable[], amounts: readonly TextAmount[]): CheckedUnits {
  const withTotal = tables.filter(({ total }) => total);
  const witnesses = tables.flatMap(witnessesOf);
  const misfits = withTotal.flatMap((table) => misfitOf(table, tables, witnesses, amounts) ?? []);
  const wrong = new Set(misfits.map(({ table }) => table ?? ''));
  const captions = tables.filter(({ tableId, captionUnit }) => captionUnit && !wrong.has(tableId));
  const captioned = captions.map((table) =>
    table.captionUnit === table.amountsIn ? undefined : captionFinding(table, table.captionUnit, witnesses),
  );
  const checked = withTotal.length + captions.length;
  return { checked, findings: [...misfits, ...outcome(captioned).findings], wrong };
}

/** Rows that another table's total can be held against: totals, and the sections in net accounts. */
function witnessesOf(table: CheckedTable): readonly Place[] {
  const sections = table.kind === 'net-accounts' ? table.rows.filter(({ isSum, isMemo }) => !isSum && !isMemo) : [];
  return [...(table.total ? [table.total] : []), ...sections].map((row) => ({ table, row }));
}

function misfitOf(
  table: CheckedTable,
  tables: readonly CheckedTable[],
  witnesses: readonly Place[],
  amounts: readonly TextAmount[],
): Finding | undefined {
  const { total } = table;
  if (!total) return undefined;
  const others = witnesses.filter((other) => other.table !== table);
  if (others.some(({ row }) => agreeing(total, row, 0).length > 0)) return undefined;
  const [nearest] = others.flatMap((other) => {
    const shift = shiftOf(total, other.row);
    return shift && isSuspect(table, other.table, tables) ? [{ other, shift }] : [];
  });
  if (nearest) return misfit(table, nearest.other, nearest.shift);
  const byText = textShift(total, amounts);
  return byText && misfitByText(table, byText.shift, byText.amount);
}

/** Of two tables that contradict each other, the one whose unit fewer tables of the report have; else the later one. */
function isSuspect(table: CheckedTable, other: CheckedTable, all: readonly CheckedTable[]): boolean {
  const [own, others] = [table, other].map(({ amountsIn }) => all.filter((one) => one.amountsIn === amountsIn).length);
  if (own !== undefined && others !== undefined && own !== others && table.amountsIn !== other.amountsIn)
    return own < others;
  return all.indexOf(table) > all.indexOf(other);
}

function misfit(table: CheckedTable, other: Place, shift: Shift): Finding | undefined {
  const [measure] = shift.measures;
  const expected = measure && other.row.figures[measure];
  if (!measure || !expected) return undefined;
  return unitFinding(table, table.amountsIn, measure, expected, sourceOf(other), figuresAt(other, shift.measures));
}

function sourceOf({ table, row }: Place): Words {
  const [name, where] = [rowWords(table, row), tableWords(table)];
  return { sv: `${name.sv} i ${where.sv}`, en: `${name.en} in ${where.en}` };
}

function figuresAt(at: Place, measures: readonly AmountMeasure[]): Finding['ledTo'] {
  return measures.flatMap((measure) => {
    const figure = at.row.figures[measure];
    return figure ? [figureAt(at, measure, figure)] : [];
  });
}

function misfitByText(table: CheckedTable, shift: Shift, { amount, quote }: TextAmount): Finding | undefined {
  const [measure] = shift.measures;
  const ledTo = [{ table: null, row: null, measure: measure ?? null, value: toText(trim(amount.value)) }];
  const source = { sv: `texten (”${quote}”)`, en: `the text (“${quote}”)` };
  return measure && unitFinding(table, table.amountsIn, measure, amount, source, ledTo);
}

/** The caption says another unit than the one stated: what its figures would be, beside a row that bears it out. */
function captionFinding(
  table: CheckedTable,
  caption: AmountUnit | undefined,
  witnesses: readonly Place[],
): Finding | undefined {
  if (!caption) return undefined;
  const total = table.total ?? table.rows.find((row) => AMOUNT_MEASURES.some((measure) => row.figures[measure]));
  const witness = witnesses.find((other) => other.table !== table && total && agreeing(total, other.row, 0).length > 0);
  const shared = total && witness ? agreeing(total, witness.row, 0) : [];
  const measure =
    shared[0] ??
    AMOUNT_MEASURES.find((one) => {
      const figure = total?.figures[one];
      return figure && isNonzero(figure);
    });
  const own = measure && total?.figures[measure];
  if (!measure || !own) return undefined;
  const expected = witness?.row.figures[measure] ?? own;
  const source = witness ? sourceOf(witness) : { sv: 'tabellen själv', en: 'the table itself' };
  return unitFinding(table, caption, measure, expected, source, witness ? figuresAt(witness, shared) : []);
}

function unitFinding(
  table: CheckedTable,
  unit: AmountUnit,
  measure: AmountMeasure,
  expected: Printed,
  source: Words,
  ledTo: Finding['ledTo'],
): Finding | undefined {
  const row = table.total ?? table.rows.find(({ figures }) => figures[measure]);
  const own = row?.figures[measure];
  if (!row || !own) return undefined;
  const thousands = AMOUNT_UNITS.indexOf(table.amountsIn) - AMOUNT_UNITS.indexOf(unit);
  const printed = shifted(own, thousands);
  const difference = subtract(printed.value, expected.value);
  const [says, should] = [amountWords(printed.value, unit), amountWords(expected.value, unit)];
  const named = tableWords(table);
  const detail = inLanguages((language) =>
    language === 'sv'
      ? `Tabellen ${named.sv} anges vara i ${unit}, men då vore summan ${says.sv}; den är ${should.sv} enligt ${source.sv}.`
      : `The table ${named.en} is said to be in ${unit}, which would make the total ${says.en}; it is ${should.en} according to ${source.en}.`,
  );
  const places = { table: table.tableId, row: row.at, measure };
  const texts = { expected: toText(trim(expected.value)), printed: toText(trim(printed.value)) };
  const apart = { difference: toText(trim(difference)), tolerance: toText(trim(add(printed.half, expected.half))) };
  return { check: 'same-unit', severity: 'error', ...places, ...texts, ...apart, detail, ledTo };
}
