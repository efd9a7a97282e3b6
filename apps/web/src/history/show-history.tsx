import { htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { HistoryPage } from './history-page';

/** Everything that has happened to one evaluation. */
export async function showHistory(reading: Reading, id: string): Promise<Answer> {
  const [evaluation, entries] = await Promise.all([reading.api.evaluation(id), reading.api.history(id)]);
  return htmlAnswer(<HistoryPage {...{ reading, evaluation, entries }} />);
}
