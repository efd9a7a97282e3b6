import type { InterimReportRow } from '../interim-report-row';
import { areComparable } from '../statement-comparability';
import type { IndicatorFootnote, IndicatorValue } from '../statements';

export interface SeriesValue {
  readonly period: string;
  /** Decimal texts as printed; empty where a direction or a text is printed in place of figures. */
  readonly values: readonly string[];
  readonly direction: 'increase' | 'decrease' | 'unchanged' | null;
  readonly text: string | null;
  readonly footnotes: readonly string[];
  /** False where the series breaks before this value; null for the first one and where a mark is not explained. */
  readonly comparableWithPrevious: boolean | null;
}

/** An indicator's values of one kind for all, women or men, in the order of time. */
export interface IndicatorSeries {
  /** Key of the indicator in its report. */
  readonly key: string;
  readonly name: string;
  readonly unit: string | null;
  readonly goal: string | null;
  readonly kind: IndicatorValue['kind'];
  readonly group: IndicatorValue['group'];
  readonly parts: readonly string[];
  readonly partOf: string | null;
  readonly values: readonly SeriesValue[];
  readonly footnotes: readonly IndicatorFootnote[];
}

type ShownIndicator = InterimReportRow['indicators'][number];

const KINDS = ['outturn', 'forecast', 'target'] as const;
const GROUPS = ['total', 'women', 'men'] as const;

/** The series of a report's indicators, each with the places where it breaks. Kinds and groups without values are left out. */
export function indicatorSeries(indicators: readonly ShownIndicator[]): IndicatorSeries[] {
  return indicators.flatMap((indicator) =>
    GROUPS.flatMap((group) => KINDS.flatMap((kind) => seriesOf(indicator, kind, group))),
  );
}

function seriesOf(
  indicator: ShownIndicator,
  kind: IndicatorSeries['kind'],
  group: IndicatorSeries['group'],
): IndicatorSeries[] {
  const own = inOrder(indicator.values.filter((value) => value.kind === kind && value.group === group));
  if (own.length === 0) return [];
  const { key, name, unit, goal = null, parts = [], partOf = null, footnotes = [] } = indicator;
  const values = own.map((value, nth) => seriesValue(indicator, value, own[nth - 1]));
  return [{ key, name, unit, goal, kind, group, parts, partOf, values, footnotes }];
}

/** By year; as printed where a period is something else than a year. */
function inOrder(values: readonly IndicatorValue[]): readonly IndicatorValue[] {
  if (!values.every(({ period }) => /^\d{4}$/.test(period))) return values;
  return values.toSorted((a, b) => Number(a.period) - Number(b.period));
}

function seriesValue(
  indicator: ShownIndicator,
  value: IndicatorValue,
  previous: IndicatorValue | undefined,
): SeriesValue {
  const { period, values = [], direction = null, text = null, footnotes = [] } = value;
  const areFigures = values.length > 0 && previous?.values !== undefined;
  const comparableWithPrevious = areFigures && previous ? areComparable(indicator, previous, value) : null;
  return { period, values, direction, text, footnotes, comparableWithPrevious };
}
