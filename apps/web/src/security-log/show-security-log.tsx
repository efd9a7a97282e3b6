import { htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { SecurityLogPage } from './security-log-page';

const LINES = '50';

/** The security log a page at a time, of a code, an actor or a time if asked for. */
export async function showSecurityLog(reading: Reading): Promise<Answer> {
  const { api, visit } = reading;
  const text = (name: string) => visit.query.get(name) ?? '';
  const choice = { code: text('code'), actorId: text('actorId'), from: text('from'), before: text('before') };
  const notes = await api.securityLog({ ...choice, limit: LINES, cursor: text('cursor') });
  return htmlAnswer(<SecurityLogPage {...{ reading, notes, choice }} />);
}
