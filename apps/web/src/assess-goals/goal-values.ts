import type { GoalAssessment, InterimReportRow, Judgement, Scale, ShownJudgement } from '#interim-reports';
import { paragraphIn, textIn, type Form } from '../forms/form';

type Goal = InterimReportRow['goals'][number];

/** What stands in the fields of one goal: the forecast as printed, empty for none. */
export interface GoalValues {
  readonly forecast: string;
  readonly comment: string;
}

/** The scale of words that any municipality can use, where the report has no scale of its own. */
const COMMON_SCALE = 'attainment-words';

export function goalField(nth: number, part: 'forecast' | 'comment'): string {
  return `g${nth}-${part}`;
}

/** The scale that a goal is judged by: its own, else that of the other goals, else the common one. */
export function scaleFor(goal: Goal, goals: readonly Goal[], scales: readonly Scale[]): Scale | undefined {
  const name = goal.forecast?.scale ?? goals.find(({ forecast }) => forecast)?.forecast?.scale ?? COMMON_SCALE;
  return scales.find(({ scale }) => scale === name) ?? scales.find(({ scale }) => scale === COMMON_SCALE);
}

export function storedGoal({ forecast, comment = '' }: Goal): GoalValues {
  return { forecast: forecast?.printed ?? '', comment };
}

export function sentGoal(form: Form, nth: number): GoalValues {
  return { forecast: textIn(form, goalField(nth, 'forecast')), comment: paragraphIn(form, goalField(nth, 'comment')) };
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
    if (!written || (written.forecast === stored.forecast && written.comment === stored.comment)) return [];
    const { key: _key, source: _source, forecast, status, trend, comment: _comment, ...rest } = goal;
    const scale = scaleFor(goal, goals, scales)?.scale ?? COMMON_SCALE;
    const judged = written.forecast === '' ? undefined : { scale: forecast?.scale ?? scale, printed: written.forecast };
    return [
      {
        ...rest,
        ...(judged && { forecast: judged }),
        ...(status && { status: bare(status) }),
        ...(trend && { trend: bare(trend) }),
        ...(written.comment !== '' && { comment: written.comment }),
      },
    ];
  });
}

function bare({ scale, printed }: ShownJudgement): Judgement {
  return { scale, printed };
}
