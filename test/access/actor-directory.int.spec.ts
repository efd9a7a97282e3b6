import type { KnownPerson, PersonalRecords } from '#access';
import { StoredActors } from '../../libs/access/src/actor-directory.query';
import { People } from '../../libs/access/src/people/people.query';
import { walledDatabase, type Walled } from './two-walls';

const ISSUER = 'https://login.example';
const ANNA: KnownPerson = { issuer: ISSUER, subject: 'anna', name: 'Anna Ek' };
const BERTIL: KnownPerson = { issuer: ISSUER, subject: 'bertil', name: 'Bertil Al' };
const OPERATOR = { id: 'p-operator', role: 'operator' } as const;
const NOTHING_ELSEWHERE = new Proxy({} as PersonalRecords<'uploads' | 'uploadAttempts' | 'events' | 'answers'>, {
  get: () => async () => [],
});

let walled: Walled;
let here: StoredActors;
let there: StoredActors;
let people: People;

beforeAll(async () => {
  walled = await walledDatabase();
  [here, there] = [new StoredActors(walled.pools[0]), new StoredActors(walled.pools[1])];
  people = new People(walled.pools[0], NOTHING_ELSEWHERE);
});

afterAll(() => walled.stop());

beforeEach(() => walled.owner.query('DELETE FROM access.sessions; DELETE FROM access.actors'));

const rows = async () => (await walled.owner.query<Record<string, unknown>>('SELECT * FROM access.actors')).rows;

describe('the id of a person', () => {
  it('says nothing of them, and fits wherever an id stands', async () => {
    const id = await here.idOf(ANNA);
    expect(id).toMatch(/^p-[a-z2-7]{20}$/);
    expect(await here.idOf(BERTIL)).not.toBe(id);
  });

  it('is the same in every process, however many ask at once', async () => {
    const asked = Array.from({ length: 60 }, (_, nth) => (nth % 2 ? here : there).idOf(nth % 3 ? ANNA : BERTIL));
    const ids = await Promise.all(asked);
    expect(new Set(ids.filter((_, nth) => nth % 3)).size).toBe(1);
    expect(new Set(ids).size).toBe(2);
    expect(await rows()).toHaveLength(2);
  });

  it('is another for the same subject of another issuer, and for what only looks the same when joined', async () => {
    const ids = [
      await here.idOf(ANNA),
      await here.idOf({ ...ANNA, issuer: 'https://other.example' }),
      await here.idOf({ issuer: ISSUER, subject: 'a\nnna' }),
      await here.idOf({ issuer: ISSUER, subject: ' anna' }),
      await here.idOf({ issuer: ISSUER, subject: 'ANNA' }),
    ];
    expect(new Set(ids).size).toBe(5);
    await expect(here.idOf({ issuer: `${ISSUER}\nx`, subject: 'anna' })).rejects.toThrow(/check constraint/);
  });

  it('takes a subject for no more than it is', async () => {
    for (const subject of [
      `' OR true --`,
      `'); SELECT set_config('kompassros.actor_role', 'operator', true); --`,
      '\\',
    ])
      expect(await here.idOf({ issuer: ISSUER, subject })).toBe(await there.idOf({ issuer: ISSUER, subject }));
    expect(await rows()).toHaveLength(3);
    await expect(here.idOf({ issuer: ISSUER, subject: 'a\0' })).rejects.toThrow('NUL');
  });

  it('keeps its name until another is told', async () => {
    const id = await here.idOf(ANNA);
    await here.idOf({ issuer: ISSUER, subject: 'anna' });
    expect(await rows()).toMatchObject([{ id, name: 'Anna Ek' }]);
    await there.idOf({ ...ANNA, name: ' Anna Berg ' });
    expect(await rows()).toMatchObject([{ id, name: 'Anna Berg' }]);
  });

  it('is noted as seen once a minute at most', async () => {
    await here.idOf(ANNA);
    const [before] = await rows();
    await here.idOf(ANNA);
    expect(await rows()).toEqual([before]);
    await walled.owner.query(`UPDATE access.actors SET last_seen_at = clock_timestamp() - interval '61 seconds'`);
    await here.idOf(ANNA);
    const [after] = await rows();
    expect(Number(after?.['last_seen_at'])).toBeGreaterThanOrEqual(Number(before?.['last_seen_at']));
  });
});

describe('a person who is erased', () => {
  it('leaves an id that stands for nobody, and gets a new one when they come back', async () => {
    const id = await here.idOf(ANNA);
    const other = await here.idOf(BERTIL);
    const erased = await people.erase(OPERATOR, id, 'Har slutat');
    expect(erased).toMatchObject({ id, kind: 'erased', name: null, issuer: null, subject: null });
    const [row] = (await rows()).filter((one) => one['id'] === id);
    expect(JSON.stringify(row)).not.toMatch(/anna|Ek|login\.example/i);
    expect(row).toMatchObject({ erased_by: OPERATOR.id, erased_reason: 'Har slutat' });
    const later = await Promise.all([here.idOf(ANNA), there.idOf(ANNA), here.idOf(ANNA)]);
    expect(new Set(later).size).toBe(1);
    expect(later[0]).not.toBe(id);
    expect(await there.idOf(BERTIL)).toBe(other);
  });

  it('is logged out everywhere, and nobody else is', async () => {
    const ids = [await here.idOf(ANNA), await here.idOf(BERTIL)];
    for (const [nth, id] of [...ids, ids[0]].entries())
      await walled.owner.query(
        `INSERT INTO access.sessions (hash, actor_id, role, assured, issuer_key, expires_at)
         VALUES ($1, $2, 'analyst', true, 'x', clock_timestamp() + interval '1 hour')`,
        [String(nth).repeat(64), id],
      );
    await people.erase(OPERATOR, ids[0] ?? '', 'Har slutat');
    const left = await walled.owner.query<{ actor_id: string }>('SELECT actor_id FROM access.sessions');
    expect(left.rows).toEqual([{ actor_id: ids[1] }]);
  });

  it('stays as they were erased', async () => {
    const id = await here.idOf(ANNA);
    const first = await people.erase(OPERATOR, id, 'Har slutat');
    expect(await people.erase({ ...OPERATOR, id: 'p-other' }, id, 'Igen')).toEqual(first);
  });

  it('has to be somebody', async () => {
    await expect(people.erase(OPERATOR, 'p-nobody', 'x')).rejects.toThrow('no-such-person');
  });

  it.each(['analyst', 'approver', 'reporter', 'evaluator', 'public'] as const)(
    'is not erased by %s, not even where the code would let them',
    async (role) => {
      const id = await here.idOf(ANNA);
      await people.erase({ id: 'p-other', role }, id, 'x').catch(() => undefined);
      expect(await rows()).toMatchObject([{ id, name: 'Anna Ek', erased_at: null }]);
    },
  );
});

describe('the directory of everybody', () => {
  const SEEN = 'SELECT FROM access.actors';
  const shown = (person: KnownPerson) => ({ shown_person: `${person.issuer}\n${person.subject}` });

  beforeEach(async () => {
    await here.idOf(ANNA);
    await here.idOf(BERTIL);
  });

  it.each([
    [{}, 0],
    [{ actor_id: '', actor_role: '', shown_person: '', shown_key: '' }, 0],
    [{ actor_id: 'p-nobody', actor_role: 'analyst' }, 0],
    [{ actor_id: 'p-nobody', actor_role: 'approver', municipality: '1880' }, 0],
    [{ actor_role: 'OPERATOR' }, 0],
    [{ shown_person: '%' }, 0],
    [shown(ANNA), 1],
    [{ actor_role: 'operator' }, 2],
  ])('shows with %j so many: %d', async (settings, count) => {
    expect(await walled.tried(settings, SEEN)).toBe(count);
  });

  it('shows a person their own row', async () => {
    const id = await here.idOf(ANNA);
    expect(await walled.tried({ actor_id: id, actor_role: 'reporter' }, SEEN)).toBe(1);
  });

  it.each([
    ['removes nobody', { actor_role: 'operator' }, 'DELETE FROM access.actors'],
    ['changes no id', { actor_role: 'operator' }, `UPDATE access.actors SET id = 'x'`],
    ['renames nobody as operator', { actor_role: 'operator' }, `UPDATE access.actors SET name = 'x'`],
    ['makes nobody else', shown(ANNA), `INSERT INTO access.actors (id, issuer, subject) VALUES ('p-x', 'y', 'z')`],
    ['moves nobody to another subject', shown(ANNA), `UPDATE access.actors SET subject = 'eve'`],
    ['makes no key', {}, `INSERT INTO access.actors (id, issuer, subject) VALUES ('key-x', 'kompassros', 'key-x')`],
  ])('%s', async (_, settings, statement) => {
    await expect(walled.tried(settings, statement)).rejects.toThrow(/permission denied|row-level security/);
  });

  it('is searched by parts of name, subject and id, and by nothing of a pattern', async () => {
    const found = async (text: string) =>
      (await people.search(OPERATOR, { text, limit: 10, after: '' })).map(({ name }) => name ?? '').toSorted();
    expect(await found('')).toEqual(['Anna Ek', 'Bertil Al']);
    expect(await found('ANN')).toEqual(['Anna Ek']);
    expect(await found('bertil')).toEqual(['Bertil Al']);
    expect(await found((await here.idOf(ANNA)).slice(3, 12))).toEqual(['Anna Ek']);
    expect(await found('%')).toEqual([]);
    expect(await found('_')).toEqual([]);
    const [first] = await people.search(OPERATOR, { text: '', limit: 1, after: '' });
    const [second] = await people.search(OPERATOR, { text: '', limit: 1, after: first?.id ?? '' });
    expect(new Set([first?.name, second?.name]).size).toBe(2);
  });
});
