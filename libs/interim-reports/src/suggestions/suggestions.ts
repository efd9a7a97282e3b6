import type { InterimReportRow } from '../interim-report-row';
import { suggestByEconomy } from './suggest-by-economy';
import { suggestByIndicator } from './suggest-by-indicator';
import type { Outcome, Suggestion } from './suggestion';

export type SuggestingReport = Pick<InterimReportRow, 'goals' | 'tables' | 'indicators' | 'committee' | 'fiscalYear'>;

type Goal = SuggestingReport['goals'][number];

/**
 * What the figures of a report suggest for each of its goals that is tied to an indicator or to the rule of a balanced
 * economy, beside what a person has judged. A suggestion decides nothing.
 */
export function suggestionsFor(report: SuggestingReport): Suggestion[] {
  return report.goals.flatMap((goal) => {
    if (!goal.tiedTo) return [];
    const isRule = 'rule' in goal.tiedTo;
    const outcome = isRule ? suggestByEconomy(report) : suggestByIndicator(goal.tiedTo, report);
    return [beside(goal, isRule ? 'economy-in-balance' : 'indicator', outcome)];
  });
}

function beside(goal: Goal, rule: Suggestion['rule'], outcome: Outcome): Suggestion {
  const { key, number, title } = goal;
  const assessed = goal[outcome.judgedBy] ?? null;
  const judged = assessed?.attainment ?? null;
  const isKnown = outcome.proposed !== null && judged !== null && judged !== 'not-assessed';
  const differs = isKnown ? judged !== outcome.proposed : null;
  return { key, number, title, rule, ...outcome, assessed, differs };
}
