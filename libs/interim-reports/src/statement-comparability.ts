import type { Indicator, IndicatorValue } from './statements';

/** An indicator's values and the footnotes that explain their marks. */
export type MarkedValues = Pick<Indicator, 'values' | 'footnotes'>;

/**
 * Whether two values of an indicator can be compared: not when only one of them has a mark that breaks comparability
 * (source: the footnotes of the indicator tables of seeds 2019 and 2022).
 *
 * @returns null where it cannot be told: one of them has a mark that no footnote explains and the other does not.
 */
export function areComparable(
  { footnotes = [] }: Pick<MarkedValues, 'footnotes'>,
  a: IndicatorValue,
  b: IndicatorValue,
): boolean | null {
  const [ofA, ofB] = [a.footnotes ?? [], b.footnotes ?? []];
  const onOneOnly = [...ofA.filter((mark) => !ofB.includes(mark)), ...ofB.filter((mark) => !ofA.includes(mark))];
  const explained = new Map(footnotes.map(({ mark, breaksComparability }) => [mark, breaksComparability]));
  if (onOneOnly.some((mark) => explained.get(mark) === true)) return false;
  return onOneOnly.every((mark) => explained.has(mark)) ? true : null;
}

/** The one figure that a value holds; undefined where it holds none or several. */
export function singleFigure(value: IndicatorValue | undefined): string | undefined {
  return value?.values?.length === 1 ? value.values[0] : undefined;
}
