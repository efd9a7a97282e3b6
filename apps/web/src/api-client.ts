import type { ComparisonAnswer, RankingAnswer } from '#comparison';
import type { EvaluationRow } from '#evaluations';
import type { MunicipalityRow } from '#registry';
import type { HistoryEntry, Instrument, Items, Problem, PublishedEvaluations, Session } from './api-answers';
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

type Reader = Pick<Visit, 'language' | 'identity'>;

/** What the pages ask of the API, in the reader's language and with the reader's rights. */
export function apiFor(transport: Transport, reader: Reader) {
  const get = <T>(path: string, query: Query = {}) => read<T>(transport, reader, path, query);
  const list = <T>(path: string, query: Query = {}) => readAll<T>(get, path, query);
  const part = encodeURIComponent;
  return {
    session: () => get<Session>('/session'),
    municipalities: (query: Query = {}) => list<MunicipalityRow>('/municipalities', query),
    municipality: (code: string) => get<MunicipalityRow>(`/municipalities/${part(code)}`),
    publishedEvaluations: () => list<PublishedEvaluations>('/published-evaluations'),
    instruments: () => list<Instrument>('/instruments'),
    evaluation: (id: string) => get<EvaluationRow>(`/evaluations/${part(id)}`),
    evaluationsOf: (municipalityCode: string) => list<EvaluationRow>('/evaluations', { municipalityCode }),
    history: (id: string) => list<HistoryEntry>(`/evaluations/${part(id)}/history`),
    comparison: (code: string, query: Query) => get<ComparisonAnswer>(`/comparisons/${part(code)}`, query),
    ranking: (query: Query) => get<RankingAnswer>('/rankings', query),
  };
}

export type Api = ReturnType<typeof apiFor>;

async function read<T>(transport: Transport, reader: Reader, path: string, query: Query): Promise<T> {
  const answer = await transport({
    method: 'GET',
    path: PREFIX + path + queryOf(query),
    headers: {
      accept: 'application/json',
      'accept-language': reader.language,
      ...(reader.identity ? { authorization: `Bearer demo:${reader.identity}` } : {}),
    },
  });
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
