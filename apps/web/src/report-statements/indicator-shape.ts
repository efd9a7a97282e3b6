import type { Indicator, IndicatorValue } from '#interim-reports';

export type Group = IndicatorValue['group'];

/** A period and kind of value that some indicator has: a column of their table. */
export interface IndicatorColumn {
  readonly period: string;
  readonly kind: IndicatorValue['kind'];
}

const KINDS = ['outturn', 'forecast', 'target'] as const;
const GROUPS = ['total', 'women', 'men'] as const;

/** Outturns, then forecasts, then targets, each from the earliest period. */
export function columnsOf(indicators: readonly Pick<Indicator, 'values'>[]): readonly IndicatorColumn[] {
  const all = indicators.flatMap(({ values }) => values);
  return KINDS.flatMap((kind) => {
    const periods = new Set(all.filter((one) => one.kind === kind).map(({ period }) => period));
    return [...periods].sort((a, b) => a.localeCompare(b, 'sv')).map((period) => ({ period, kind }));
  });
}

/** The groups that an indicator tells apart. */
export function groupsOf({ values }: Pick<Indicator, 'values'>): readonly Group[] {
  return GROUPS.filter((group) => values.some((one) => one.group === group));
}

export function valueAt(
  { values }: Pick<Indicator, 'values'>,
  { period, kind }: IndicatorColumn,
  group: Group,
): IndicatorValue | undefined {
  return values.find((one) => one.period === period && one.kind === kind && one.group === group);
}

/** Marks of the value’s footnotes that break comparability. */
export function breakingMarks(
  { footnotes = [] }: Pick<Indicator, 'footnotes'>,
  value: IndicatorValue,
): readonly string[] {
  const breaking = footnotes.filter(({ breaksComparability }) => breaksComparability).map(({ mark }) => mark);
  return (value.footnotes ?? []).filter((mark) => breaking.includes(mark));
}
