import type { TableMeasure } from '#interim-reports';
import { absolute, add, compare, multiply, parseDecimal, subtract, whole, type Decimal } from '#kernel';
import { isWithin } from './sums';

/** A row of text as a label and figures, one for each column, null where nothing is printed. */
export interface RowReading {
  readonly label: string;
  readonly values: readonly (string | null)[];
  /** 0 for the plainest; more for what is left out without a sign, and for a figure taken for a word of the label. */
  readonly cost: number;
}

export interface Divided {
  /** What the words before the figures say, when none of them is taken for a figure. */
  readonly label: string;
  /** Readings that nothing speaks against, the likeliest first. */
  readonly readings: readonly RowReading[];
  /** What made the choice. */
  readonly by: 'only-reading' | 'identities' | 'nothing';
  /** Too many ways to look at all of them. */
  readonly cutOff: boolean;
}

export interface DivisionShape {
  readonly measures: readonly (TableMeasure | null)[];
  /** Percentages of the table carry a percent sign. */
  readonly percentSigns: boolean;
  readonly mark: ',' | '.';
  /** Every minus of the table stands by itself before its figure. */
  readonly detachedMinus: boolean;
}

const MOST_WORDS = 80;
const MOST_STEPS = 20_000;
const MOST_READINGS = 64;
const MINUS = /^[-\u2013\u2212]/u;
const FIGURE = /^[-\u2013\u2212]?\d{1,15}(?:[.,]\d{1,4})?%?$|^[-\u2013\u2212]$|^%$/u;
const WHOLE_WORD = /^\d{1,4}$/u;
/** Words at the end of a label that may look like figures: `upphandl 1`. */
const MOST_IN_LABEL = 2;
const COST_OF_EMPTY = 2;

/** The words at the end of a line that may be figures, and those before them. */
export function tailOf(text: string): { readonly label: readonly string[]; readonly tail: readonly string[] } {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  let from = words.length;
  while (from > 0 && FIGURE.test(words[from - 1] ?? '')) from -= 1;
  return { label: words.slice(0, from), tail: words.slice(from) };
}

/**
 * The ways in which a line of words divides into as many columns as the table has, where spaces divide both thousands
 * and columns. What groups of three and the identities between columns leave is a reading.
 */
export function divideRow(text: string, shape: DivisionShape): Divided {
  const { label, tail } = tailOf(text);
  const whole = label.join(' ');
  if (tail.length > MOST_WORDS) return { label: whole, readings: [], by: 'nothing', cutOff: true };
  const search = new Search(shape);
  for (let own = 0; own <= Math.min(MOST_IN_LABEL, tail.length - 1); own += 1) {
    const taken = tail.slice(0, own);
    if (label.length === 0 && own > 0) break;
    if (taken.every((word) => WHOLE_WORD.test(word))) search.from([whole, ...taken].join(' '), tail.slice(own), own);
  }
  return { label: whole, cutOff: search.cutOff, ...settled(search) };
}

/** Of readings that no identity speaks against, those that most identities speak for. */
function settled({ fitting, others }: Search): Pick<Divided, 'readings' | 'by'> {
  const most = Math.max(...fitting.map(({ holds }) => holds));
  const fit = fitting.filter(({ holds }) => holds === most).map(({ reading }) => reading);
  if (fit.length > 0) return { readings: fit.toSorted(likelier), by: 'identities' };
  const least = Math.min(...others.map(({ cost }) => cost));
  const left = others.filter(({ cost }) => cost === least);
  return { readings: left.toSorted(likelier), by: left.length === 1 ? 'only-reading' : 'nothing' };
}

/** The plainest first, then the one whose figures are most of a size. */
function likelier(a: RowReading, b: RowReading): number {
  return a.cost - b.cost || longest(a) - longest(b);
}

function longest({ values }: RowReading): number {
  return Math.max(...values.map((value) => value?.length ?? 0));
}

/** How many of the identities between the columns of a row hold, and how many do not. */
export function identitiesIn(
  values: readonly (string | null)[],
  { measures }: Pick<DivisionShape, 'measures'>,
): { readonly holds: number; readonly violated: number } {
  const of = (measure: TableMeasure) => parseDecimal(values[measures.indexOf(measure)] ?? '');
  const checks = [
    differs(of('deviation'), of('forecast'), of('budget')),
    differs(of('deviationToDate'), of('outturn'), of('budgetToDate')),
    differs(of('budgetChange'), of('budget'), of('originalBudget')),
    consumes(of('consumption'), of('outturn'), of('budgetToDate')),
  ].filter((check) => check !== undefined);
  return { holds: checks.filter(Boolean).length, violated: checks.filter((check) => !check).length };
}

type Maybe = Decimal | undefined;

function differs(difference: Maybe, a: Maybe, b: Maybe): boolean | undefined {
  if (!difference || !a || !b) return undefined;
  const scale = Math.min(difference.scale, a.scale, b.scale);
  return isWithin(subtract(subtract(a, b), difference), scale, 3);
}

/** 100 × outturn = percent × budget, within what rounding each of the three can make of it. */
function consumes(percent: Maybe, outturn: Maybe, budget: Maybe): boolean | undefined {
  if (!percent || !outturn || !budget || budget.units === 0n) return undefined;
  const hundred = whole(100);
  const difference = absolute(subtract(multiply(hundred, outturn), multiply(percent, budget)));
  const step: Decimal = { units: 1n, scale: Math.min(outturn.scale, budget.scale) };
  const ofPercent = multiply({ units: 1n, scale: percent.scale }, absolute(budget));
  const slack = add(ofPercent, multiply(step, add(hundred, absolute(percent))));
  return compare(multiply(whole(2), difference), slack) <= 0;
}

/** Enumerates readings within a bound on steps. */
class Search {
  /** Readings in which every identity between the columns holds, and at least one was there to hold. */
  readonly fitting: { readonly reading: RowReading; readonly holds: number }[] = [];
  readonly others: RowReading[] = [];
  private steps = 0;

  constructor(private readonly shape: DivisionShape) {}

  from(label: string, words: readonly string[], cost: number): void {
    this.next({ label, values: [], cost }, withSigns(words), 0);
  }

  private next(reading: RowReading, words: readonly string[], at: number): void {
    const { values } = reading;
    const columns = this.shape.measures.length;
    this.steps += 1;
    if (this.cutOff) return;
    if (values.length === columns) {
      if (at === words.length) this.keep(reading);
      return;
    }
    const measure = this.shape.measures[values.length] ?? null;
    const withValue = (value: string | null, cost = 0): RowReading => ({
      ...reading,
      values: [...values, value],
      cost: reading.cost + cost,
    });
    for (const { value, end } of numbersAt(words, at, this.shape.mark)) {
      if (this.fits(value, measure)) this.next(withValue(value.replace('%', '')), words, end);
    }
    if (this.isNothing(words, at)) this.next(withValue(null), words, at + 1);
    if (this.mayBeEmpty(measure)) this.next(withValue(null, COST_OF_EMPTY), words, at);
  }

  /** More ways than are looked at; those that fit no identity count only while none fits. */
  get cutOff(): boolean {
    return this.steps > MOST_STEPS || this.fitting.length >= MOST_READINGS;
  }

  private keep(reading: RowReading): void {
    const { holds, violated } = identitiesIn(reading.values, this.shape);
    if (holds > 0 && violated === 0) this.fitting.push({ reading, holds });
    else if (this.others.length < MOST_READINGS) this.others.push(reading);
  }

  /** A dash by itself stands for no figure, unless the table writes its minuses so. */
  private isNothing(words: readonly string[], at: number): boolean {
    if (words[at]?.length !== 1 || !MINUS.test(words[at])) return false;
    return !this.shape.detachedMinus || !/^\d/u.test(words[at + 1] ?? '');
  }

  private fits(value: string, measure: TableMeasure | null): boolean {
    if (value.endsWith('%')) return measure === 'consumption' || measure === null;
    return measure !== 'consumption' || !this.shape.percentSigns;
  }

  /** A percentage is often left out; an amount is printed even when it is nothing. */
  private mayBeEmpty(measure: TableMeasure | null): boolean {
    return measure === 'consumption';
  }
}

/** `%` by itself belongs to the word before it. */
function withSigns(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (word === '%' && last !== undefined && /\d$/u.test(last)) joined[joined.length - 1] = `${last}%`;
    else joined.push(word);
  }
  return joined;
}

interface NumberAt {
  /** Decimal text with a dot, and `%` where it stands. */
  readonly value: string;
  readonly end: number;
}

/** The numbers that can begin at a word: it alone, or with the groups of three that follow it. */
function numbersAt(words: readonly string[], at: number, mark: ',' | '.'): NumberAt[] {
  const first = words[at] ?? '';
  const detached = MINUS.test(first) && first.length === 1;
  const minus = MINUS.test(first) ? '-' : '';
  const from = detached ? at + 1 : at;
  const head = detached ? (words[from] ?? '') : first.replace(MINUS, '');
  if (detached && MINUS.test(head)) return [];
  const numbers: NumberAt[] = [];
  let digits = '';
  for (let end = from; end < words.length && end - from < 5; end += 1) {
    const word = end === from ? head : (words[end] ?? '');
    const [, integer, fraction = '', percent = ''] = /^(\d+)((?:[.,]\d+)?)(%?)$/u.exec(word) ?? [];
    if (integer === undefined || !(end === from ? isHead(integer) : integer.length === 3)) break;
    if (end > from && (digits.length > 3 * (end - from) || digits === '0')) break;
    digits += integer;
    // A percentage has no thousands: what would be is two figures.
    if ((percent !== '' && end > from) || (fraction !== '' && !fraction.startsWith(mark))) break;
    const value = `${digits === '0' && fraction === '' ? '' : minus}${digits}${fraction.replace(',', '.')}${percent}`;
    numbers.push({ value, end: end + 1 });
    if (fraction !== '' || percent !== '') break;
  }
  return numbers;
}

function isHead(integer: string): boolean {
  return integer === '0' || !integer.startsWith('0');
}
