import { htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { askedBy, stateOf } from '../profile/profile-state';
import { RemediesPage } from './remedies-page';

/** From gap to remedy for one municipality, with the same choices as its profile. */
export async function showRemedies(reading: Reading, code: string): Promise<Answer> {
  const state = stateOf(reading.visit);
  const [municipality, answer] = await Promise.all([
    reading.api.municipality(code),
    reading.api.remedies(code, askedBy(state)),
  ]);
  return htmlAnswer(<RemediesPage {...{ reading, municipality, answer, state }} />);
}
