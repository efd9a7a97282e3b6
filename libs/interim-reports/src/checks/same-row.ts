import { sameWords, stemOf, withoutSection } from '../row-names';
import { MEASURE_WORDS } from '../measure-words';
import { AMOUNT_MEASURES, TABLE_MEASURES, type TableKind, type TableMeasure } from '../table';
import { agreements, bestSupported, type Claim } from './agreement';
import type { CheckedTable, Printed } from './checked-table';
import { compareFigures, figureAt, outcome, together, type Checked, type Explains, type Place } from './comparing';
import type { Finding } from './finding';
import { ofWhich } from './of-which';
import { subtotalsTwice } from './same-subtotal';
import { amountWords, inLanguages, percentWords, rowWords, tableWords } from './wording';

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
  const groups: Place[][] = [];
  const byKey = new Map<string, Place[][]>();
  for (const place of tables.flatMap((table) => unitsIn(table, sections))) {
    const keys = keysOf(place);
    const near = keys.flatMap((key) => byKey.get(key) ?? []);
    const own = near.find((group) => group.every(({ table }) => table !== place.table) && isOne(group[0], place));
    if (own) {
      own.push(place);
      continue;
    }
    const group = [place];
    groups.push(group);
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), group]);
  }
  return groups.filter(({ length }) => length > 1);
}

function unitsIn(table: CheckedTable, sections: readonly (readonly string[])[]): Place[] {
  const units = table.rows.filter(({ isSum, isMemo }) => !isSum && !isMemo);
  const own = units.filter(({ words }) => !sections.some((section) => sameWords(section, words)));
  return own.map((row) => ({ table, row }));
}

/** Two rows that are one have at least one of these in common: they save comparing each row with all others. */
function keysOf({ row }: Place): string[] {
  return [...new Set([...(row.code === null ? [] : [`=${row.code}`]), ...row.words.map(stemOf)])];
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
  const [where, elsewhere] = [tableWords(at.table), tableWords(other.at.table)];
  const shown = (figure: Printed) =>
    measure === 'consumption' ? percentWords(figure.value) : amountWords(figure.value, at.table.amountsIn);
  const [has, should] = [shown(printed), shown(other.figure)];
  return inLanguages((language) =>
    language === 'sv'
      ? `Samma rad har två värden för ${MEASURE_WORDS[measure].sv}: ${has.sv} enligt ${here.sv} i ${where.sv}, ${should.sv} enligt ${there.sv} i ${elsewhere.sv}.`
      : `The same row has two values for ${MEASURE_WORDS[measure].en}: ${has.en} according to ${here.en} in ${where.en}, ${should.en} according to ${there.en} in ${elsewhere.en}.`,
  );
}
