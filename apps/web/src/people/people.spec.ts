import type { Person, PersonExport } from '#access';
import { plainText, sendForm, sessionAs, textsIn, visitPage } from '../../../../test/support/web-fixtures/visit-page';

const ANNA: Person = {
  id: 'p-abcdefghij234567abcd',
  kind: 'person',
  issuer: 'https://login.example',
  subject: 'anna-1',
  name: 'Anna Ek',
  firstSeenAt: '2026-01-10T08:00:00.000Z',
  lastSeenAt: '2026-11-21T08:00:00.000Z',
  erasedAt: null,
  erasedReason: null,
};
const KEY: Person = { ...ANNA, id: 'key-abc', kind: 'key', issuer: 'kompassros', subject: 'key-abc', name: 'Systemet' };
const NAMELESS: Person = { ...ANNA, id: 'demo-analyst', kind: 'demo', issuer: 'demo', subject: 'analyst', name: null };
const ERASED: Person = {
  ...ANNA,
  kind: 'erased',
  issuer: null,
  subject: null,
  name: null,
  erasedAt: '2026-11-22T08:00:00.000Z',
  erasedReason: 'Har slutat',
};
const EXPORT: PersonExport = {
  id: ANNA.id,
  exportedAt: '2026-11-21T08:00:00.000Z',
  directory: ANNA,
  sessions: [{}],
  keys: [],
  securityLog: [{}, {}],
  uploads: [],
  uploadAttempts: [],
  events: Array.from({ length: 1204 }, () => ({})),
  answers: [],
};
const operator = sessionAs('operator');
const page = `/personer/${ANNA.id}`;
const known = (person: Person) => ({ replaced: { ...operator, [`/people/${person.id}`]: person } });

describe('the directory', () => {
  it('shows who fits, by what is known of them', async () => {
    const items = [ANNA, KEY, NAMELESS, ERASED];
    const replaced = { ...operator, '/people': { items, next: 'bmV4dA' } };
    const { body } = await visitPage('/personer?q=ek', { replaced });
    const rows = textsIn(body, /<tr>([^]*?)<\/tr>/g).slice(1);
    expect(rows.map((row) => row.replace(/\d+ \w+ 2026.*/, ''))).toEqual([
      `Anna Ekperson${ANNA.id}`,
      'Systemetnyckelkey-abc',
      'analystdemoidentitetdemo-analyst',
      `borttagenborttagen${ANNA.id}`,
    ]);
    expect(body).toContain('href="/personer?q=ek&amp;cursor=bmV4dA"');
    expect(body).toContain('value="ek"');
  });

  it('says how to go on when nobody fits', async () => {
    const replaced = { ...operator, '/people': { items: [], next: null } };
    expect(plainText((await visitPage('/en/people?q=x', { replaced })).body)).toContain('Nobody fits the search.');
  });
});

describe('a person', () => {
  it('has a page with the way to all that is kept, and to the end of it', async () => {
    const { body } = await visitPage(page, known(ANNA));
    expect(plainText(body)).toContain('Inloggning frånhttps://login.example');
    expect(body).toContain(`href="${page}/utdrag.json"`);
    expect(body).toContain(`href="${page}/radera"`);
  });

  it('that is a key, or erased, is not erased', async () => {
    for (const [person, path] of [
      [KEY, '/personer/key-abc'],
      [ERASED, page],
    ] as const)
      expect((await visitPage(path, known(person))).body).not.toContain('/radera"');
    expect(plainText((await visitPage(page, known(ERASED))).body)).toContain('Har slutat');
  });

  it('is given out as a file that nothing keeps', async () => {
    const replaced = { ...operator, [`/people/${ANNA.id}/export`]: EXPORT };
    const { status, headers, bytes } = await visitPage(`${page}/utdrag.json`, { replaced });
    expect([status, headers['cache-control'], headers['content-disposition']]).toEqual([
      200,
      'no-store',
      `attachment; filename="kompassros-${ANNA.id}.json"`,
    ]);
    expect(JSON.parse(bytes?.toString('utf8') ?? '')).toEqual(EXPORT);
  });

  it('is erased with a reason, after being told what that does', async () => {
    const { body } = await visitPage(`${page}/radera`, known(ANNA));
    expect(plainText(body)).toContain('Personen loggas ut överallt.');
    const replaced = { ...known(ANNA).replaced, [`POST /people/${ANNA.id}/erase`]: { status: 200, body: ERASED } };
    const done = await sendForm(`${page}/radera`, { reason: ' Har slutat\r\n', key: 'k' }, { replaced });
    expect([done.status, done.headers['location']]).toEqual([303, `${page}?done=personErased`]);
    const [asked] = done.asked.filter(({ method }) => method === 'POST');
    expect(JSON.parse(String(asked?.body))).toEqual({ reason: 'Har slutat' });
  });

  it('is not erased without one', async () => {
    const errors = [{ where: 'reason', code: 'too_small', detail: 'Ange minst 1 tecken.' }];
    const refused = { status: 400, body: { type: 'x', title: 'Fel', status: 400, errors } };
    const replaced = { ...known(ANNA).replaced, [`POST /people/${ANNA.id}/erase`]: refused };
    const { status, body } = await sendForm(`${page}/radera`, { reason: '', key: 'k' }, { replaced });
    expect(status).toBe(400);
    expect(body).toContain('<a href="#reason">Ange minst 1 tecken.</a>');
  });
});

describe('my own data', () => {
  const mine = { replaced: { ...sessionAs('reporter', '1880'), '/me/export': EXPORT } };

  it('are told in words, with how much there is of each', async () => {
    const { body } = await visitPage('/mina-uppgifter', mine);
    const rows = textsIn(body, /<tr>([^]*?)<\/tr>/g);
    expect(rows).toContain(
      'Det du har gjort1 204Historiken över utvärderingar och rapporter är allmän handling och sparas för alltid.',
    );
    expect(rows).toHaveLength(8);
    expect(body).toContain('href="/mina-uppgifter/utdrag.json"');
    expect(plainText(body)).toContain('Anna Ek');
  });

  it('are had as a file', async () => {
    const { headers, bytes } = await visitPage('/en/my-data/extract.json', mine);
    expect(headers['content-disposition']).toContain('attachment');
    expect(JSON.parse(bytes?.toString('utf8') ?? '')).toEqual(EXPORT);
  });

  it('are linked to from every page, for those who have logged in', async () => {
    expect((await visitPage('/om', mine)).body).toContain('href="/mina-uppgifter"');
    expect((await visitPage('/om')).body).not.toContain('href="/mina-uppgifter"');
  });
});
