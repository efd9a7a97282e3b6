import { decimal, figure, type Language } from '#kernel';
import { economyInBalance } from '../economy-in-balance';
import { netTotalOf, type NetReport } from './net-total';
import { nothing, type Outcome, type SuggestionReason } from './suggestion';

/** What the rule of a balanced economy makes of the report's net accounts in total. */
export function suggestByEconomy(report: NetReport): Outcome {
  const amounts = netTotalOf(report)?.amounts;
  if (!amounts) {
    return nothing(
      'Rapporten har ingen nettoredovisning med en entydig summa.',
      'The report has no net accounts with a single total.',
    );
  }
  const { budget, forecast } = amounts;
  if (!budget || !forecast) {
    return nothing(
      'Nettoredovisningens summa saknar budget eller prognos.',
      'The total of the net accounts lacks budget or forecast.',
    );
  }
  const rule = economyInBalance({ budget: decimal(budget.amountSek), forecast: decimal(forecast.amountSek) });
  const { proposed, deviationSek, deviationPercent, limitPercent } = rule;
  const reasons = [
    reason('budget, netto', 'budget, net', budget.amountSek, 'SEK'),
    reason('prognos, netto', 'forecast, net', forecast.amountSek, 'SEK'),
    reason('avvikelse', 'deviation', deviationSek, 'SEK'),
  ];
  if (proposed === null || deviationPercent === null) {
    return nothing(
      'Budgeten är noll: avvikelsen kan inte anges i procent av den.',
      'The budget is zero: the deviation cannot be stated in per cent of it.',
      reasons,
    );
  }
  const isMet = proposed === 'met';
  const because = {
    sv: inWords(deviationPercent, limitPercent, isMet, 'sv'),
    en: inWords(deviationPercent, limitPercent, isMet, 'en'),
  };
  const shares = [
    reason('avvikelse i procent av budget', 'deviation in per cent of budget', deviationPercent, 'percent'),
    reason('gräns', 'limit', limitPercent, 'percent'),
  ];
  return { proposed, judgedBy: 'forecast', because, reasons: [...reasons, ...shares] };
}

function inWords(deviation: string, limit: string, isMet: boolean, language: Language): string {
  const [is, most] = [deviation, limit].map((percent) => figure(decimal(percent), language));
  if (language === 'sv') {
    return `Prognosens avvikelse är ${is} procent av budgeten, ${isMet ? 'inte sämre än' : 'sämre än'} gränsen ${most} procent.`;
  }
  return `The forecast deviates by ${is} per cent of the budget, ${isMet ? 'not worse than' : 'worse than'} the limit of ${most} per cent.`;
}

function reason(sv: string, en: string, value: string, unit: string): SuggestionReason {
  return { what: { sv, en }, value, unit };
}
