import type { EvaluationRow } from '#evaluations';
import { evaluationFor } from '../forms/deed';
import { keptIn, newKept, type Form } from '../forms/form';
import { attempt } from '../forms/form-problem';
import { scoresFrom, scoresProblem, writtenIn } from '../forms/scores';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { DraftSumsPage, type DraftSumsPageProps } from './draft-sums-page';

export async function showDraftSums(reading: Reading, id: string): Promise<Answer> {
  return page(reading, await evaluationFor(reading, id, 'draft'));
}

/** Saves the printed points of areas and total that are given. */
export async function fillInSums(reading: Reading, id: string, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const evaluation = await api.evaluation(id);
  const measures = [...evaluation.areas.map(({ number }) => `area:${number}`), 'total'];
  const written = new Map(measures.map((key) => [key, writtenIn(form, key)]));
  const { scores, keys, faults } = scoresFrom(written, evaluation.scores, visit.language);
  if (faults.length > 0) return page(reading, evaluation, { written, problem: { status: 422, faults } });
  const save = async () => {
    if (scores.length > 0) await api.score(id, scores, keptIn(form));
    return redirect(link(visit.language, 'draft', { id }, { done: 'scored' }));
  };
  return attempt(save, async (refused) => {
    const problem = scoresProblem(refused, keys, visit.language);
    return page(reading, await api.evaluation(id), { written, problem });
  });
}

type Again = Partial<Pick<DraftSumsPageProps, 'written' | 'problem'>>;

function page(reading: Reading, evaluation: EvaluationRow, again: Again = {}): Answer {
  const props = { reading, evaluation, kept: newKept(evaluation.version), ...again };
  return htmlAnswer(<DraftSumsPage {...props} />, again.problem?.status ?? 200);
}
