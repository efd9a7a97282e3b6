import { sum } from '#kernel';
import { sameWords, withoutSection, wordsOf } from '../row-names';
import { MEASURE_WORDS } from '../measure-words';
import { AMOUNT_MEASURES, TABLE_MEASURES, type TableKind, type TableMeasure } from '../table';
import { agreements, bestSupported, type Claim } from './agreement';
import type { CheckedTable, Printed } from './checked-table';
import { compareFigures, figureAt, outcome, together, type Checked, type Explains, type Place } from './comparing';
import type { Finding } from './finding';
import { subtotalsTwice } from './same-subtotal';
import { amountWords, inLanguages, percentWords, rowWords } from './wording';

const ORGANISATION: readonly TableKind[] = ['net-accounts', 'by-unit', 'forecast-history', 'income-statement'];

/**
 * Check 6: a row that stands in two tables has one value per measure. Two rows are one when they have the same code, or
 * the same label (inflection and the section's own words aside), and a figure or the label confirms it; a row of the
 * net accounts that names a whole section is for check 5. "Varav A samt B" is the sum of A and B. Sums of one name in
 * two tables of a section are compared too.
 *
 * Source of the rule: domain, check 6; seed 2024, state grants and "Summa ÖKG".
 */
export function sameRows(tables: readonly CheckedTable[], explains: Explains): Checked {
  const families = [
    tables.filter(({ kind }) => ORGANISATION.includes(kind)),
    tables.filter(({ kind }) => kind === 'investments'),
  ];
  const units = tables.filter(({ kind }) => kind === 'by-unit');
  return together([
    ...families.flatMap((family) => groupsOf(family).map((group) => amongPlaces(group, explains))),
    ...tables.filter(({ kind }) => kind === 'net-accounts').map((net) => ofWhich(net, units, explains)),
    subtotalsTwice(tables, explains),
  ]);
}

/** Rows that are one, in different tables, at least two of them. */
function groupsOf(tables: readonly CheckedTable[]): readonly (readonly Place[])[] {
  const sections = tables.filter(({ kind }) => kind !== 'net-accounts').map(({ sectionWords }) => sectionWords);
  const places = tables.flatMap((table) =>
    table.rows
      .filter(({ isSum, isMemo, words }) => !isSum && !isMemo && !sections.some((section) => sameWords(section, words)))
      .map((row) => ({ table, row })),
  );
  const groups = places.reduce<readonly (readonly Place[])[]>((known, place) => {
    const own = known.find((group) => group.every(({ table }) => table !== place.table) && isOne(group[0], place));
    return own ? known.map((group) => (group === own ? [...group, place] : group)) : [...known, [place]];
  }, []);
  return groups.filter(({ length }) => length > 1);
}

function isOne(one: Place | undefined, other: Place): boolean {
  if (!one) return false;
  const [here, there] = [one.row, other.row];
  const sameCode = here.code !== null && here.code === there.code;
  if (here.code !== null && there.code !== null && !sameCode) return false;
  const sameLabel = sameWords(here.words, there.words) || isSameInSection(one, other);
  if (sameCode && sameLabel) return true;
  return (sameCode || sameLabel) && agreements(here.figures, there.figures, AMOUNT_MEASURES) > 0;
}

function isSameInSection(one: Place, other: Place): boolean {
  return [one.table.sectionWords, other.table.sectionWords].some((section) =>
    sameWords(withoutSection(one.row.words, section), withoutSection(other.row.words, section)),
  );
}

function amongPlaces(places: readonly Place[], explains: Explains): Checked {
  return outcome(
    TABLE_MEASURES.flatMap((measure) => {
      const claims = places.flatMap((at) => {
        const figure = at.row.figures[measure];
        return figure ? [{ at, figure }] : [];
      });
      const reference = bestSupported(claims);
      const others = claims.filter((claim) => claim !== reference);
      return reference ? others.map((claim) => compareClaims(claim, measure, reference, explains)) : [];
    }),
  );
}

function compareClaims(claim: Claim, measure: TableMeasure, reference: Claim, explains: Explains): Finding | undefined {
  const { at, figure: printed } = claim;
  const ledTo = () => [figureAt(reference.at, measure, reference.figure)];
  const detail = () => words(at, measure, printed, reference);
  return compareFigures(
    { check: 'same-row', at, measure, printed, expected: reference.figure, ledTo, detail },
    explains,
  );
}

function words(at: Place, measure: TableMeasure, printed: Printed, other: Claim) {
  const [here, there] = [rowWords(at.table, at.row), rowWords(other.at.table, other.at.row)];
  const shown = (figure: Printed) =>
    measure === 'consumption' ? percentWords(figure.value) : amountWords(figure.value, at.table.amountsIn);
  const [has, should] = [shown(printed), shown(other.figure)];
  return inLanguages((language) =>
    language === 'sv'
      ? `Samma rad har två värden för ${MEASURE_WORDS[measure].sv}: ${has.sv} i ${here.sv} (${at.table.section}) och ${should.sv} i ${there.sv} (${other.at.table.section}).`
      : `The same row has two values for ${MEASURE_WORDS[measure].en}: ${has.en} in ${here.en} (${at.table.section}) and ${should.en} in ${there.en} (${other.at.table.section}).`,
  );
}

/** Rows "varav A samt B" against the rows of A and B in the tables by unit, where each is named by one row only. */
function ofWhich(net: CheckedTable, units: readonly CheckedTable[], explains: Explains): Checked {
  const memos = net.rows.filter(({ isMemo, label }) => isMemo && / (?:samt|och) /.test(label));
  return together(memos.map((row) => ofWhichRow({ table: net, row }, units, explains)));
}

function ofWhichRow(at: Place, units: readonly CheckedTable[], explains: Explains): Checked {
  const named = at.row.label.split(/, | samt | och /).map(wordsOf);
  const found = named.map((name) =>
    units.flatMap((table) => table.rows.filter((row) => sameWords(row.words, name)).map((row) => ({ table, row }))),
  );
  const parts = found.flatMap((places) => places);
  if (found.some(({ length }) => length !== 1)) return outcome([]);
  const comparable = AMOUNT_MEASURES.flatMap((measure) => {
    const figures = parts.flatMap(({ row }) => row.figures[measure] ?? []);
    const printed = at.row.figures[measure];
    if (!printed || figures.length < parts.length) return [];
    const expected = { value: sum(figures.map((f) => f.value)), half: sum(figures.map((f) => f.half)) };
    return [
      {
        measure,
        printed,
        expected,
        ledTo: () =>
          parts.flatMap((part) =>
            part.row.figures[measure] ? [figureAt(part, measure, part.row.figures[measure])] : [],
          ),
      },
    ];
  });
  return outcome(
    comparable.map((comparison) =>
      compareFigures({ check: 'same-row', at, ...comparison, detail: () => ofWhichWords(at, comparison) }, explains),
    ),
  );
}

function ofWhichWords(
  at: Place,
  { measure, printed, expected }: { measure: TableMeasure; printed: Printed; expected: Printed },
) {
  const name = rowWords(at.table, at.row);
  const [has, should] = [
    amountWords(printed.value, at.table.amountsIn),
    amountWords(expected.value, at.table.amountsIn),
  ];
  return inLanguages((language) =>
    language === 'sv'
      ? `${name.sv} anger ${MEASURE_WORDS[measure].sv} ${has.sv}, men raderna som den består av blir ${should.sv}.`
      : `${name.en} states ${MEASURE_WORDS[measure].en} ${has.en}, but the rows that it consists of make ${should.en}.`,
  );
}
