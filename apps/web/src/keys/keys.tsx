import { ApiFailure } from '../api-client';
import { keptIn, newKept, textIn, textsIn, type Form } from '../forms/form';
import { attempt, formProblem, type FormProblem } from '../forms/form-problem';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { assertStrongLogin } from '../identity/strong-login';
import { link } from '../links';
import { CreatedKeyPage, CreateKeyPage, RevokeKeyPage, type KeyValues } from './key-form-page';
import { KeysPage } from './keys-page';
import { keysWords } from './keys.words';

export async function showKeys(reading: Reading): Promise<Answer> {
  return htmlAnswer(<KeysPage reading={reading} keys={await reading.api.keys()} />);
}

/** An empty form, for a key that holds a year. */
export async function showCreateKey(reading: Reading): Promise<Answer> {
  assertApprover(reading);
  assertStrongLogin(reading);
  return createPage(reading, { name: '', scopes: [], expiresOn: inAYear(new Date()) });
}

/** The answer is the page with the key itself, which stands in no address and is kept by no browser. */
export async function createKey(reading: Reading, form: Form): Promise<Answer> {
  const values: KeyValues = {
    name: textIn(form, 'name').trim(),
    scopes: textsIn(form, 'scopes'),
    expiresOn: textIn(form, 'expiresOn').trim(),
  };
  const send = async () => {
    const created = await reading.api.createKey(values, keptIn(form));
    const page = htmlAnswer(<CreatedKeyPage reading={reading} created={created} />);
    return { ...page, headers: { ...page.headers, 'cache-control': 'no-store' } };
  };
  return attempt(send, async (refused) => createPage(reading, values, formProblem(refused, fieldOf)));
}

export async function showRevokeKey(reading: Reading, id: string): Promise<Answer> {
  return revokePage(reading, id);
}

export async function revokeKey(reading: Reading, id: string, form: Form): Promise<Answer> {
  const send = async () => {
    await reading.api.revokeKey(id, keptIn(form));
    return redirect(link(reading.visit.language, 'keys', {}, { done: 'keyRevoked' }));
  };
  return attempt(send, (refused) => revokePage(reading, id, formProblem(refused, fieldOf)));
}

function assertApprover({ session, visit }: Reading): void {
  if (session.actor.role === 'approver') return;
  const detail = keysWords[visit.language].onlyApprovers;
  throw new ApiFailure({ status: session.actor.role === 'public' ? 401 : 403, title: detail, detail });
}

/** The same day next year, as the form has it. */
export function inAYear(now: Date): string {
  const later = new Date(now);
  later.setUTCFullYear(later.getUTCFullYear() + 1);
  return later.toISOString().slice(0, 10);
}

const FIELDS = ['name', 'scopes', 'expiresOn'];

/** `scopes[3]` stands in the field of the scopes. */
function fieldOf(where: string): string | undefined {
  return FIELDS.find((field) => field === where.replace(/\[.*$/, ''));
}

function createPage(reading: Reading, values: KeyValues, problem?: FormProblem): Answer {
  const page = <CreateKeyPage {...{ reading, values, problem }} kept={newKept()} />;
  return htmlAnswer(page, problem?.status ?? 200);
}

async function revokePage(reading: Reading, id: string, problem?: FormProblem): Promise<Answer> {
  const found = (await reading.api.keys()).find((key) => key.id === id);
  if (!found) throw new ApiFailure({ status: 404, title: '' });
  return htmlAnswer(<RevokeKeyPage {...{ reading, problem }} of={found} kept={newKept()} />, problem?.status ?? 200);
}
