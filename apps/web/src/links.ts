import type { Language } from '#kernel';

/** Every page with its path in both languages; a part that begins with a colon is filled in. */
export const PLACES = {
  start: { sv: '/', en: '/en' },
  municipalities: { sv: '/kommuner', en: '/en/municipalities' },
  municipality: { sv: '/kommuner/:code', en: '/en/municipalities/:code' },
  profile: { sv: '/kommuner/:code/profil', en: '/en/municipalities/:code/profile' },
  profileSvg: { sv: '/kommuner/:code/profil.svg', en: '/en/municipalities/:code/profile.svg' },
  profileCsv: { sv: '/kommuner/:code/profil.csv', en: '/en/municipalities/:code/profile.csv' },
  ranking: { sv: '/rangordning', en: '/en/ranking' },
  rankingCsv: { sv: '/rangordning.csv', en: '/en/ranking.csv' },
  evaluations: { sv: '/utvarderingar', en: '/en/evaluations' },
  startEvaluation: { sv: '/utvarderingar/ny', en: '/en/evaluations/new' },
  evaluation: { sv: '/utvarderingar/:id', en: '/en/evaluations/:id' },
  history: { sv: '/utvarderingar/:id/historik', en: '/en/evaluations/:id/history' },
  draft: { sv: '/utvarderingar/:id/utkast', en: '/en/evaluations/:id/draft' },
  draftSums: { sv: '/utvarderingar/:id/utkast/summor', en: '/en/evaluations/:id/draft/totals' },
  draftArea: { sv: '/utvarderingar/:id/utkast/:area', en: '/en/evaluations/:id/draft/:area' },
  reply: { sv: '/utvarderingar/:id/svar', en: '/en/evaluations/:id/reply' },
  publish: { sv: '/utvarderingar/:id/publicera', en: '/en/evaluations/:id/publish' },
  correct: { sv: '/utvarderingar/:id/ratta', en: '/en/evaluations/:id/correct' },
  withdraw: { sv: '/utvarderingar/:id/aterkalla', en: '/en/evaluations/:id/withdraw' },
  corrections: { sv: '/rattelser', en: '/en/corrections' },
  toDo: { sv: '/att-gora', en: '/en/to-do' },
  readIn: { sv: '/las-in', en: '/en/read-in' },
  upload: { sv: '/las-in/:id', en: '/en/read-in/:id' },
  about: { sv: '/om', en: '/en/about' },
  identity: { sv: '/demo-identitet', en: '/en/demo-identity' },
} as const satisfies Record<string, Record<Language, string>>;

export type Place = keyof typeof PLACES;
export type Parameters = Readonly<Record<string, string>>;
export type Query = Readonly<Record<string, string | undefined>>;

/** Address of the spreadsheet to fill in for a version; the API serves it to anyone. */
export function templateAddress(version: string, format: 'xlsx' | 'csv'): string {
  return `/api/v1/instruments/${encodeURIComponent(version)}/template?format=${format}`;
}

/** Both paths of a place, for the router. */
export function pathsOf(place: Place): string[] {
  return [PLACES[place].sv, PLACES[place].en];
}

/** The address of a place; empty and undefined parts of the query are left out. */
export function link(language: Language, place: Place, parameters: Parameters = {}, query: Query = {}): string {
  const path = PLACES[place][language].replace(/:(\w+)/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new RangeError(`The link to ${place} lacks ${name}`);
    return encodeURIComponent(value);
  });
  return path + queryText(query);
}

function queryText(query: Query): string {
  return searchText(Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

function searchText(entries: readonly (readonly [string, string])[]): string {
  const text = new URLSearchParams(entries.map(([name, value]) => [name, value])).toString();
  return text === '' ? '' : `?${text.replaceAll('%3A', ':').replaceAll('%2C', ',')}`;
}

export interface Found {
  readonly place: Place;
  readonly language: Language;
  readonly parameters: Parameters;
}

/** Which place a path leads to, or undefined when it leads to none. */
export function placeAt(path: string): Found | undefined {
  for (const place of Object.keys(PLACES) as Place[]) {
    for (const language of ['sv', 'en'] as const) {
      const parameters = match(PLACES[place][language], path);
      if (parameters) return { place, language, parameters };
    }
  }
  return undefined;
}

function match(pattern: string, path: string): Parameters | undefined {
  const wanted = pattern.split('/');
  const given = (path.length > 1 ? path.replace(/\/$/, '') : path).split('/');
  if (wanted.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (!part.startsWith(':')) {
      if (part !== value) return undefined;
      continue;
    }
    const decoded = decodedPart(value);
    if (!decoded) return undefined;
    parameters[part.slice(1)] = decoded;
  }
  return parameters;
}

function decodedPart(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

export function languageOf(path: string): Language {
  return path === '/en' || path.startsWith('/en/') ? 'en' : 'sv';
}

/** The same page with the same query in another language; the start page when the path leads nowhere. */
export function inLanguage(path: string, query: URLSearchParams, language: Language): string {
  const found = placeAt(path);
  if (!found) return link(language, 'start');
  return link(language, found.place, found.parameters) + searchText([...query].filter(([, value]) => value !== ''));
}

/** A path within this service, or the start page when the text could lead elsewhere. */
export function localPath(text: string, language: Language): string {
  const start = link(language, 'start');
  if (!/^\/(?![/\\])[^\\]*$/.test(text)) return start;
  const url = URL.canParse(text, 'http://here.invalid') ? new URL(text, 'http://here.invalid') : undefined;
  return url?.host === 'here.invalid' ? url.pathname + url.search : start;
}
