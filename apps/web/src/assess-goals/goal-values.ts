import type { GoalAssessment, InterimReportRow, Scale } from '#interim-reports';
import { paragraphIn, textIn, type Form } from '../forms/form';
import { fieldJudgement, scaleFor, writtenJudgement } from '../report-parts/judgement-choices';

type Goal = InterimReportRow['goals'][number];

/** The forecast is for year-end, status and trend are of today. */
export const GOAL_JUDGEMENTS = ['forecast', 'status', 'trend'] as const;
export type GoalJudgement = (typeof GOAL_JUDGEMENTS)[number];

/** What stands in the fields of one goal: each judgement as printed, empty for none. */
export type GoalValues = Readonly<Record<GoalJudgement | 'comment', string>>;

export function goalField(nth: number, part: keyof GoalValues): string {
  return `g${nth}-${part}`;
}

export function storedGoal({ forecast, status, trend, comment = '' }: Goal): GoalValues {
  return {
    forecast: fieldJudgement(forecast),
    status: fieldJudgement(status),
    trend: fieldJudgement(trend),
    comment,
  };
}

export function sentGoal(form: Form, nth: number): GoalValues {
  const judged = (part: GoalJudgement) => textIn(form, goalField(nth, part));
  return {
    forecast: judged('forecast'),
    status: judged('status'),
    trend: judged('trend'),
    comment: paragraphIn(form, goalField(nth, 'comment')),
  };
}

/** The goals whose assessment or comment has been changed, as they are sent: whole, since they replace what stands. */
export function changedGoals(
  goals: readonly Goal[],
  values: readonly GoalValues[],
  scales: readonly Scale[],
): readonly GoalAssessment[] {
  return goals.flatMap((goal, nth) => {
    const written = values[nth];
    const stored = storedGoal(goal);
    if (!written || Object.entries(stored).every(([part, value]) => written[part as keyof GoalValues] === value))
      return [];
    const { key: _key, source: _source, forecast: _f, status: _s, trend: _t, comment: _comment, ...rest } = goal;
    const judgements = GOAL_JUDGEMENTS.flatMap((part) => {
      const judged = writtenJudgement(written[part], goal[part], scaleFor(part, goal, goals, scales));
      return judged ? [[part, judged] as const] : [];
    });
    return [
      { ...rest, ...Object.fromEntries(judgements), ...(written.comment !== '' && { comment: written.comment }) },
    ];
  });
}
