import { add, decimal, subtract, toText, trim, type Decimal } from '#kernel';
import type { ReportTableRow } from '../interim-report-row';
import { percentOf } from '../percent-of-budget';

/** A forecast for the year against the budget. All amounts in SEK, percentages with two decimals. */
export interface Deviation {
  /** Null where the source prints no budget. */
  readonly budgetSek: string | null;
  readonly forecastSek: string | null;
  /** Forecast − budget as printed, else computed; negative is worse than the budget. */
  readonly deviationSek: string;
  /** Null without a budget, or with one of zero. */
  readonly percentOfBudget: string | null;
}

/** The deviation of a row; undefined where neither it nor both of its amounts are printed. */
export function deviationOf({ amounts }: ReportTableRow): Deviation | undefined {
  const [budget, forecast, printed] = [amounts.budget, amounts.forecast, amounts.deviation].map(
    (figure) => figure && decimal(figure.amountSek),
  );
  const deviation = printed ?? (forecast && budget && subtract(forecast, budget));
  return deviation && withPercent(budget, forecast, deviation);
}

function withPercent(budget: Decimal | undefined, forecast: Decimal | undefined, deviation: Decimal): Deviation {
  return {
    budgetSek: budget ? toText(trim(budget)) : null,
    forecastSek: forecast ? toText(trim(forecast)) : null,
    deviationSek: toText(trim(deviation)),
    percentOfBudget: budget ? percentOf(deviation, budget) : null,
  };
}

/** Two deviations of parts as one; a budget or forecast that one of them lacks is unknown for both. */
export function addDeviations(one: Deviation, other: Deviation): Deviation {
  const both = (a: string | null, b: string | null) =>
    a === null || b === null ? undefined : add(decimal(a), decimal(b));
  const deviation = add(decimal(one.deviationSek), decimal(other.deviationSek));
  return withPercent(both(one.budgetSek, other.budgetSek), both(one.forecastSek, other.forecastSek), deviation);
}
