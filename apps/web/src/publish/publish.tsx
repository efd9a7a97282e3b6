import type { EvaluationRow } from '#evaluations';
import { evaluationFor } from '../forms/deed';
import { keptIn, newKept, paragraphIn, type Form } from '../forms/form';
import { attempt, formProblem, type FormProblem } from '../forms/form-problem';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { PublishPage } from './publish-page';

export async function showPublish(reading: Reading, id: string): Promise<Answer> {
  return page(reading, await evaluationFor(reading, id, 'publish'), '');
}

/** Publishes; without a reply from the municipality only for a stated reason. */
export function publish(reading: Reading, id: string, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const reason = paragraphIn(form, 'reason');
  const send = async () => {
    await api.publish(id, { ...(reason && { withoutReplyReason: reason }) }, keptIn(form));
    return redirect(link(visit.language, 'evaluation', { id }, { done: 'published' }));
  };
  return attempt(send, async (refused) => {
    const problem = formProblem(refused, (where) => (where === 'withoutReplyReason' ? 'reason' : undefined));
    return page(reading, await api.evaluation(id), reason, problem);
  });
}

function page(reading: Reading, evaluation: EvaluationRow, reason: string, problem?: FormProblem): Answer {
  const props = { reading, evaluation, reason, kept: newKept(evaluation.version), problem };
  return htmlAnswer(<PublishPage {...props} />, problem?.status ?? 200);
}
