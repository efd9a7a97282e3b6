import { evaluationFor } from '../forms/deed';
import { keptIn, newKept, type Form } from '../forms/form';
import { attempt } from '../forms/form-problem';
import { scoreField } from '../forms/scores';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import type { Problem } from '../api-answers';
import { link } from '../links';
import { DraftPage, type Missing } from './draft-page';

export async function showDraft(reading: Reading, id: string): Promise<Answer> {
  const evaluation = await evaluationFor(reading, id, 'draft');
  return htmlAnswer(<DraftPage {...{ reading, evaluation, kept: newKept(evaluation.version) }} />);
}

/** Submits the draft; what is missing is shown with the way to each place. */
export function submitDraft(reading: Reading, id: string, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const submit = async () => {
    await api.submit(id, keptIn(form));
    return redirect(link(visit.language, 'evaluation', { id }, { done: 'submitted' }));
  };
  return attempt(submit, async (refused) => {
    const evaluation = await api.evaluation(id);
    const faults = missingIn(refused, reading, id);
    const props = {
      reading,
      evaluation,
      kept: newKept(evaluation.version),
      problem: { status: refused.status, faults },
    };
    return htmlAnswer(<DraftPage {...props} />, refused.status);
  });
}

/** `sub:1.1` is filled in on the page of area 1. */
function missingIn({ errors = [], detail, title }: Problem, { visit }: Reading, id: string): Missing[] {
  if (errors.length === 0) return [{ detail: detail ?? title }];
  return errors.map((error) => {
    const area = /^(?:sub|area):(\d+)/.exec(error.where)?.[1];
    const field = scoreField(error.where, [], visit.language)?.field;
    const form = area && link(visit.language, 'draftArea', { id, area });
    return { detail: error.detail, ...(form && { href: `${form}#${field}` }) };
  });
}
