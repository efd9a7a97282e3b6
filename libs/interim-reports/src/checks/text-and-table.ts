import { absolute, add, compare, negate, subtract, toText, trim } from '#kernel';
import { sameWords } from '../row-names';
import type { ReportText } from '../statements';
import { MEASURE_WORDS } from '../measure-words';
import type { AmountMeasure } from '../table';
import type { CheckedTable, Printed } from './checked-table';
import { figureAt, outcome, together, type Checked, type Explains, type Place } from './comparing';
import type { Finding } from './finding';
import { amountsIn, type TextAmount } from './text-amounts';
import { namesOf, placesNamed, WHOLE } from './text-names';
import { amountWords, inLanguages, rowWords } from './wording';

/**
 * Check 8: an amount in a text against the table, where the sentence names one unit, says what of it the amount is
 * (avvikelse, överskott, underskott; beräknas uppgå till; utfall … uppgår till) and nothing stands between; and in the
 * comment on a row or section. Where a name fits several rows, any of them will do. A figure that is cut off instead of
 * rounded is a warning, one further off an error.
 *
 * @returns tolerance: half a step of the text's last digit and of the table's. Source of the rule: domain, check 8.
 */
export function textsAndTables(
  tables: readonly CheckedTable[],
  texts: readonly Pick<ReportText, 'text' | 'section'>[],
  explains: Explains,
): Checked {
  const names = namesOf(tables);
  const ofTexts = texts.flatMap(({ text, section }) =>
    tellingAmounts(text).map((amount) =>
      checkAmount(amount, placesNamed(amount, names) ?? placesOfSection(amount, tables, section), explains),
    ),
  );
  const ofRows = tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      tellingAmounts(row.comment ?? '').map((amount) =>
        checkAmount(amount, placesNamed(amount, names) ?? (isAboutItself(amount) ? [{ table, row }] : []), explains),
      ),
    ),
  );
  return together([...ofTexts, ...ofRows]);
}

/** The amounts of which a text says what they are. */
function tellingAmounts(text: string): readonly TextAmount[] {
  return amountsIn(text).filter((amount) => measureOf(amount) !== undefined);
}

const ITSELF =
  /^(?:den |det |en |ett |årets |årets första )?(?:samlade |sammanställda |positiv |negativ )*(?:budget)?(?:avvikelsen?|prognosen?|överskottet|underskottet|överskott|underskott|utfallet|utfall)(?![\p{L}])/iu;

function isAboutItself({ before }: TextAmount): boolean {
  return ITSELF.test(before.trim());
}

const TOGETHER = /^den (?:samlade|sammanställda) (?:budget)?avvikelsen (?:är|uppgår)(?![\p{L}])/iu;

/**
 * A sentence that names nobody: the totals of the section that the text is on. A text on no section speaks of the whole
 * report when it says that it sums up, or states outturn or forecast in a report of one section.
 */
function placesOfSection(
  amount: TextAmount,
  tables: readonly CheckedTable[],
  section: string | undefined,
): readonly Place[] {
  if (!isAboutItself(amount)) return [];
  const whole = tables.filter(({ kind, total }) => total && WHOLE.includes(kind));
  const isSingle = whole.every(({ sectionWords }) => sameWords(sectionWords, whole[0]?.sectionWords ?? []));
  if (section !== undefined) return totalsOf(whole.filter((table) => table.section === section));
  if (TOGETHER.test(amount.before.trim())) return totalsOf(whole.filter(({ kind }) => kind === 'net-accounts'));
  return isSingle && measureOf(amount) !== 'deviation' ? totalsOf(whole) : [];
}

function totalsOf(tables: readonly CheckedTable[]): readonly Place[] {
  return tables.flatMap((table) => (table.total ? [{ table, row: table.total }] : []));
}

function measureOf({ before }: TextAmount): AmountMeasure | undefined {
  if (/avvikelse|överskott|underskott/i.test(before)) return 'deviation';
  if (!/uppgå/i.test(before)) return undefined;
  if (/utfall/i.test(before)) return 'outturn';
  return /prognos|beräknas/i.test(before) ? 'forecast' : undefined;
}

/** The amount with the sign that the words give it; without one where they give none. */
function signed(amount: TextAmount, measure: AmountMeasure): { readonly figure: Printed; readonly hasSign: boolean } {
  const { value, half } = amount.amount;
  if (amount.isSigned) return { figure: amount.amount, hasSign: true };
  if (measure !== 'deviation') return { figure: amount.amount, hasSign: false };
  const [worse, better] = [/negativ|underskott/i.test(amount.before), /positiv|överskott/i.test(amount.before)];
  return { figure: worse ? { value: negate(value), half } : amount.amount, hasSign: worse !== better };
}

function checkAmount(amount: TextAmount, places: readonly Place[], explains: Explains): Checked {
  const measure = measureOf(amount);
  const known = measure
    ? places.flatMap((at) => (at.row.figures[measure] ? [{ at, figure: at.row.figures[measure] }] : []))
    : [];
  if (!measure || known.length === 0) return outcome([]);
  const { figure: stated, hasSign } = signed(amount, measure);
  const candidates = known.map(({ at, figure }) => {
    const compared = hasSign ? figure : { ...figure, value: absolute(figure.value) };
    return {
      at,
      figure: compared,
      difference: subtract(stated.value, compared.value),
      tolerance: add(stated.half, figure.half),
    };
  });
  if (candidates.some(({ difference, tolerance }) => explains(difference, tolerance))) return outcome([undefined]);
  const [nearest] = candidates.toSorted((a, b) => compare(absolute(a.difference), absolute(b.difference)));
  return outcome([nearest && textFinding(amount, stated, measure, nearest)]);
}

interface Candidate {
  readonly at: Place;
  readonly figure: Printed;
  readonly difference: Printed['value'];
  readonly tolerance: Printed['value'];
}

function textFinding(amount: TextAmount, stated: Printed, measure: AmountMeasure, nearest: Candidate): Finding {
  const { at, figure, difference, tolerance } = nearest;
  const isCutOff =
    compare(absolute(difference), add(tolerance, stated.half)) <= 0 &&
    compare(absolute(stated.value), absolute(figure.value)) < 0;
  const [says, has, name] = [
    amountWords(stated.value, 'mnkr'),
    amountWords(figure.value, at.table.amountsIn),
    rowWords(at.table, at.row),
  ];
  const detail = inLanguages((language) =>
    language === 'sv'
      ? `Texten anger ${MEASURE_WORDS[measure].sv} ${says.sv} för ${name.sv}, tabellen ${has.sv}${isCutOff ? ': texten har kapat i stället för att avrunda' : ''}. ”${amount.quote}”`
      : `The text states ${MEASURE_WORDS[measure].en} ${says.en} for ${name.en}, the table ${has.en}${isCutOff ? ': the text has cut off instead of rounding' : ''}. “${amount.quote}”`,
  );
  const write = (value: Printed['value']) => toText(trim(value));
  return {
    check: 'text-and-table',
    severity: isCutOff ? 'warning' : 'error',
    table: at.table.tableId,
    row: at.row.at,
    measure,
    expected: write(figure.value),
    printed: write(stated.value),
    difference: write(difference),
    tolerance: write(tolerance),
    detail,
    ledTo: [figureAt(at, measure, figure)],
  };
}
