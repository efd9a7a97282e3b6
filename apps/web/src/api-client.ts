import type { ChangePage } from '#changes';
import type { SecurityEntry } from '#access';
import type { ComparisonAnswer, RankingAnswer } from '#comparison';
import type { Correction, EvaluationRow, ObservationKind, Score } from '#evaluations';
import type { Committed, UploadAnswer, UploadSummary } from '#intake';
import type { CommandAnswer } from '#kernel';
import type { MunicipalityRow } from '#registry';
import type { HistoryEntry, Instrument, Items, Problem, PublishedEvaluations, Session } from './api-answers';
import { accessApi } from './access-api';
import { comparisonsApi } from './comparison-api';
import type { Kept } from './forms/form';
import { interimReportsApi } from './interim-api';
import { rankingReportsApi } from './ranking-reports-api';
import type { Query } from './links';
import type { Transport } from './transport';
import type { Visit } from './visit';

/** The API said no: the page shows why, with the same status. */
export class ApiFailure extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }
}

const PREFIX = '/api/v1';
const PAGE_LENGTH = '500';
const MOST_PAGES = 40;

type Reader = Pick<Visit, 'language' | 'identity' | 'session'>;

/** What the pages ask of the API, in the reader's language and with the reader's rights. */
export function apiFor(transport: Transport, reader: Reader) {
  const get = <T>(path: string, query: Query = {}) => read<T>(transport, reader, path, query);
  const list = <T>(path: string, query: Query = {}) => readAll<T>(get, path, query);
  const part = encodeURIComponent;
  const ask = commandsFor(transport, reader);
  const send = sendingFor(transport, reader);
  return {
    ...ask,
    ...interimReportsApi({ get, list, send }),
    ...comparisonsApi({ get, list, send }),
    ...accessApi({ get, send, file: (path) => file(transport, reader, path) }),
    ...rankingReportsApi({ get, send, file: (path) => file(transport, reader, path) }),
    session: () => get<Session>('/session'),
    municipalities: (query: Query = {}) => list<MunicipalityRow>('/municipalities', query),
    municipality: (code: string) => get<MunicipalityRow>(`/municipalities/${part(code)}`),
    publishedEvaluations: () => list<PublishedEvaluations>('/published-evaluations'),
    instruments: () => list<Instrument>('/instruments'),
    evaluation: (id: string) => get<EvaluationRow>(`/evaluations/${part(id)}`),
    evaluationsOf: (municipalityCode: string, query: Query = {}) =>
      list<EvaluationRow>('/evaluations', { municipalityCode, ...query }),
    evaluations: (query: Query = {}) => list<EvaluationRow>('/evaluations', query),
    upload: (id: string) => get<UploadAnswer>(`/uploads/${part(id)}`),
    ownUploads: () => list<UploadSummary>('/uploads'),
    uploadedFile: (id: string) => file(transport, reader, `/uploads/${part(id)}/file`),
    changes: (query: Query = {}) => get<ChangePage>('/events', query),
    corrections: (query: Query = {}) => get<Items<Correction>>('/corrections', query),
    securityLog: (query: Query) => get<Items<SecurityEntry>>('/security-log', query),
    history: (id: string) => list<HistoryEntry>(`/evaluations/${part(id)}/history`),
    comparison: (code: string, query: Query) => get<ComparisonAnswer>(`/comparisons/${part(code)}`, query),
    ranking: (query: Query) => get<RankingAnswer>('/rankings', query),
  };
}

function sendingFor(transport: Transport, reader: Reader) {
  return <T = CommandAnswer>(method: 'POST' | 'PUT', path: string, body: unknown, kept: Kept) =>
    command<T>(transport, reader, { method, path, kept, type: 'application/json', body: JSON.stringify(body) });
}

/** What a person asks to be done, with the key and the version that the form carried. */
function commandsFor(transport: Transport, reader: Reader) {
  const send = sendingFor(transport, reader);
  const of = (id: string, step: string) => `/evaluations/${encodeURIComponent(id)}/${step}`;
  return {
    startEvaluation: (body: StartedEvaluation, kept: Kept) => send('POST', '/evaluations', body, kept),
    score: (id: string, scores: readonly Score[], kept: Kept) => send('PUT', of(id, 'scores'), { scores }, kept),
    observe: (id: string, body: Observed, kept: Kept) => send('POST', of(id, 'observations'), body, kept),
    submit: (id: string, kept: Kept) => send('POST', of(id, 'submit'), {}, kept),
    reply: (id: string, body: { readonly agrees: boolean; readonly text?: string }, kept: Kept) =>
      send('POST', of(id, 'reply'), body, kept),
    publish: (id: string, body: { readonly withoutReplyReason?: string }, kept: Kept) =>
      send('POST', of(id, 'publish'), body, kept),
    correct: (id: string, body: { readonly scores: readonly Score[]; readonly reason: string }, kept: Kept) =>
      send('POST', of(id, 'correct'), body, kept),
    withdraw: (id: string, body: { readonly reason: string }, kept: Kept) =>
      send('POST', of(id, 'withdraw'), body, kept),
    uploadText: (text: string, kept: Kept) => send<UploadAnswer>('POST', '/uploads', { text }, kept),
    /** A form with a file in it, passed on as the browser sent it. */
    uploadFile: (body: Buffer, type: string, kept: Kept) =>
      command<UploadAnswer>(transport, reader, { method: 'POST', path: '/uploads', kept, type, body }),
    discardUpload: (id: string, kept: Kept) =>
      send<{ id: string }>('POST', `/uploads/${encodeURIComponent(id)}/discard`, {}, kept),
    commit: (id: string, evaluations: readonly CommittedEvaluation[], kept: Kept) =>
      send<Committed>('POST', `/uploads/${encodeURIComponent(id)}/commit`, { evaluations }, kept),
  };
}

export interface StartedEvaluation {
  readonly municipalityCode: string;
  readonly instrumentVersion: string;
  readonly year: number;
  readonly source?: string;
  readonly note?: string;
}

/** An evaluation out of an upload, as a person has confirmed it. */
export interface CommittedEvaluation extends StartedEvaluation {
  /** Version of the draft that it fills, as it was shown. */
  readonly draftVersion?: number;
  readonly scores: readonly Score[];
  readonly observations: readonly Observed[];
  readonly acceptedDifferences: readonly { readonly measure: string; readonly reason: string }[];
}

export interface Observed {
  readonly area: string;
  readonly kind: ObservationKind;
  readonly text: string;
}

export type Api = ReturnType<typeof apiFor>;

function read<T>(transport: Transport, reader: Reader, path: string, query: Query): Promise<T> {
  return asked<T>(transport, { method: 'GET', path: PREFIX + path + queryOf(query), headers: headersOf(reader) });
}

/** A file as the API gives it out. */
export interface ApiFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

async function file(transport: Transport, reader: Reader, path: string): Promise<ApiFile> {
  const { status, headers, text, bytes } = await transport({
    method: 'GET',
    path: PREFIX + path,
    headers: headersOf(reader),
  });
  if (status < 200 || status >= 300) throw new ApiFailure(problemIn(status, text));
  return { headers, bytes: bytes ?? Buffer.from(text, 'utf8') };
}

interface Sent {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body: string | Buffer;
  readonly type: string;
  readonly kept: Kept;
}

function command<T>(transport: Transport, reader: Reader, { method, path, body, type, kept }: Sent): Promise<T> {
  const headers = {
    ...headersOf(reader),
    'content-type': type,
    ...(kept.key !== '' && { 'idempotency-key': kept.key }),
    ...(kept.version !== undefined && { 'if-match': `"${kept.version}"` }),
  };
  return asked(transport, { method, path: PREFIX + path, headers, body });
}

function headersOf({ language, identity, session }: Reader): Record<string, string> {
  const authorization = session ? `Session ${session}` : identity && `Bearer demo:${identity}`;
  return { accept: 'application/json', 'accept-language': language, ...(authorization && { authorization }) };
}

async function asked<T>(transport: Transport, request: Parameters<Transport>[0]): Promise<T> {
  const answer = await transport(request);
  if (answer.status >= 200 && answer.status < 300) return JSON.parse(answer.text) as T;
  throw new ApiFailure(problemIn(answer.status, answer.text));
}

async function readAll<T>(
  get: (path: string, query: Query) => Promise<Items<T>>,
  path: string,
  query: Query,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await get(path, { ...query, limit: PAGE_LENGTH, cursor });
    items.push(...answer.items);
    if (!answer.next) return items;
    cursor = answer.next;
  }
  throw new RangeError(`${path} has more than ${MOST_PAGES} pages`);
}

function queryOf(query: Query): string {
  const filled = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return filled.length === 0 ? '' : `?${new URLSearchParams(filled).toString()}`;
}

function problemIn(status: number, text: string): Problem {
  try {
    const problem = JSON.parse(text) as Partial<Problem>;
    if (typeof problem.title === 'string') return { ...problem, title: problem.title, status };
  } catch {
    return { title: '', status };
  }
  return { title: '', status };
}
