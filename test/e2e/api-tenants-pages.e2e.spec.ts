import { PLACES } from '../../apps/web/src/links';
import { startService, type Service } from '../support/service';
import { ASKERS, isSeen, type Asker } from '../support/tenant-askers';
import { TENANT_MUTANTS } from '../support/tenant-mutants';
import { buildWorld, OTHER, OWN, type World } from '../support/tenant-world';

/** Something that pages are about, as far as it may be shown. */
interface Subject {
  readonly id: string;
  readonly none: string;
  /** Texts that stand in it. */
  readonly texts: readonly string[];
  isHiddenFrom(asker: Asker): boolean;
}

interface Page {
  readonly status: number;
  readonly text: string;
}

let service: Service;
let world: World;
const READERS = ASKERS.filter(({ name }) => name !== 'unknown token');

beforeAll(async () => {
  service = await startService();
  world = await buildWorld(service);
}, 120_000);

afterAll(() => service.stop());

const PATHS = Object.values(PLACES).map(({ sv }) => sv);
const fillOther = (path: string) => path.replace(':table', 'by-unit-provnamnden').replace(':area', '1');

function subjectsOf(path: string): readonly Subject[] {
  const things = (kind: string, none: string) =>
    world.things
      .filter((thing) => thing.kind === kind)
      .map((thing) => ({
        id: thing.id,
        none,
        texts: ['Hemligt', 'Mål', 'Enhet'].map((word) => `${word} i ${thing.id}`),
        isHiddenFrom: (asker: Asker) => !isSeen(thing, asker),
      }));
  if (path.startsWith('/utvarderingar/:id')) return things('evaluation', `${OTHER}-2010-1999`);
  if (path.startsWith('/delarsrapporter/:id')) return things('interim-report', `${OTHER}-provnamnden-1999-delar-1`);
  if (!path.startsWith('/las-in/:id')) return [];
  const none = '00000000-0000-4000-8000-000000000000';
  return world.sent.map(({ id, text, actorId }) => ({
    id,
    none,
    texts: [text],
    isHiddenFrom: (asker: Asker) => asker.actorId !== actorId,
  }));
}

async function page(path: string, { token }: Asker): Promise<Page> {
  const cookie = token === undefined ? '' : `kompassros_demo=${token.replace('demo:', '')}`;
  const { status, text } = await service.ask({ method: 'GET', path, headers: { cookie } });
  return { status, text };
}

/** Of everything hidden from the asker: its texts, and its id except where the address itself names it. */
function shownTo(asker: Asker, text: string, asked: string): string[] {
  const hidden = world.things.filter((thing) => !isSeen(thing, asker)).map(({ id }) => id);
  const uploads = world.sent.filter(({ actorId }) => actorId !== asker.actorId);
  const secrets = [...hidden, ...uploads.map(({ id }) => id)].filter((id) => id !== asked);
  const texts = [...hidden.map((id) => `i ${id}`), ...uploads.map((sent) => sent.text)];
  return [...secrets, ...texts].filter((secret) => text.includes(secret));
}

/** Asks for each page about each subject and compares with the page about nothing. */
async function wrongAbout(paths: readonly string[], askers: readonly Asker[]) {
  const wrong: string[] = [];
  let pages = 0;
  let visible = 0;
  for (const path of paths) {
    for (const asker of askers) {
      for (const subject of subjectsOf(path)) {
        const at = (id: string) => fillOther(path).replace(':id', id);
        const { status, text } = await page(at(subject.id), asker);
        pages += 1;
        if (status === 200 && subject.texts.some((each) => text.includes(each))) visible += 1;
        const name = `${at(subject.id)} by ${asker.name}`;
        wrong.push(...shownTo(asker, text, subject.id).map((secret) => `${name} shows ${secret}`));
        if (!subject.isHiddenFrom(asker)) continue;
        const nothing = await page(at(subject.none), asker);
        const asIfNothing = text.replaceAll(subject.id, subject.none);
        if (status !== nothing.status || asIfNothing !== nothing.text)
          wrong.push(`${name} tells that it is there: ${status}`);
      }
    }
  }
  return { wrong, pages, visible };
}

const BY_ID = PATHS.filter((path) => /^\/(utvarderingar|delarsrapporter|las-in)\/:id/.test(path));

it('a page about what one may not see is the page about what is not there', async () => {
  const { wrong, pages, visible } = await wrongAbout(BY_ID, READERS);
  process.stdout.write(
    `T8 pages: ${wrong.length} wrong in ${pages} pages of ${BY_ID.length} addresses; ${visible} show what they may\n`,
  );
  expect(wrong).toEqual([]);
  expect(BY_ID.length).toBeGreaterThan(20);
  expect(visible).toBeGreaterThan(100);
}, 300_000);

it('would be found to show it: with reports and uploads of anyone the pages tell', async () => {
  const mutants = TENANT_MUTANTS.filter(({ what }) => /^(a report is read|uploads are found)/.test(what));
  expect(mutants).toHaveLength(2);
  for (const mutant of mutants) {
    const restore = mutant.takeAway(world);
    const paths = ['/delarsrapporter/:id', '/las-in/:id'];
    const { wrong } = await wrongAbout(paths, READERS).finally(restore);
    expect([mutant.what, wrong.length > 0]).toEqual([mutant.what, true]);
  }
}, 120_000);

it('no list, search or comparison shows what its reader may not see', async () => {
  const paths = PATHS.filter((path) => !path.includes(':id')).flatMap((path) =>
    path.includes(':code') ? [OWN, OTHER].map((code) => path.replace(':code', code)) : [path],
  );
  const found: string[] = [];
  let [pages, answered] = [0, 0];
  for (const path of paths) {
    for (const asker of READERS) {
      const { status, text } = await page(fillOther(path), asker);
      pages += 1;
      if (status === 200) answered += 1;
      found.push(...shownTo(asker, text, '').map((secret) => `${path} by ${asker.name} shows ${secret}`));
    }
  }
  process.stdout.write(`T8 lists: ${found.length} wrong in ${pages} pages, ${answered} of them answered\n`);
  expect(found).toEqual([]);
  expect(answered).toBeGreaterThan(100);
}, 300_000);
