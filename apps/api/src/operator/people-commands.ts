import { keepNotes, People, SecurityLogQueue, type SecurityCode } from '#access';
import { openPool } from '#event-store';
import type { Pool } from 'pg';
import { personalRecords } from '../personal-records';
import { WrongArguments } from './arguments';
import type { Work } from './work';

/** Whoever may start commands on the machine is the operator; who that is, is for the machine to know. */
const OPERATOR = { id: 'operator-command', role: 'operator' } as const;

const HOW = 'people export ID, or people erase ID --reason TEXT';

/** Writes all that is kept about a person as JSON, or erases who their id stands for. Both are noted. */
export const people: Work = async ({ url, say, words: [deed = '', id], settings: { reason } }) => {
  if (id === undefined || !['export', 'erase'].includes(deed)) throw new WrongArguments(HOW);
  const pool = openPool(url, 2);
  const directory = new People(pool, personalRecords(pool));
  try {
    if (deed === 'export') {
      await directory.one(OPERATOR, id);
      say(JSON.stringify(await directory.export(id, new Date().toISOString()), undefined, 2));
      await note(pool, 'person-exported', id);
      return 0;
    }
    if (reason === undefined) throw new WrongArguments('people erase ID --reason TEXT');
    await directory.erase(OPERATOR, id, reason);
    await note(pool, 'person-erased', id);
    say(`${id} stands for nobody any more, and is logged out. The log is untouched`);
    return 0;
  } finally {
    await pool.end();
  }
};

async function note(pool: Pool, code: SecurityCode, about: string): Promise<void> {
  // What is asked for stands on the output; the line about it beside that.
  const line = (text: string) => void process.stderr.write(`${text}\n`);
  const log = new SecurityLogQueue({ line, keep: (notes) => keepNotes(pool, notes) });
  log.note({ code, actorId: OPERATOR.id, about });
  await log.close();
}
