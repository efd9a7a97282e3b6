import { absolute, add, compare, subtract, toText, trim, type Decimal } from '#kernel';
import { MEASURE_WORDS } from '../measure-words';
import type { AmountMeasure, TableMeasure } from '../table';
import { isNonzero, type CheckedRow, type CheckedTable, type Printed } from './checked-table';
import { figureAt, outcome, together, type Checked, type Explains, type Place } from './comparing';
import type { Finding } from './finding';
import { amountWords, inLanguages, rowWords, tableWords } from './wording';

const SIGNED: readonly AmountMeasure[] = [
  'accountsPreviousYear',
  'outturnSamePeriodLastYear',
  'outturn',
  'budgetToDate',
  'originalBudget',
  'budget',
  'forecast',
  'previousForecast',
];
const DIFFERENCES: readonly (readonly [AmountMeasure, AmountMeasure, AmountMeasure])[] = [
  ['deviation', 'forecast', 'budget'],
  ['deviationToDate', 'outturn', 'budgetToDate'],
];

type Side = 'cost' | 'revenue';

/**
 * Check 10: costs are negative and revenue is not, in tables where the account group or label tells which a row is; and a
 * deviation has the sign that its two amounts give it. A cost can be positive for once (a repayment), so that is a
 * warning; a deviation of the right size and the wrong sign is an error.
 *
 * Source of the rule: domain, check 10 and "a cost is negative, so a negative deviation is bad"; account groups 3 (revenue)
 * and 4 to 7 (costs) of Kommun-Bas.
 */
export function signs(tables: readonly CheckedTable[], explains: Explains): Checked {
  return together(
    tables.flatMap((table) => [sidesOf(table), outcome(table.rows.flatMap((row) => turned({ table, row }, explains)))]),
  );
}

/**
 * What the label says a row is, and where it says nothing the class of its account group; undefined where neither tells.
 * Classes count only in a table where they agree with every label that tells, for not every numbering is Kommun-Bas.
 */
export function sideOf(table: CheckedTable, row: CheckedRow): Side | undefined {
  if (table.kind !== 'by-account-group' && table.kind !== 'income-statement') return undefined;
  return sideByLabel(row) ?? (isKommunBas(table) ? sideByClass(row) : undefined);
}

function isKommunBas({ kind, rows }: CheckedTable): boolean {
  const told = rows.filter((row) => sideByLabel(row) && sideByClass(row));
  return kind === 'by-account-group' && told.length > 0 && told.every((row) => sideByLabel(row) === sideByClass(row));
}

function sideByClass({ code }: CheckedRow): Side | undefined {
  const group = /^[3-7]/.exec(code ?? '')?.[0];
  return group === undefined ? undefined : group === '3' ? 'revenue' : 'cost';
}

function sideByLabel({ label }: CheckedRow): Side | undefined {
  if (/ersättning|bidrag|återföring/i.test(label)) return undefined;
  const [isCost, isRevenue] = [/kostnad/i.test(label), /intäkt/i.test(label)];
  return isCost === isRevenue ? undefined : isCost ? 'cost' : 'revenue';
}

/** The rows of a table with the wrong sign; one finding for the whole table when all of them have it. */
function sidesOf(table: CheckedTable): Checked {
  const sided = table.rows.flatMap((row) => {
    const side = sideOf(table, row);
    return side ? SIGNED.flatMap((measure) => sidedFigure({ table, row }, measure, side) ?? []) : [];
  });
  const wrong = sided.filter(({ isWrong }) => isWrong);
  const some = sided.filter(({ figure }) => isNonzero(figure));
  const all = wrong.length > 1 && wrong.length === some.length;
  const findings = all
    ? [wholeFinding(table)]
    : wrong.map(({ at, measure, figure, side }) => sideFinding(at, measure, figure, side));
  return { checked: sided.length, findings };
}

function sidedFigure(at: Place, measure: AmountMeasure, side: Side) {
  const figure = at.row.figures[measure];
  if (!figure) return undefined;
  const isWrong = side === 'cost' ? figure.value.units > 0n : figure.value.units < 0n;
  return { at, measure, figure, side, isWrong };
}

/** Costs as positive amounts all through: another convention, not errors in single figures. */
function wholeFinding(table: CheckedTable): Finding {
  const name = tableWords(table);
  const figures = { expected: null, printed: null, difference: null, tolerance: null };
  const detail = {
    sv: `Tabellen ${name.sv} anger kostnader som positiva och intäkter som negativa belopp. Här är kostnader negativa.`,
    en: `The table ${name.en} states costs as positive and revenue as negative amounts. Here costs are negative.`,
  };
  return {
    check: 'signs',
    severity: 'warning',
    table: table.tableId,
    row: null,
    measure: null,
    ...figures,
    detail,
    ledTo: [],
  };
}

function sideFinding(at: Place, measure: AmountMeasure, { value }: Printed, side: Side): Finding {
  const [name, has] = [rowWords(at.table, at.row), amountWords(value, at.table.amountsIn)];
  const detail = inLanguages((language) =>
    language === 'sv'
      ? `${name.sv} är ${side === 'cost' ? 'en kostnad och ska vara negativ' : 'en intäkt och ska vara positiv'}, men ${MEASURE_WORDS[measure].sv} är ${has.sv}.`
      : `${name.en} is ${side === 'cost' ? 'a cost and should be negative' : 'revenue and should be positive'}, but ${MEASURE_WORDS[measure].en} is ${has.en}.`,
  );
  const place = { table: at.table.tableId, row: at.row.at, measure };
  const figures = { expected: null, printed: text(value), difference: null, tolerance: null };
  return { check: 'signs', severity: 'warning', ...place, ...figures, detail, ledTo: [] };
}

/** A deviation that fits its amounts only with the sign turned. */
function turned(at: Place, explains: Explains): (Finding | undefined)[] {
  return DIFFERENCES.flatMap(([result, from, less]) => {
    const { [result]: printed, [from]: minuend, [less]: taken } = at.row.figures;
    if (!printed || !minuend || !taken) return [];
    const expected = { value: subtract(minuend.value, taken.value), half: add(minuend.half, taken.half) };
    const tolerance = add(printed.half, expected.half);
    const difference = subtract(printed.value, expected.value);
    const mirrored = add(printed.value, expected.value);
    const isTurned = !explains(difference, tolerance) && compare(absolute(mirrored), tolerance) <= 0;
    const ledTo = [figureAt(at, from, minuend), figureAt(at, less, taken)];
    return [isTurned ? turnedFinding(at, result, printed, expected, { difference, tolerance }, ledTo) : undefined];
  });
}

function turnedFinding(
  at: Place,
  measure: TableMeasure,
  printed: Printed,
  expected: Printed,
  apart: { readonly difference: Decimal; readonly tolerance: Decimal },
  ledTo: Finding['ledTo'],
): Finding {
  const [name, has] = [rowWords(at.table, at.row), amountWords(printed.value, at.table.amountsIn)];
  const should = amountWords(expected.value, at.table.amountsIn);
  const detail = inLanguages((language) =>
    language === 'sv'
      ? `${MEASURE_WORDS[measure].sv} i ${name.sv} har fel tecken: ${has.sv} i stället för ${should.sv}.`
      : `The sign of ${MEASURE_WORDS[measure].en} in ${name.en} is wrong: ${has.en} in place of ${should.en}.`,
  );
  const place = { table: at.table.tableId, row: at.row.at, measure };
  const figures = { expected: text(expected.value), printed: text(printed.value) };
  const gaps = { difference: text(apart.difference), tolerance: text(apart.tolerance) };
  return { check: 'signs', severity: 'error', ...place, ...figures, ...gaps, detail, ledTo };
}

function text(value: Decimal): string {
  return toText(trim(value));
}
