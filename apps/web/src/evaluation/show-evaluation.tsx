import { htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { EvaluationPage } from './evaluation-page';

/** One evaluation as it is known, computed beside printed. */
export async function showEvaluation(reading: Reading, id: string): Promise<Answer> {
  const { api, session } = reading;
  const evaluation = await api.evaluation(id);
  const fromUploads = Object.keys(evaluation.origins).length > 0 && session.actor.role === 'evaluator';
  const ownUploads = fromUploads ? await api.ownUploads() : [];
  return htmlAnswer(<EvaluationPage {...{ reading, evaluation, ownUploads }} />);
}
