import { absolute, compare, decimal } from '#kernel';
import { sameWords } from '../row-names';
import { MEASURE_WORDS } from '../measure-words';
import { AMOUNT_MEASURES, type AmountMeasure } from '../table';
import { bestSupported, type Claim } from './agreement';
import type { CheckedTable, Printed } from './checked-table';
import { compareFigures, figureAt, outcome, together, type Checked, type Explains, type Place } from './comparing';
import { cutsOf } from './cuts';
import type { Finding } from './finding';
import { amountWords, inLanguages, rowWords } from './wording';

/**
 * Part of check 6: sums with one name in several tables of a section, apart from those that are the total of each, which
 * check 5 compares. Where a name is the total of one table and a part of another, it means two things: that is one
 * warning per table, at the measure that differs most, and no error in the figures. Source of the rule: seed 2024,
 * "Summa ÖKG" with and without the properties of ÖKF.
 */
export function subtotalsTwice(tables: readonly CheckedTable[], explains: Explains): Checked {
  return together(
    cutsOf(tables).flatMap(({ places }) =>
      groupsOf(places.map(({ table }) => table)).map((group) => amongSums(group, explains)),
    ),
  );
}

function groupsOf(tables: readonly CheckedTable[]): readonly (readonly Place[])[] {
  const places = tables.flatMap((table) =>
    table.rows.filter(({ isSum, words }) => isSum && words.length > 0).map((row) => ({ table, row })),
  );
  const groups = places.reduce<readonly (readonly Place[])[]>((known, place) => {
    const own = known.find((group) => group.some(({ row }) => sameWords(row.words, place.row.words)));
    return own ? known.map((group) => (group === own ? [...group, place] : group)) : [...known, [place]];
  }, []);
  return groups.filter((group) => group.length > 1 && !group.every(isTotal));
}

function isTotal({ table, row }: Place): boolean {
  return row === table.total;
}

function amongSums(group: readonly Place[], explains: Explains): Checked {
  const results = AMOUNT_MEASURES.flatMap((measure) => {
    const claims = group.flatMap((at) => {
      const figure = at.row.figures[measure];
      return figure ? [{ at, figure }] : [];
    });
    const reference = bestSupported(claims);
    const others = claims.filter((claim) => claim !== reference);
    return reference ? others.map((claim) => compareSums(claim, measure, reference, explains)) : [];
  });
  const { checked, findings } = outcome(results);
  const errors = findings.filter(({ severity }) => severity === 'error');
  return { checked, findings: [...errors, ...largestOfEach(findings.filter((finding) => !errors.includes(finding)))] };
}

function compareSums(claim: Claim, measure: AmountMeasure, reference: Claim, explains: Explains): Finding | undefined {
  const twoThings = isTotal(claim.at) !== isTotal(reference.at);
  const words = twoThings ? twoMeanings : twoValues;
  const detail = () => words(claim, measure, reference);
  const { at, figure: printed } = claim;
  const ledTo = () => [figureAt(reference.at, measure, reference.figure)];
  const severity = twoThings ? 'warning' : 'error';
  const expected = reference.figure;
  return compareFigures({ check: 'same-row', severity, at, measure, printed, expected, ledTo, detail }, explains);
}

function largestOfEach(findings: readonly Finding[]): readonly Finding[] {
  const tables = new Set(findings.map(({ table }) => table));
  return [...tables].flatMap((table) => {
    const own = findings.filter((finding) => finding.table === table);
    return own.toSorted((a, b) => compare(sizeOf(b), sizeOf(a))).slice(0, 1);
  });
}

function sizeOf({ difference }: Finding) {
  return absolute(decimal(difference ?? '0'));
}

function twoValues({ at, figure }: Claim, measure: AmountMeasure, other: Claim) {
  const [here, has, should] = [rowWords(at.table, at.row), shown(at, figure), shown(at, other.figure)];
  return inLanguages((language) =>
    language === 'sv'
      ? `${here.sv} har två värden för ${MEASURE_WORDS[measure].sv} i ${at.table.section}: ${has.sv} här och ${should.sv} i en annan tabell.`
      : `${here.en} has two values for ${MEASURE_WORDS[measure].en} in ${at.table.section}: ${has.en} here and ${should.en} in another table.`,
  );
}

function twoMeanings(claim: Claim, measure: AmountMeasure, other: Claim) {
  const [here, has] = [rowWords(claim.at.table, claim.at.row), shown(claim.at, claim.figure)];
  const should = shown(claim.at, other.figure);
  const whole = isTotal(claim.at);
  return inLanguages((language) =>
    language === 'sv'
      ? `${here.sv} betyder två saker: här är det ${whole ? 'hela summan' : 'en del'} (${MEASURE_WORDS[measure].sv} ${has.sv}), i en annan tabell ${whole ? 'en del' : 'hela summan'} (${should.sv}).`
      : `${here.en} means two things: here it is ${whole ? 'the whole total' : 'a part'} (${MEASURE_WORDS[measure].en} ${has.en}), in another table ${whole ? 'a part' : 'the whole total'} (${should.en}).`,
  );
}

function shown(at: Place, { value }: Printed) {
  return amountWords(value, at.table.amountsIn);
}
