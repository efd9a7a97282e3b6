import { absolute, compare, decimal, multiply, subtract, toText, trim, whole, type Decimal } from '#kernel';
import { percentOf } from './percent-of-budget';

/** Worse than this share of the budget is no balance. */
export const BALANCE_LIMIT_PERCENT = '-1';

export interface EconomyInBalance {
  /** What the rule proposes, for a person to assess; null when the budget is zero. */
  readonly proposed: 'met' | 'not-met' | null;
  /** Forecast − budget in SEK; negative is worse than the budget. */
  readonly deviationSek: string;
  /** The deviation in percent of the size of the budget, two decimals; null when the budget is zero. */
  readonly deviationPercent: string | null;
  readonly limitPercent: string;
}

/**
 * The rule "ekonomi i balans": forecast as not met when the forecast deviation is worse than −1 % of the budget. At
 * exactly −1 % it is met. Judged on the exact amounts, not on the rounded percentage.
 *
 * @param budget net budget in SEK, a cost negative.
 * @param forecast net forecast for the year in SEK.
 * Source of the rule: seed 2024, goal 1.1 (−48 999 tkr of −875 382 tkr is −5.60 %: not met).
 */
export function economyInBalance({ budget, forecast }: { budget: Decimal; forecast: Decimal }): EconomyInBalance {
  const deviation = subtract(forecast, budget);
  const limit = multiply(absolute(budget), decimal(BALANCE_LIMIT_PERCENT));
  const isWorse = compare(multiply(deviation, whole(100)), limit) < 0;
  return {
    proposed: budget.units === 0n ? null : isWorse ? 'not-met' : 'met',
    deviationSek: toText(trim(deviation)),
    deviationPercent: percentOf(deviation, budget),
    limitPercent: BALANCE_LIMIT_PERCENT,
  };
}
