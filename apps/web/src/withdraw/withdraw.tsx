import type { EvaluationRow } from '#evaluations';
import { evaluationFor } from '../forms/deed';
import { keptIn, newKept, paragraphIn, type Form } from '../forms/form';
import { attempt, formProblem, type FormProblem } from '../forms/form-problem';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { WithdrawPage } from './withdraw-page';

export async function showWithdraw(reading: Reading, id: string): Promise<Answer> {
  return page(reading, await evaluationFor(reading, id, 'withdraw'), '');
}

/** Withdraws for a stated reason. */
export function withdraw(reading: Reading, id: string, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const reason = paragraphIn(form, 'reason');
  const send = async () => {
    await api.withdraw(id, { reason }, keptIn(form));
    return redirect(link(visit.language, 'evaluation', { id }, { done: 'withdrawn' }));
  };
  return attempt(send, async (refused) => {
    const problem = formProblem(refused, (where) => (where === 'reason' ? 'reason' : undefined));
    return page(reading, await api.evaluation(id), reason, problem);
  });
}

function page(reading: Reading, evaluation: EvaluationRow, reason: string, problem?: FormProblem): Answer {
  const props = { reading, evaluation, reason, kept: newKept(evaluation.version), problem };
  return htmlAnswer(<WithdrawPage {...props} />, problem?.status ?? 200);
}
