import { htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { CorrectionsPage } from './corrections-page';

/** The public list of corrections, a page at a time. */
export async function showCorrections(reading: Reading): Promise<Answer> {
  const cursor = reading.visit.query.get('cursor') ?? undefined;
  return htmlAnswer(<CorrectionsPage reading={reading} corrections={await reading.api.corrections({ cursor })} />);
}
