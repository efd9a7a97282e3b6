import type { EvaluationRow } from '#evaluations';
import { evaluationFor } from '../forms/deed';
import { keptIn, newKept, paragraphIn, textIn, type Form } from '../forms/form';
import { attempt, formProblem } from '../forms/form-problem';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { ReplyPage, type ReplyPageProps, type ReplyValues } from './reply-page';
import { replyWords } from './reply.words';

export async function showReply(reading: Reading, id: string): Promise<Answer> {
  return page(reading, await evaluationFor(reading, id, 'reply'), { agrees: '', text: '' });
}

/** Sends the municipality's reply and leads to the evaluation, where it stands. */
export async function sendReply(reading: Reading, id: string, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const values = { agrees: textIn(form, 'agrees'), text: paragraphIn(form, 'text') };
  const again = async (problem: ReplyPageProps['problem']) => page(reading, await api.evaluation(id), values, problem);
  if (values.agrees !== 'yes' && values.agrees !== 'no') {
    return again({ status: 422, faults: [{ field: 'agrees', detail: replyWords[visit.language].missing }] });
  }
  const send = async () => {
    await api.reply(id, { agrees: values.agrees === 'yes', ...(values.text && { text: values.text }) }, keptIn(form));
    return redirect(link(visit.language, 'evaluation', { id }, { done: 'replied' }));
  };
  return attempt(send, (refused) =>
    again(formProblem(refused, (where) => (where === 'text' || where === 'agrees' ? where : undefined))),
  );
}

function page(
  reading: Reading,
  evaluation: EvaluationRow,
  values: ReplyValues,
  problem?: ReplyPageProps['problem'],
): Answer {
  const props = { reading, evaluation, values, kept: newKept(evaluation.version), problem };
  return htmlAnswer(<ReplyPage {...props} />, problem?.status ?? 200);
}
