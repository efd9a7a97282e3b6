import { compare, decimal, figure, type Language } from '#kernel';
import type { InterimReportRow } from '../interim-report-row';
import { slug } from '../parts';
import { areComparable, singleFigure } from '../statement-comparability';
import type { GoalAssessment, Indicator, IndicatorValue } from '../statements';
import { nothing, type Outcome, type SuggestionReason } from './suggestion';

type Tie = Extract<NonNullable<GoalAssessment['tiedTo']>, { readonly indicator: string }>;
type Report = Pick<InterimReportRow, 'indicators' | 'fiscalYear'>;
type Way = 'increase' | 'decrease' | 'unchanged';

/** What is to be reached: a figure, a way to go, or a figure and the way that is good. */
interface Target {
  readonly figure: string | undefined;
  readonly way: 'increase' | 'decrease' | undefined;
}

const WAYS: Readonly<Record<Way, { readonly sv: string; readonly en: string }>> = {
  increase: { sv: 'ökar', en: 'increases' },
  decrease: { sv: 'minskar', en: 'decreases' },
  unchanged: { sv: 'är oförändrad', en: 'is unchanged' },
};

const HAS: typeof WAYS = {
  increase: { sv: 'ökade', en: 'increased' },
  decrease: { sv: 'minskade', en: 'decreased' },
  unchanged: { sv: 'var oförändrad', en: 'was unchanged' },
};

/**
 * What an indicator says of a goal that is tied to it: the forecast of the year, else its outturn, against the target.
 * A target that is a figure is met by that figure or better; one that is only a direction by going that way.
 */
export function suggestByIndicator(tie: Tie, { indicators, fiscalYear }: Report): Outcome {
  const indicator = indicators.find(({ name }) => slug(name) === slug(tie.indicator));
  if (!indicator) {
    return nothing(
      `Rapporten har ingen indikator med namnet ${tie.indicator}.`,
      `The report has no indicator by the name of ${tie.indicator}.`,
    );
  }
  const { figure: goal, way } = targetOf(tie, indicator, fiscalYear);
  const value = valueOf(indicator, 'forecast', fiscalYear) ?? valueOf(indicator, 'outturn', fiscalYear);
  if (!value || (singleFigure(value) === undefined && value.direction === undefined)) return noValue(value);
  if (goal !== undefined) return byFigure(indicator, { figure: goal, way }, value);
  if (way !== undefined) return byDirection(indicator, way, value);
  return nothing('Indikatorn har inget målvärde för året.', 'The indicator has no target for the year.');
}

function targetOf(tie: Tie, indicator: Indicator, fiscalYear: number): Target {
  const printed = valueOf(indicator, 'target', fiscalYear);
  const way = printed?.direction === 'unchanged' ? undefined : printed?.direction;
  return { figure: tie.target ?? singleFigure(printed), way: tie.direction ?? way };
}

function valueOf({ values }: Indicator, kind: IndicatorValue['kind'], year: number): IndicatorValue | undefined {
  return values.find((one) => one.kind === kind && one.group === 'total' && one.period === String(year));
}

function noValue(value: IndicatorValue | undefined): Outcome {
  if ((value?.values?.length ?? 0) > 1) {
    return nothing('Indikatorn har flera värden för året.', 'The indicator has several values for the year.');
  }
  return nothing(
    'Indikatorn har varken prognos eller utfall för året.',
    'The indicator has neither a forecast nor an outturn for the year.',
  );
}

function byFigure(
  indicator: Indicator,
  { figure: goal, way }: Target & { readonly figure: string },
  value: IndicatorValue,
): Outcome {
  const reasons = [reasonOf(value, indicator), reason('målvärde', 'target', goal, indicator.unit)];
  const now = singleFigure(value);
  if (now === undefined) {
    return nothing(
      'Prognosen är en riktning och målvärdet ett tal: de går inte att jämföra.',
      'The forecast is a direction and the target a figure: they cannot be compared.',
      reasons,
    );
  }
  const above = compare(decimal(now), decimal(goal));
  if (above !== 0 && way === undefined) {
    return nothing(
      'Det är inte angivet om ett högt eller lågt värde är bra.',
      'It is not stated whether a high or a low value is good.',
      reasons,
    );
  }
  const isMet = above === 0 || above > 0 === (way === 'increase');
  const [sv, en] = [say(value, 'sv'), say(value, 'en')];
  const [goalSv, goalEn] = [shown(goal, 'sv'), shown(goal, 'en')];
  return outcome(
    isMet,
    value,
    isMet ? `${sv} når målvärdet ${goalSv}.` : `${sv} når inte målvärdet ${goalSv}.`,
    isMet ? `${en} reaches the target ${goalEn}.` : `${en} does not reach the target ${goalEn}.`,
    reasons,
  );
}

function byDirection(indicator: Indicator, wanted: 'increase' | 'decrease', value: IndicatorValue): Outcome {
  const before = latestBefore(indicator, value);
  const [now, then] = [singleFigure(value), singleFigure(before)];
  const reasons = [reasonOf(value, indicator), ...(before && now !== undefined ? [reasonOf(before, indicator)] : [])];
  if (now === undefined) return goes(value.direction ?? 'unchanged', wanted, value, reasons);
  if (!before || then === undefined) {
    return nothing(
      'Det finns inget tidigare värde att jämföra med.',
      'There is no earlier value to compare with.',
      reasons,
    );
  }
  if (areComparable(indicator, before, value) !== true) {
    return nothing(
      `Värdena för ${before.period} och ${value.period} är märkta så att de inte säkert kan jämföras.`,
      `The values of ${before.period} and ${value.period} are marked so that they cannot safely be compared.`,
      reasons,
    );
  }
  const step = compare(decimal(now), decimal(then));
  return goes(step > 0 ? 'increase' : step < 0 ? 'decrease' : 'unchanged', wanted, value, reasons);
}

/** The latest year before the value's with an outturn. */
function latestBefore({ values }: Indicator, { period }: IndicatorValue): IndicatorValue | undefined {
  return values
    .filter((one) => one.kind === 'outturn' && one.group === 'total' && /^\d{4}$/.test(one.period))
    .filter((one) => Number(one.period) < Number(period))
    .toSorted((a, b) => Number(a.period) - Number(b.period))
    .at(-1);
}

function goes(
  way: Way,
  wanted: 'increase' | 'decrease',
  value: IndicatorValue,
  reasons: readonly SuggestionReason[],
): Outcome {
  const [sv, en] = [`${gone(value, way, 'sv')}; målet är att`, `${gone(value, way, 'en')}; the target is to`];
  const isMet = way === wanted;
  return wanted === 'increase'
    ? outcome(isMet, value, `${sv} den ska öka.`, `${en} increase it.`, reasons)
    : outcome(isMet, value, `${sv} den ska minska.`, `${en} decrease it.`, reasons);
}

function gone({ kind, period }: IndicatorValue, way: Way, language: Language): string {
  const [is, was] = [WAYS[way][language], HAS[way][language]];
  if (language === 'sv') {
    return kind === 'forecast' ? `Enligt prognosen för ${period} ${is} indikatorn` : `Indikatorn ${was} ${period}`;
  }
  return kind === 'forecast'
    ? `By the forecast for ${period} the indicator ${is}`
    : `The indicator ${was} in ${period}`;
}

function outcome(
  isMet: boolean,
  { kind }: IndicatorValue,
  sv: string,
  en: string,
  reasons: readonly SuggestionReason[],
): Outcome {
  const judgedBy = kind === 'forecast' ? 'forecast' : 'status';
  return { proposed: isMet ? 'met' : 'not-met', judgedBy, because: { sv, en }, reasons };
}

function kindOf({ kind, period }: IndicatorValue) {
  if (kind === 'forecast') return { sv: `Prognosen för ${period}`, en: `The forecast for ${period}` };
  return { sv: `Utfallet för ${period}`, en: `The outturn of ${period}` };
}

function say(value: IndicatorValue, language: Language): string {
  return `${kindOf(value)[language]}, ${shown(singleFigure(value) ?? '0', language)},`;
}

function shown(text: string, language: Language): string {
  return figure(decimal(text), language);
}

function reasonOf(value: IndicatorValue, { unit }: Indicator): SuggestionReason {
  const [sv, en] = value.kind === 'forecast' ? ['prognos', 'forecast'] : ['utfall', 'outturn'];
  const said = singleFigure(value);
  const [whatSv, whatEn] = [`${sv} ${value.period}`, `${en} ${value.period}`];
  if (said !== undefined) return reason(whatSv, whatEn, said, unit);
  return { what: { sv: whatSv, en: whatEn }, value: WAYS[value.direction ?? 'unchanged'], unit: null };
}

function reason(sv: string, en: string, value: string, unit: string | null): SuggestionReason {
  return { what: { sv, en }, value, unit };
}
