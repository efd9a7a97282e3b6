import { SECURITY_CATALOGUE, type SecurityNote } from '../security-log';
import { datedNote, type DatedNote } from './dated-note';
import { SecurityLogQueue } from './security-log-queue';

const AT = '2026-03-01T12:00:00.000Z';

function world() {
  const lines: string[] = [];
  const kept: DatedNote[] = [];
  const store = { isDown: false };
  const output = {
    line: (text: string) => lines.push(text),
    keep: async (notes: readonly DatedNote[]) => {
      if (store.isDown) throw new Error('down');
      kept.push(...notes);
    },
  };
  const log = new SecurityLogQueue(output, undefined, () => AT);
  return { lines, kept, store, log };
}

const refused = (nth = 0): SecurityNote => ({ code: 'token-refused', reason: 'expired', about: `/${nth}` });

describe('a note', () => {
  it('is a line of JSON at once, and stored with the next batch', async () => {
    const { lines, kept, log } = world();
    log.note({ code: 'role-refused', actorId: 'p-1', about: '/api/v1/evaluations', address: '192.0.2.1' });
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        log: 'security',
        at: AT,
        code: 'role-refused',
        actorId: 'p-1',
        about: '/api/v1/evaluations',
        address: '192.0.2.1',
      },
    ]);
    expect(kept).toEqual([]);
    await log.close();
    expect(kept).toHaveLength(1);
    expect(log.counts()).toEqual({ noted: new Map([['role-refused', 1]]), notStored: 0 });
  });

  it('of a code outside the catalogue is neither written nor stored, and counted as lost', async () => {
    const { lines, kept, log } = world();
    log.note({ code: 'something-else' } as unknown as SecurityNote);
    log.note({ code: 'toString' } as unknown as SecurityNote);
    await log.close();
    expect([lines, kept, log.counts().notStored]).toEqual([[], [], 2]);
  });

  it.each(Object.keys(SECURITY_CATALOGUE))('may be of the code %s', (code) => {
    expect(datedNote({ code: code as SecurityNote['code'] }, AT)).toEqual({ at: AT, code });
  });
});

describe('a store that is down', () => {
  it('is given what waited when it is up again, once and in order', async () => {
    const { kept, store, log } = world();
    store.isDown = true;
    for (let nth = 0; nth < 700; nth += 1) log.note(refused(nth));
    await log.flush();
    expect(kept).toEqual([]);
    store.isDown = false;
    await log.flush();
    expect(kept.map(({ about }) => about)).toEqual(Array.from({ length: 700 }, (_, nth) => `/${nth}`));
    await log.close();
    expect([kept.length, log.counts().notStored]).toEqual([700, 0]);
  });

  it('loses what is beyond the most that waits, and that is counted; the lines go on', async () => {
    const { lines, store, log } = world();
    store.isDown = true;
    for (let nth = 0; nth < 10_050; nth += 1) log.note(refused(nth));
    expect([lines.length, log.counts().notStored]).toEqual([10_050, 50]);
    await log.close();
    expect(log.counts().notStored).toBe(10_050);
  });
});

describe('what is written of a note', () => {
  const JWT = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';
  const HEX = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

  it.each([
    [`token ${JWT}`, 'token [secret]'],
    [`Bearer abc.def`, '[secret]'],
    [`kpr_k1_${HEX}`, '[secret]'],
    [`/x?code=${HEX}`, '/x?code=[secret]'],
    ['line\r\nlog: forged', 'line  log: forged'],
    ['a\u202eb\0c', 'a b c'],
    ['x'.repeat(500), 'x'.repeat(200)],
    ['/api/v1/interim-reports/:id/goal-assessments', '/api/v1/interim-reports/:id/goal-assessments'],
    ['0b9d8c1e-6f0a-4b52-9d2e-0123456789ab', '0b9d8c1e-6f0a-4b52-9d2e-0123456789ab'],
    ['https://login.example/realms/kommun', 'https://login.example/realms/kommun'],
  ])('%j reads %j', (about, written) => {
    expect(datedNote({ code: 'token-refused', about }, AT)?.about).toBe(written);
  });

  it('holds no field that is not stated', () => {
    const note = { code: 'login-failed', name: 'Anna', token: JWT } as unknown as SecurityNote;
    expect(datedNote(note, AT)).toEqual({ at: AT, code: 'login-failed' });
  });
});
