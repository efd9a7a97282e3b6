import { htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { ChangesPage } from './changes-page';

const LINES = '50';

/** What has become public, a page at a time, of a municipality or a kind if asked for. */
export async function showChanges(reading: Reading): Promise<Answer> {
  const { api, visit } = reading;
  const choice = { kommun: visit.query.get('kommun') ?? '', slag: visit.query.get('slag') ?? '' };
  const after = visit.query.get('cursor') ?? undefined;
  const [changes, municipalities] = await Promise.all([
    api.changes({ order: 'latest', limit: LINES, after, municipalityCode: choice.kommun, kind: choice.slag }),
    api.municipalities(),
  ]);
  return htmlAnswer(<ChangesPage {...{ reading, changes, municipalities, choice }} />);
}
