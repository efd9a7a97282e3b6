import { htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { askedBy, stateOf } from '../profile/profile-state';
import { SimilarProfilesPage } from './similar-profiles-page';

const SHOWN = '10';

/** Which municipalities look like this one; among everyone, unless the address says otherwise. */
export async function showSimilarProfiles(reading: Reading, code: string): Promise<Answer> {
  const asked = stateOf(reading.visit);
  const state = { ...asked, peers: reading.visit.query.get('peers') ?? 'all' };
  const [municipality, answer] = await Promise.all([
    reading.api.municipality(code),
    reading.api.similarProfiles(code, { ...askedBy(state), count: SHOWN }),
  ]);
  return htmlAnswer(<SimilarProfilesPage {...{ reading, municipality, answer, state }} />);
}
