import { htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { isPublished } from '../parts/published';
import { waitingOf } from '../to-do/waiting';
import { MunicipalityPage } from './municipality-page';

/** One municipality: facts, and the evaluations that the reader may see. */
export async function showMunicipality(reading: Reading, code: string): Promise<Answer> {
  const [municipality, evaluations] = await Promise.all([
    reading.api.municipality(code),
    reading.api.evaluationsOf(code),
  ]);
  const latestFirst = evaluations.sort((a, b) => b.year - a.year);
  const published = latestFirst.filter(isPublished);
  const drafts = waitingOf(latestFirst);
  return htmlAnswer(<MunicipalityPage {...{ reading, municipality, published, drafts }} />);
}
