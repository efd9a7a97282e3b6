import { ApiFailure } from '../api-client';
import { keptIn, newKept, paragraphIn, textIn, type Form } from '../forms/form';
import { attempt, formProblem, type FormFault, type FormProblem } from '../forms/form-problem';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { codesIn } from '../parts/municipality-names';
import { ChangeNetworkPage, CreateNetworkPage, type ChangeValues, type CreateValues } from './network-form-page';
import { NetworkPage } from './network-page';
import { NetworksPage } from './networks-page';
import { networksWords } from './networks.words';

export async function showNetworks(reading: Reading): Promise<Answer> {
  return htmlAnswer(<NetworksPage reading={reading} networks={await reading.api.networks()} />);
}

export async function showNetwork(reading: Reading, id: string): Promise<Answer> {
  return htmlAnswer(<NetworkPage reading={reading} network={await reading.api.network(id)} />);
}

/** An empty form, but for the members that the way here named. */
export async function showCreateNetwork(reading: Reading): Promise<Answer> {
  assertAnalyst(reading);
  const all = await reading.api.municipalities();
  const { codes } = codesIn(reading.visit.query.get('members') ?? '', all);
  const members = codes.map((code) => all.find((one) => one.code === code)?.name ?? code).join(', ');
  return createPage(reading, { name: '', id: '', description: '', members, validFrom: '' });
}

export async function createNetwork(reading: Reading, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const values: CreateValues = {
    name: textIn(form, 'name').trim(),
    id: textIn(form, 'id').trim(),
    description: paragraphIn(form, 'description'),
    members: paragraphIn(form, 'members'),
    validFrom: textIn(form, 'validFrom').trim(),
  };
  const { codes, faults } = await codesOf(reading, values, ['members']);
  if (faults.length > 0) return createPage(reading, values, { status: 422, faults });
  const { name, id, description, validFrom } = values;
  const body = { id, name, ...(description && { description }), members: codes[0] ?? [], validFrom };
  const send = async () => {
    const made = await api.createNetwork(body, keptIn(form));
    return redirect(link(visit.language, 'network', { id: made.id }, { done: 'networkSaved' }));
  };
  return attempt(send, async (refused) => createPage(reading, values, formProblem(refused, fieldOf)));
}

export async function showChangeNetwork(reading: Reading, id: string): Promise<Answer> {
  assertAnalyst(reading);
  return changePage(reading, id, { add: '', remove: '', validFrom: '', reason: '' });
}

export async function changeNetwork(reading: Reading, id: string, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const values: ChangeValues = {
    add: paragraphIn(form, 'add'),
    remove: paragraphIn(form, 'remove'),
    validFrom: textIn(form, 'validFrom').trim(),
    reason: paragraphIn(form, 'reason'),
  };
  const { codes, faults } = await codesOf(reading, values, ['add', 'remove']);
  if (faults.length > 0) return changePage(reading, id, values, { status: 422, faults });
  const { validFrom, reason } = values;
  const body = { add: codes[0] ?? [], remove: codes[1] ?? [], validFrom, reason };
  const send = async () => {
    await api.changeNetwork(id, body, keptIn(form));
    return redirect(link(visit.language, 'network', { id }, { done: 'networkSaved' }));
  };
  return attempt(send, (refused) => changePage(reading, id, values, formProblem(refused, fieldOf)));
}

function assertAnalyst({ session, visit }: Reading): void {
  if (session.actor.role === 'analyst') return;
  const detail = networksWords[visit.language].form.onlyAnalysts;
  throw new ApiFailure({ status: 403, title: detail, detail });
}

/** The codes written in some fields, field by field, and what is none. */
async function codesOf<V extends object>(reading: Reading, values: V, fields: readonly (keyof V & string)[]) {
  const all = await reading.api.municipalities();
  const read = fields.map((field) => ({ field, ...codesIn(String(values[field]), all) }));
  const { unknown: say } = networksWords[reading.visit.language].form;
  const faults = read.flatMap(({ field, unknown }): FormFault[] =>
    unknown.length > 0 ? [{ field, detail: say(unknown.join(', ')) }] : [],
  );
  return { codes: read.map(({ codes }) => codes), faults };
}

const FIELDS = ['id', 'name', 'description', 'members', 'validFrom', 'add', 'remove', 'reason'];

/** `members[3]` stands in the field of the members. */
function fieldOf(where: string): string | undefined {
  return FIELDS.find((field) => field === where.replace(/\[.*$/, ''));
}

function createPage(reading: Reading, values: CreateValues, problem?: FormProblem): Answer {
  const page = <CreateNetworkPage {...{ reading, values, problem }} kept={newKept()} />;
  return htmlAnswer(page, problem?.status ?? 200);
}

async function changePage(reading: Reading, id: string, values: ChangeValues, problem?: FormProblem): Promise<Answer> {
  const network = await reading.api.network(id);
  const page = <ChangeNetworkPage {...{ reading, network, values, problem }} kept={newKept(network.version)} />;
  return htmlAnswer(page, problem?.status ?? 200);
}
