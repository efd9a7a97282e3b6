import { htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { EvaluationPage } from './evaluation-page';

/** One evaluation as it is known, computed beside printed. */
export async function showEvaluation(reading: Reading, id: string): Promise<Answer> {
  return htmlAnswer(<EvaluationPage reading={reading} evaluation={await reading.api.evaluation(id)} />);
}
