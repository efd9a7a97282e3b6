import { keptIn, newKept, paragraphIn, type Form } from '../forms/form';
import { attempt, formProblem, type FormProblem } from '../forms/form-problem';
import { downloadBytes, htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { PeoplePage } from './people-page';
import { ErasePersonPage, PersonPage } from './person-page';

export async function showPeople(reading: Reading): Promise<Answer> {
  const { query } = reading.visit;
  const [q, cursor] = [query.get('q') ?? undefined, query.get('cursor') ?? undefined];
  return htmlAnswer(<PeoplePage reading={reading} found={await reading.api.people({ q, cursor })} />);
}

export async function showPerson(reading: Reading, id: string): Promise<Answer> {
  return htmlAnswer(<PersonPage reading={reading} person={await reading.api.person(id)} />);
}

export async function downloadPerson({ api }: Reading, id: string): Promise<Answer> {
  return jsonFile(`kompassros-${id.replace(/[^A-Za-z0-9-]/g, '-')}.json`, (await api.personFile(id)).bytes);
}

export async function showErasePerson(reading: Reading, id: string): Promise<Answer> {
  return erasePage(reading, id, '');
}

export async function erasePerson(reading: Reading, id: string, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const reason = paragraphIn(form, 'reason');
  const send = async () => {
    await api.erasePerson(id, reason, keptIn(form));
    return redirect(link(visit.language, 'person', { id }, { done: 'personErased' }));
  };
  const fieldOf = (where: string) => (where === 'reason' ? where : undefined);
  return attempt(send, (refused) => erasePage(reading, id, reason, formProblem(refused, fieldOf)));
}

async function erasePage(reading: Reading, id: string, reason: string, problem?: FormProblem): Promise<Answer> {
  const person = await reading.api.person(id);
  const page = <ErasePersonPage {...{ reading, person, reason, problem }} kept={newKept()} />;
  return htmlAnswer(page, problem?.status ?? 200);
}

/** A file that no browser or proxy keeps beside the one that the reader saves. */
export function jsonFile(name: string, bytes: Buffer): Answer {
  const file = downloadBytes(name, 'application/json; charset=utf-8', bytes);
  return { ...file, headers: { ...file.headers, 'cache-control': 'no-store' } };
}
