import {
  differenceOf,
  figuresOf,
  withScores,
  type Figure,
  type Instrument,
  type Known,
  type Score,
} from '#evaluations';
import { absolute, add, compare, round, subtract, sum, toText, trim, type Decimal } from '#kernel';

/** A printed figure beside what it should be by the figures below it. Points as decimal strings. */
export interface Difference {
  /** `sub:1.1`, `area:1` or `total`. */
  readonly measure: string;
  /** `max-times-percent`: computed from the percentages; `printed-parts`: the sum of the printed parts. */
  readonly against: 'max-times-percent' | 'printed-parts';
  readonly printed: string;
  readonly expected: string;
  /** printed − expected. */
  readonly difference: string;
  /** The farthest that rounding alone can bring the two apart. */
  readonly tolerance: string;
  readonly explainedByRounding: boolean;
}

/**
 * Where printed figures of an evaluation differ from what the figures below them make, beyond what rounding the
 * expected figure once would give: the seed of 2012 prints 68 for an area whose printed parts add up to 69, and 515 for
 * areas that add up to 516.
 *
 * @param scores valid for the instrument, percentages and points as decimal strings.
 * @returns one entry per measure and way of computing it, in the instrument's order, total last.
 */
export function differencesIn(instrument: Instrument, scores: readonly Score[]): Difference[] {
  const figures = figuresOf(instrument, withScores({}, scores));
  const areas = instrument.areas.flatMap(({ number, subQuestions }) => {
    const known = figures.areas.get(number) ?? {};
    const parts = subQuestions.map((sub) => figures.subQuestions.get(sub.number) ?? {});
    return [
      ...subQuestions.flatMap((sub, nth) => computedDifference(`sub:${sub.number}`, parts[nth] ?? {})),
      ...computedDifference(`area:${number}`, known),
      ...partsDifference(`area:${number}`, known, parts),
    ];
  });
  const parts = instrument.areas.map(({ number }) => figures.areas.get(number) ?? {});
  return [
    ...areas,
    ...(parts.some(({ computed }) => computed) ? computedDifference('total', figures.total) : []),
    ...partsDifference('total', figures.total, parts),
  ];
}

function computedDifference(measure: string, known: Known): Difference[] {
  const found = differenceOf(known);
  const { printed, computed } = known;
  if (!found || !printed || !computed) return [];
  return shown(measure, 'max-times-percent', printed, computed);
}

function partsDifference(measure: string, { printed }: Known, parts: readonly Known[]): Difference[] {
  const known = parts.flatMap((part) => part.printed ?? []);
  if (!printed || known.length === 0 || known.length < parts.length) return [];
  const expected = { value: sum(known.map(({ value }) => value)), halfWidth: sum(known.map((one) => one.halfWidth)) };
  return shown(measure, 'printed-parts', printed, expected);
}

/** Nothing when the printed figure is the expected one, rounded as it is printed. */
function shown(measure: string, against: Difference['against'], printed: Figure, expected: Figure): Difference[] {
  const difference = subtract(printed.value, expected.value);
  const tolerance = add(printed.halfWidth, expected.halfWidth);
  const explainedByRounding = compare(absolute(difference), tolerance) <= 0;
  if (explainedByRounding && compare(round(expected.value, printed.value.scale), printed.value) === 0) return [];
  const [printedText, expectedText] = [printed.value, expected.value].map(text);
  return [
    {
      measure,
      against,
      printed: printedText ?? '',
      expected: expectedText ?? '',
      difference: text(difference),
      tolerance: text(tolerance),
      explainedByRounding,
    },
  ];
}

function text(value: Decimal): string {
  return toText(trim(value));
}
