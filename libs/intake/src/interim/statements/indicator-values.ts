import { toText } from '#kernel';
import type { IndicatorValue } from '#interim-reports';
import type { Place } from '../../document';
import { readNumber } from '../../grammar';
import type { Findings } from './found';
import { severalValues, valueNotRead } from './indicator-remarks';
import { at } from './remarks';
import { DIRECTIONS, VALUE_KINDS } from './words';

export interface ValueColumn {
  readonly kind: IndicatorValue['kind'];
  readonly period: string;
}

const LONGEST_COLUMN = 60;
const LONGEST_VALUE = 60;
const MARKS = /\*{1,4}/gu;
const DOTTED = /^(?<sign>[-−–]?)\s?(?<integer>\d{1,9})\.(?<fraction>\d{1,2}|\d{4})\s?%?$/u;

/** `Utfall 2017`, `Målvärde 2019` → kind and period; where no period is printed the report's own year is meant. */
export function valueColumnOf(text: string, fiscalYear: number | null): ValueColumn | undefined {
  if (text.length > LONGEST_COLUMN) return undefined;
  const [word = '', ...rest] = text.split(' ');
  const kind = VALUE_KINDS.find(([shape]) => shape.test(word))?.[1];
  if (!kind) return undefined;
  const period = rest.join(' ');
  if (period !== '') return /\d{2}/u.test(period) ? { kind, period } : undefined;
  return fiscalYear === null ? undefined : { kind, period: String(fiscalYear) };
}

/** Without footnote marks, and the marks, each once. */
export function withoutMarks(text: string): { bare: string; marks: string[] } {
  const marks = [...new Set(text.match(MARKS) ?? [])];
  return { bare: text.replace(MARKS, '').trim(), marks };
}

/** A single number of an indicator as a decimal text; among indicators a dot sets off decimals as a comma does. */
export function numberOf(text: string): string | undefined {
  const { sign, integer, fraction } = DOTTED.exec(text)?.groups ?? {};
  if (integer && fraction) {
    const reading = readNumber(`${sign ? '-' : ''}${integer},${fraction}`);
    return reading.is === 'number' ? toText(reading.value) : undefined;
  }
  const reading = readNumber(text);
  return reading.is === 'number' ? toText(reading.value) : undefined;
}

/** What stands in one cell of an indicator: a number, several, a direction, or words. */
export function valueOf(
  text: string,
  { kind, period }: ValueColumn,
  group: IndicatorValue['group'],
  place: Place,
  { problems }: Findings,
): IndicatorValue | undefined {
  const { bare, marks } = withoutMarks(text);
  if (bare === '' || /^[-–−]$/u.test(bare)) return undefined;
  const head = { period, kind, group };
  const footnotes = marks.length > 0 ? { footnotes: marks } : {};
  const short = bare.length <= LONGEST_VALUE;
  const number = short ? numberOf(bare) : undefined;
  if (number !== undefined) return { ...head, values: [number], ...footnotes };
  const direction = DIRECTIONS.find(({ shape }) => shape.test(bare))?.direction;
  if (direction) return { ...head, direction, ...footnotes };
  const several = short ? bare.split(' ').filter(Boolean).map(numberOf) : [];
  const numbers = several.filter((one) => one !== undefined);
  if (numbers.length > 1 && numbers.length === several.length) {
    problems.push(at(place, severalValues(text)));
    return { ...head, values: numbers, ...footnotes };
  }
  problems.push(at(place, valueNotRead(text)));
  return { ...head, text: bare, ...footnotes };
}
