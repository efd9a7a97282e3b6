import type { Language } from '#kernel';

/** Every page with its path in both languages; a part that begins with a colon is filled in. */
export const PLACES = {
  start: { sv: '/', en: '/en' },
  municipalities: { sv: '/kommuner', en: '/en/municipalities' },
  municipality: { sv: '/kommuner/:code', en: '/en/municipalities/:code' },
  profile: { sv: '/kommuner/:code/profil', en: '/en/municipalities/:code/profile' },
  profileSvg: { sv: '/kommuner/:code/profil.svg', en: '/en/municipalities/:code/profile.svg' },
  profileXlsx: { sv: '/kommuner/:code/profil.xlsx', en: '/en/municipalities/:code/profile.xlsx' },
  profilePdf: { sv: '/kommuner/:code/profil.pdf', en: '/en/municipalities/:code/profile.pdf' },
  profilePng: { sv: '/kommuner/:code/profil.png', en: '/en/municipalities/:code/profile.png' },
  remedies: { sv: '/kommuner/:code/atgarder', en: '/en/municipalities/:code/remedies' },
  similarProfiles: { sv: '/kommuner/:code/liknande', en: '/en/municipalities/:code/similar' },
  twoSources: { sv: '/kommuner/:code/tva-underlag', en: '/en/municipalities/:code/two-sources' },
  sideBySide: { sv: '/jamfor', en: '/en/compare' },
  improvements: { sv: '/forbattringar', en: '/en/improvements' },
  networks: { sv: '/natverk', en: '/en/networks' },
  createNetwork: { sv: '/natverk/ny', en: '/en/networks/new' },
  network: { sv: '/natverk/:id', en: '/en/networks/:id' },
  changeNetwork: { sv: '/natverk/:id/andra', en: '/en/networks/:id/change' },
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
  changes: { sv: '/andringar', en: '/en/changes' },
  toDo: { sv: '/att-gora', en: '/en/to-do' },
  readIn: { sv: '/las-in', en: '/en/read-in' },
  upload: { sv: '/las-in/:id', en: '/en/read-in/:id' },
  uploadFile: { sv: '/las-in/:id/fil', en: '/en/read-in/:id/file' },
  discardUpload: { sv: '/las-in/:id/slang', en: '/en/read-in/:id/discard' },
  interimReports: { sv: '/delarsrapporter', en: '/en/interim-reports' },
  openReport: { sv: '/delarsrapporter/ny', en: '/en/interim-reports/new' },
  interimReport: { sv: '/delarsrapporter/:id', en: '/en/interim-reports/:id' },
  reportDeviationsSvg: { sv: '/delarsrapporter/:id/avvikelser.svg', en: '/en/interim-reports/:id/deviations.svg' },
  reportWaySvg: { sv: '/delarsrapporter/:id/prognosens-vag.svg', en: '/en/interim-reports/:id/forecast-way.svg' },
  reportHistory: { sv: '/delarsrapporter/:id/historik', en: '/en/interim-reports/:id/history' },
  fillReport: { sv: '/delarsrapporter/:id/fyll-i', en: '/en/interim-reports/:id/fill-in' },
  assessGoals: { sv: '/delarsrapporter/:id/mal', en: '/en/interim-reports/:id/goals' },
  returnReport: { sv: '/delarsrapporter/:id/aterlamna', en: '/en/interim-reports/:id/return' },
  adoptReport: { sv: '/delarsrapporter/:id/faststall', en: '/en/interim-reports/:id/adopt' },
  correctReport: { sv: '/delarsrapporter/:id/ratta', en: '/en/interim-reports/:id/correct' },
  correctStatement: { sv: '/delarsrapporter/:id/ratta/:kind/:key', en: '/en/interim-reports/:id/correct/:kind/:key' },
  reportTableCsv: { sv: '/delarsrapporter/:id/:table/tabell.csv', en: '/en/interim-reports/:id/:table/table.csv' },
  changeTable: { sv: '/delarsrapporter/:id/:table/andra', en: '/en/interim-reports/:id/:table/change' },
  removeTable: { sv: '/delarsrapporter/:id/:table/ta-bort', en: '/en/interim-reports/:id/:table/remove' },
  goalBoard: { sv: '/mal', en: '/en/goals' },
  forecasts: { sv: '/prognoser', en: '/en/forecasts' },
  rankingReports: { sv: '/rapporter', en: '/en/reports' },
  orderReport: { sv: '/rapporter/ny', en: '/en/reports/new' },
  reportSchedules: { sv: '/rapporter/scheman', en: '/en/reports/schedules' },
  makeSchedule: { sv: '/rapporter/scheman/nytt', en: '/en/reports/schedules/new' },
  reportSchedule: { sv: '/rapporter/scheman/:id', en: '/en/reports/schedules/:id' },
  changeSchedule: { sv: '/rapporter/scheman/:id/andra', en: '/en/reports/schedules/:id/change' },
  rankingReport: { sv: '/rapporter/:id', en: '/en/reports/:id' },
  rankingReportFile: { sv: '/rapporter/:id/fil/:format', en: '/en/reports/:id/file/:format' },
  securityLog: { sv: '/sakerhetslogg', en: '/en/security-log' },
  keys: { sv: '/nycklar', en: '/en/keys' },
  createKey: { sv: '/nycklar/ny', en: '/en/keys/new' },
  revokeKey: { sv: '/nycklar/:id/aterkalla', en: '/en/keys/:id/revoke' },
  people: { sv: '/personer', en: '/en/people' },
  person: { sv: '/personer/:id', en: '/en/people/:id' },
  personFile: { sv: '/personer/:id/utdrag.json', en: '/en/people/:id/extract.json' },
  erasePerson: { sv: '/personer/:id/radera', en: '/en/people/:id/erase' },
  myData: { sv: '/mina-uppgifter', en: '/en/my-data' },
  myDataFile: { sv: '/mina-uppgifter/utdrag.json', en: '/en/my-data/extract.json' },
  about: { sv: '/om', en: '/en/about' },
  identity: { sv: '/demo-identitet', en: '/en/demo-identity' },
  logIn: { sv: '/logga-in', en: '/en/log-in' },
  logInAt: { sv: '/logga-in/hos/:choice', en: '/en/log-in/at/:choice' },
  loggedIn: { sv: '/logga-in/klar/:choice', en: '/en/log-in/done/:choice' },
  logOut: { sv: '/logga-ut', en: '/en/log-out' },
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
