import { isSeen, type Asker } from './tenant-askers';
import { expectedOf } from './tenant-expected';
import type { Operation } from './tenant-policies';
import { targetsOf, type Target } from './tenant-targets';
import { OWN, type World } from './tenant-world';

/** One question: who asks what about whose. */
interface Cell {
  readonly operation: Operation;
  readonly asker: Asker;
  readonly target: Target;
}

interface Answered extends Cell {
  readonly status: number;
  readonly code: string;
  /** Headers and body. */
  readonly text: string;
  readonly body: string;
}

export interface Verdict {
  readonly cells: number;
  readonly wrong: readonly string[];
}

/** Sent with every question: none of it may count. */
const SMUGGLED = {
  cookie: 'kompassros_demo=approver:1883',
  'x-municipality-code': '1883',
  'x-actor-id': 'another-evaluator',
  'x-role': 'operator',
  'x-forwarded-user': 'demo-operator',
};
const NEVER_SEEN = '"999999999"';

/** Asks every cell of the operations over HTTP, and names those that were answered otherwise than the policy has it. */
export async function judge(
  base: string,
  world: World,
  operations: readonly Operation[],
  askers: readonly Asker[],
): Promise<Verdict> {
  const wrong: string[] = [];
  let cells = 0;
  for (const operation of operations) {
    const answers: Answered[] = [];
    const before = await world.service.head();
    for (const target of targetsOf(operation, world)) {
      const asked = askers.map((asker) => ask(base, world, { operation, asker, target }));
      answers.push(...(await Promise.all(asked)));
    }
    cells += answers.length;
    wrong.push(...answers.flatMap((answer) => faultsOf(answer, answers, world)));
    const stored = (await world.service.head()) !== before;
    if (stored && !operation.policy.stores) wrong.push(`${operation.id}: something was stored`);
  }
  return { cells, wrong };
}

async function ask(base: string, world: World, cell: Cell): Promise<Answered> {
  const { operation, asker, target } = cell;
  const { method, policy } = operation;
  const body = method === 'GET' ? undefined : JSON.stringify(bodyOf(cell));
  const response = await fetch(`${base}${pathOf(cell, world)}`, {
    method,
    headers: {
      ...SMUGGLED,
      ...(asker.token !== undefined && { authorization: `Bearer ${asker.token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(body !== undefined && !policy.through && { 'if-match': NEVER_SEEN }),
    },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  const code = response.ok ? '' : codeIn(text);
  return { operation, asker, target, status: response.status, code, text: `${headers}\n\n${text}`, body: text };
}

function codeIn(text: string): string {
  try {
    return (JSON.parse(text) as { errors: { code: string }[] }).errors[0]?.code ?? '';
  } catch {
    return 'no problem document';
  }
}

function bodyOf({ operation: { id, policy }, asker, target }: Cell): unknown {
  const body = policy.bodyFor ? policy.bodyFor(asker.role) : policy.body;
  if (id !== 'openInterimReport') return body;
  return { ...(body as object), municipalityCode: target.municipalityCode, cycle: `Delår för ${asker.name}` };
}

function pathOf({ operation: { path, policy, id }, asker, target }: Cell, world: World): string {
  const thingId = target.idFor(asker, id === 'discardUpload');
  const filled = path
    .replace('{id}', encodeURIComponent(thingId))
    .replace('{code}', target.municipalityCode)
    .replace('{version}', '2010')
    .replace('{tableId}', 'by-unit-provnamnden');
  if (/[{}]/.test(filled))
    throw new Error(`No value for a part of ${path} in a world of ${world.things.length} things`);
  return `${filled}${(policy.query ?? '').replace('CODE', target.municipalityCode)}`;
}

/** What is wrong with an answer: that it was given, what it shows, or what it lacks. */
function faultsOf(answer: Answered, all: readonly Answered[], world: World): string[] {
  const { operation, asker, target, status, code, text, body } = answer;
  const name = `${operation.id} by ${asker.name}, ${target.name}`;
  const expected = expectedOf(operation, asker, target);
  const given = `${status} ${code}`.trim();
  if (!expected.includes(given)) return [`${name}: ${given}, not ${expected.join(' or ')}`];
  const none = all.find((other) => other.asker === asker && other.target.isNone);
  const tells = target.isHiddenFrom(asker) && none && none.body !== body;
  const shown = hiddenFrom(asker, world).filter((secret) => text.includes(secret));
  const lacking = status === 200 ? owedTo(answer, world).filter((owed) => !body.includes(owed)) : [];
  return [
    ...(tells ? [`${name}: is told apart from what is not there`] : []),
    ...shown.map((secret) => `${name}: shows ${secret}`),
    ...lacking.map((owed) => `${name}: lacks ${owed}`),
  ];
}

/** Texts and ids that no answer to the asker may hold. */
function hiddenFrom(asker: Asker, { things, sent, keys }: World): string[] {
  const uploads = sent.filter(({ actorId }) => actorId !== asker.actorId);
  return [
    ...things.filter((thing) => !isSeen(thing, asker)).map(({ id }) => id),
    ...uploads.flatMap(({ id, spareId, text }) => [id, spareId, text]),
    ...keys.filter((key) => !isOwnKey(key, asker)).flatMap(({ id, name }) => [id, name]),
  ];
}

/** The operator finds all in the directory: their ids stand in the log. */
function isOwnKey({ municipalityCode }: World['keys'][number], { role, name }: Asker): boolean {
  if (name === 'unknown token') return false;
  return role === 'operator' || (role === 'approver' && municipalityCode === OWN);
}

/** Ids that a list must hold, so that nothing is hidden by showing nothing. */
function owedTo({ operation: { policy }, asker, target }: Answered, { things, sent, keys }: World): string[] {
  if (policy.lists === undefined) return [];
  if (policy.lists === 'key')
    return keys.filter(({ municipalityCode }) => municipalityCode === OWN).map(({ id }) => id);
  if (policy.lists === 'upload') return sent.filter(({ actorId }) => actorId === asker.actorId).map(({ id }) => id);
  return things
    .filter(({ kind, municipalityCode }) => kind === policy.lists && municipalityCode === target.municipalityCode)
    .filter((thing) => isSeen(thing, asker))
    .map(({ id }) => id);
}
