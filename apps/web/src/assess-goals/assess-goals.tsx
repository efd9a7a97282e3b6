import type { InterimReportRow } from '#interim-reports';
import { keptIn, newKept, type Form } from '../forms/form';
import { attempt, formProblem, type FormProblem } from '../forms/form-problem';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { reportFor } from '../report-parts/report-deed';
import { AssessGoalsPage } from './assess-goals-page';
import { assessGoalsWords } from './assess-goals.words';
import { changedGoals, goalField, sentGoal, storedGoal, type GoalValues } from './goal-values';

export async function showAssessGoals(reading: Reading, id: string): Promise<Answer> {
  const report = await reportFor(reading, id, 'fillReport');
  return page(reading, report, report.goals.map(storedGoal));
}

/** Saves the assessments that have been changed, all or none. */
export async function assessGoals(reading: Reading, id: string, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const report = await reportFor(reading, id, 'fillReport');
  const values = report.goals.map((_, nth) => sentGoal(form, nth));
  const changed = changedGoals(report.goals, values, (await api.goalScales()).items);
  if (changed.length === 0) {
    const faults = [{ detail: assessGoalsWords[visit.language].nothingChanged }];
    return page(reading, report, values, { status: 422, faults });
  }
  const save = async () => {
    await api.assessGoals(id, changed, keptIn(form));
    return redirect(link(visit.language, 'fillReport', { id }, { done: 'goalAssessed' }));
  };
  return attempt(save, async (refused) => {
    const problem = formProblem(refused, (where) => {
      const [, at] = /^items\[(\d+)\]/.exec(where) ?? [];
      const title = at === undefined ? undefined : changed[Number(at)]?.title;
      const nth = report.goals.findIndex((goal) => goal.title === title);
      const [, part] = /\.(status|trend|comment)\b/.exec(where) ?? [];
      return nth < 0 ? undefined : goalField(nth, (part ?? 'forecast') as keyof GoalValues);
    });
    return page(reading, await api.interimReport(id), values, problem);
  });
}

async function page(
  reading: Reading,
  report: InterimReportRow,
  values: readonly GoalValues[],
  problem?: FormProblem,
): Promise<Answer> {
  const [suggestions, scales] = await Promise.all([reading.api.suggestions(report.id), reading.api.goalScales()]);
  const told = { suggestions: suggestions.items, scales: scales.items };
  const props = { reading, report, values, ...told, kept: newKept(report.version), problem };
  return htmlAnswer(<AssessGoalsPage {...props} />, problem?.status ?? 200);
}
