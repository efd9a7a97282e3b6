import { htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { ToDoPage } from './to-do-page';
import { waitingFor } from './waiting';

/** What waits for this reader. */
export async function showToDo(reading: Reading): Promise<Answer> {
  return htmlAnswer(<ToDoPage reading={reading} evaluations={await waitingFor(reading)} />);
}
