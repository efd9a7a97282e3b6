import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { besideComparison } from './beside-comparison';

interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string | Buffer;
}

/** What the API says to something that is sent, under a key such as `PUT /evaluations/1880-2010-2012/scores`. */
export interface Said {
  readonly status: number;
  readonly body: unknown;
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: string;
}

/** What the API would answer, by path without `/api/v1`; a query that matters stands in the key. */
const FILES: Readonly<Record<string, string>> = {
  '/session': 'session-demo',
  '/municipalities': 'municipalities',
  '/published-evaluations': 'published-evaluations',
  '/instruments': 'instruments',
  '/evaluations?municipalityCode=1880': 'evaluations-1880',
  '/evaluations/1880-2010-2012': 'evaluation-1880-2010-2012',
  '/evaluations/1880-2010-2010': 'evaluation-1880-2010-2010',
  '/evaluations/0182-2010-2011': 'evaluation-0182-2010-2011',
  '/evaluations/9907-2010-2010': 'evaluation-9907-draft',
  '/evaluations/9908-2010-2011': 'evaluation-9908-withdrawn',
  '/evaluations/1880-2010-2012/history': 'history-1880-2010-2012',
  '/corrections': 'corrections',
  '/events': 'changes',
  '/networks': 'networks',
  '/comparisons/9907/remedies': 'remedies-9907',
  '/comparisons/1880/similar-profiles': 'similar-1880',
  '/improvements': 'improvements-total',
  '/networks/fem': 'network-fem',
  '/uploads/5d7f0c0e-0000-4000-8000-000000000001': 'upload-areas',
  '/uploads/5d7f0c0e-0000-4000-8000-000000000002': 'upload-nothing',
  '/comparisons/1880': 'comparison-1880-latest27',
  '/comparisons/1880?peers=list:1444,1883,0182,1270': 'comparison-1880-list',
  '/comparisons/0182': 'comparison-0182-total',
  '/comparisons/9907': 'comparison-9907-county',
  '/rankings': 'ranking-total',
  '/rankings?measure=area:1': 'ranking-area-1',
};

/** What stands in a file beside this one; whoever asks knows its shape. */
export function fixture(name: string): unknown {
  return JSON.parse(readFileSync(join(__dirname, `${name}.json`), 'utf8'));
}

/** An API that answers from the files beside this one, and keeps what it was asked. */
export function fixtureTransport(replaced: Readonly<Record<string, unknown>> = {}) {
  const asked: Request[] = [];
  const transport = async (request: Request): Promise<Answer> => {
    asked.push(request);
    const { pathname, searchParams } = new URL(request.path, 'http://api.invalid');
    const path = pathname.replace(/^\/api\/v1/, '');
    if (request.method !== 'GET') return said(replaced[`${request.method} ${path}`] as Said | undefined, request);
    if (path in replaced) return answer(200, replaced[path]);
    if (path === '/comparisons/1880' && /^(?:nearest:x|nope)$/.test(searchParams.get('peers') ?? '')) {
      return problem(422, 'peers', 'unknown-peer-rule', `Regeln ${searchParams.get('peers')} finns inte.`);
    }
    if (path.startsWith('/municipalities/')) return municipality(path.slice('/municipalities/'.length));
    const language = request.headers['accept-language'] === 'en' ? 'en' : 'sv';
    const beside = besideComparison(path, searchParams, language, (asked) => fixture(FILES[asked] ?? ''), FILES);
    if (beside) return answer(200, beside);
    const keys = [...searchParams].map(([name, value]) => `${path}?${name}=${value}`);
    const file = [...keys, path].map((key) => FILES[key]).find((name) => name !== undefined);
    if (file !== undefined) return filtered(path, searchParams, fixture(file));
    if (path === '/evaluations' || path === '/uploads') return answer(200, { items: [], next: null });
    return problem(404, '', 'not-found', 'Det finns inget här som du får se.');
  };
  return { transport, asked };
}

/** What is not told of otherwise is carried out. */
function said(told: Said | undefined, { path }: Request): Answer {
  const [, id = '1880-2010-2013'] = /\/(?:evaluations|uploads)\/([^/]+)/.exec(path) ?? [];
  return told ? answer(told.status, told.body) : answer(200, { id, version: 2, position: '1600', created: [] });
}

interface Named {
  readonly code: string;
  readonly name: string;
  readonly countyCode: string;
  readonly groups: readonly { readonly classification: string; readonly code: string }[];
}

function filtered(path: string, query: URLSearchParams, body: unknown): Answer {
  const statuses = query.get('status')?.split(',');
  if (path === '/evaluations' && statuses) {
    const all = body as { items: { readonly status: string }[] };
    return answer(200, { ...all, items: all.items.filter(({ status }) => statuses.includes(status)) });
  }
  if (path !== '/municipalities') return answer(200, body);
  const { items } = body as { items: Named[] };
  const q = (query.get('q') ?? '').toLocaleLowerCase('sv');
  const fits = ({ code, name, countyCode, groups }: Named) =>
    (q === '' || code === q || name.toLocaleLowerCase('sv').includes(q)) &&
    (!query.get('county') || countyCode === query.get('county')) &&
    (!query.get('group') ||
      groups.some(
        (group) => group.classification === query.get('classification') && group.code === query.get('group'),
      ));
  return answer(200, { items: items.filter(fits), next: null });
}

function municipality(code: string): Answer {
  const { items } = fixture('municipalities') as { items: Named[] };
  const found = items.find((one) => one.code === code);
  return found ? answer(200, found) : problem(404, 'code', 'no-such-municipality', `Det finns ingen kommun ${code}.`);
}

function answer(status: number, body: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json' }, text: JSON.stringify(body) };
}

function problem(status: number, where: string, code: string, detail: string): Answer {
  const body = { type: `about:blank#${code}`, title: detail, status, detail, errors: [{ where, code, detail }] };
  return { ...answer(status, body), headers: { 'content-type': 'application/problem+json' } };
}
