import { ApiFailure } from '../api-client';
import type { Problem } from '../api-answers';
import { keptIn, newKept, textIn, type Form } from '../forms/form';
import { attempt, formProblem, type FormProblem } from '../forms/form-problem';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { ReadInPage } from './read-in-page';
import { readInWords, type ReadInWords } from './read-in.words';

export async function showReadIn(reading: Reading): Promise<Answer> {
  assertReader(reading);
  return readInPage(reading, '');
}

/** Reads text that was pasted, and leads to what was understood of it. */
export async function readText(reading: Reading, form: Form): Promise<Answer> {
  const text = textIn(form, 'text');
  const words = readInWords[reading.visit.language];
  if (text.trim() === '') {
    return readInPage(reading, '', { status: 422, faults: [{ field: 'text', detail: words.text.missing }] });
  }
  const read = async () => toUpload(reading, (await reading.api.uploadText(text, keptIn(form))).id);
  return attempt(read, (problem) => readInPage(reading, text, refused(problem, 'text', words)));
}

/** A file as the browser sent it: the body of the form, passed on unread. Undefined when it is too large. */
export interface SentFile {
  readonly body: Buffer | undefined;
  readonly type: string;
}

/** How a browser sends a field in which no file was chosen. */
const NOTHING_CHOSEN = /name="file"; filename=""\r\n/;

export async function readFile(reading: Reading, { body, type }: SentFile): Promise<Answer> {
  const { visit, api } = reading;
  const words = readInWords[visit.language];
  if (!body) return readInPage(reading, '', { status: 413, faults: [{ field: 'file', detail: words.file.tooLarge }] });
  if (NOTHING_CHOSEN.test(body.subarray(0, 1000).toString('latin1'))) {
    return readInPage(reading, '', { status: 422, faults: [{ field: 'file', detail: words.file.missing }] });
  }
  const kept = { key: visit.query.get('key') ?? '' };
  const read = async () => toUpload(reading, (await api.uploadFile(body, type, kept)).id);
  return attempt(read, (problem) => readInPage(reading, '', refused(problem, 'file', words)));
}

function toUpload({ visit }: Reading, id: string): Answer {
  return redirect(link(visit.language, 'upload', { id }, { rapport: visit.query.get('rapport') ?? undefined }));
}

/** What the API said, in words for a person at a form. */
export function refused(problem: Problem, field: 'file' | 'text', words: ReadInWords): FormProblem {
  if (problem.status === 413) {
    return { status: 413, faults: [{ field, detail: field === 'file' ? words.file.tooLarge : words.text.tooLong }] };
  }
  const errors = problem.errors?.map((error) =>
    error.code === 'file-missing' ? { ...error, detail: words[field].missing } : error,
  );
  return formProblem({ ...problem, errors }, (where) => (where === 'file' || where === 'text' ? field : undefined));
}

export async function readInPage(reading: Reading, text: string, problem?: FormProblem): Promise<Answer> {
  const { api } = reading;
  const [instruments, uploads] = await Promise.all([api.instruments(), api.ownUploads()]);
  const open = uploads.filter(({ committed, status }) => committed === null && status !== 'unreadable');
  const kept = [newKept(), newKept()] as const;
  return htmlAnswer(<ReadInPage {...{ reading, instruments, open, text, kept, problem }} />, problem?.status ?? 200);
}

/** Evaluators read in evaluations, reporters the interim reports of their own municipality. */
function assertReader({ session, visit }: Reading): void {
  if (session.actor.role === 'evaluator' || session.actor.role === 'reporter') return;
  const detail = readInWords[visit.language].evaluators;
  throw new ApiFailure({ status: 403, title: detail, detail });
}
