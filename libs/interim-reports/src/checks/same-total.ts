import { add, subtract, type Words } from '#kernel';
import { isWithin, sameWords, withoutSection } from '../row-names';
import { MEASURE_WORDS } from '../measure-words';
import { AMOUNT_MEASURES, type AmountMeasure } from '../table';
import { bestSupported } from './agreement';
import { canBeOne, isNonzero, type CheckedRow, type CheckedTable, type Printed } from './checked-table';
import { compareFigures, figureAt, outcome, together, type Checked, type Explains, type Place } from './comparing';
import { cutOfRow, cutsOf, type Cut } from './cuts';
import type { Finding } from './finding';
import { amountWords, inLanguages, rowWords, tableWords } from './wording';

/**
 * Check 5: the total of a section is the same in every table that divides it (by unit, account group, activity …) and
 * in its row of the net accounts, and a committee's net is the same in both kinds. Where the net accounts set a part of the section on a row of its own, such as state
 * grants, that part is added to the section's row first.
 *
 * @returns per measure, the figure that most tables agree on is what the others are compared with; tolerance: half a
 *   step of every figure that takes part. Source of the rule: domain, check 5; seed 2024, net accounts and tables 3.1–3.3.
 */
export function sameTotals(tables: readonly CheckedTable[], explains: Explains): Checked {
  const cuts = cutsOf(tables);
  const net = tables.filter(({ kind }) => kind === 'net-accounts');
  return together([
    ...cuts.map((cut) => amongTables(cut, explains)),
    ...net.flatMap((table) => againstNetAccounts(table, cuts, explains)),
  ]);
}

function amongTables({ places }: Cut, explains: Explains): Checked {
  return outcome(
    AMOUNT_MEASURES.flatMap((measure) => {
      const claims = places.flatMap((at) => {
        const figure = at.row.figures[measure];
        return figure ? [{ at, figure }] : [];
      });
      const reference = bestSupported(claims);
      return claims
        .filter((claim) => reference && claim !== reference)
        .map(
          ({ at, figure }) => reference && compareTotals(at, measure, figure, reference.at, reference.figure, explains),
        );
    }),
  );
}

function compareTotals(
  at: Place,
  measure: AmountMeasure,
  printed: Printed,
  other: Place,
  expected: Printed,
  explains: Explains,
): Finding | undefined {
  const ledTo = () => [figureAt(other, measure, expected)];
  return compareFigures(
    {
      check: 'same-total',
      at,
      measure,
      printed,
      expected,
      ledTo,
      detail: () => words(at, measure, printed, other, expected),
    },
    explains,
  );
}

function words(
  at: Place,
  measure: AmountMeasure,
  printed: Printed,
  other: Place,
  expected: Printed,
  without: readonly CheckedRow[] = [],
): Words {
  const [here, there] = [rowWords(at.table, at.row), rowWords(other.table, other.row)];
  const where = [at.table, other.table].map(tableWords);
  const [has, should] = [printed, expected].map(({ value }) => amountWords(value, at.table.amountsIn));
  const left = without.map((row) => rowWords(at.table, row));
  return inLanguages((language) => {
    const taken = left.map((name) => name[language]).join(', ');
    return language === 'sv'
      ? `Samma summa har två värden för ${MEASURE_WORDS[measure].sv}: ${has?.sv} enligt ${here.sv} i ${where[0]?.sv}, ${should?.sv} enligt ${there.sv} i ${where[1]?.sv}${taken && ` när ${taken} räknas bort`}.`
      : `The same total has two values for ${MEASURE_WORDS[measure].en}: ${has?.en} according to ${here.en} in ${where[0]?.en}, ${should?.en} according to ${there.en} in ${where[1]?.en}${taken && ` without ${taken}`}.`;
  });
}

function againstNetAccounts(net: CheckedTable, cuts: readonly Cut[], explains: Explains): Checked[] {
  const rows = net.rows.filter(({ isSum, isMemo }) => !isSum && !isMemo);
  const others = cuts.filter(({ places }) => places.every(({ table }) => table !== net));
  const parts = new Map(others.map((cut) => [cut, partsOf(rows, cut)]));
  return rows.flatMap((row) => {
    const cut = cutOfRow(row, others, rows);
    if (!cut) return [];
    const beside = parts.get(cut)?.filter((part) => part !== row) ?? [];
    return [outcome(netComparisons({ table: net, row }, cut, beside, explains))];
  });
}

/** The rows of the net accounts that stand for one unit inside the section, not for the section itself. */
function partsOf(rows: readonly CheckedRow[], { places, names }: Cut): CheckedRow[] {
  const inside = places
    .flatMap(({ table }) => (table.kind === 'by-unit' ? table.rows : []))
    .filter(({ isSum }) => !isSum)
    .map(({ words: unit }) => names.map((name) => withoutSection(unit, name)));
  return rows.filter(({ words: row }) => {
    if (names.some((name) => isWithin(row, name))) return false;
    const own = names.map((name) => withoutSection(row, name));
    return inside.some((unit) => unit.some((left, nth) => sameWords(left, own[nth] ?? [])));
  });
}

function netComparisons(
  at: Place,
  cut: Cut,
  parts: readonly CheckedRow[],
  explains: Explains,
): (Finding | undefined)[] {
  const included = fits(at, cut, parts) >= fits(at, cut, []) ? parts : [];
  return AMOUNT_MEASURES.flatMap((measure) => {
    const printed = at.row.figures[measure];
    const expected = expectedOf(cut, included, measure);
    if (!printed || !expected) return [];
    const ledTo = () => [
      figureAt(expected.at, measure, expected.total),
      ...included.flatMap((row) => {
        const figure = row.figures[measure];
        return figure ? [figureAt({ table: at.table, row }, measure, figure)] : [];
      }),
    ];
    const detail = () => words(at, measure, printed, expected.at, expected.figure, included);
    return [
      compareFigures({ check: 'same-total', at, measure, printed, expected: expected.figure, ledTo, detail }, explains),
    ];
  });
}

/** What the row of the net accounts should print: the section's total without the parts that have rows of their own. */
function expectedOf({ places }: Cut, parts: readonly CheckedRow[], measure: AmountMeasure) {
  const claims = places.flatMap((at) => {
    const figure = at.row.figures[measure];
    return figure ? [{ at, figure }] : [];
  });
  const reference = bestSupported(claims);
  const taken = parts.flatMap((part) => part.figures[measure] ?? []);
  if (!reference || taken.length < parts.length) return undefined;
  const figure = taken.reduce<Printed>(
    (left, part) => ({ value: subtract(left.value, part.value), half: add(left.half, part.half) }),
    reference.figure,
  );
  return { at: reference.at, total: reference.figure, figure };
}

function fits({ row }: Place, cut: Cut, parts: readonly CheckedRow[]): number {
  return AMOUNT_MEASURES.filter((measure) => {
    const [printed, expected] = [row.figures[measure], expectedOf(cut, parts, measure)];
    return printed && expected && isNonzero(printed) && canBeOne(printed, expected.figure);
  }).length;
}
