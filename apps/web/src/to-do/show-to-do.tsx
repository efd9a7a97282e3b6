import { htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { ToDoPage } from './to-do-page';
import { waitingFor } from './waiting';
import { reportsWaitingFor } from './waiting-reports';

/** What waits for this reader. */
export async function showToDo(reading: Reading): Promise<Answer> {
  const [evaluations, reports] = await Promise.all([waitingFor(reading), reportsWaitingFor(reading)]);
  return htmlAnswer(<ToDoPage {...{ reading, evaluations, reports }} />);
}
