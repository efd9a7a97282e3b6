import type { AmountUnit, TableKind } from '#interim-reports';

/** What a word of a column's heading speaks of. */
export type Concept =
  | 'accounts'
  | 'outturn'
  | 'budget'
  | 'forecast'
  | 'deviation'
  | 'consumption'
  | 'change'
  | 'original'
  | 'to-date'
  | 'full-year'
  | 'same-period'
  | 'previous'
  | 'current'
  | 'cycle'
  | 'filler';

/** The concepts that a column can be about; the others say which one of them. */
export const SUBJECTS: ReadonlySet<Concept> = new Set([
  'accounts',
  'outturn',
  'budget',
  'forecast',
  'deviation',
  'consumption',
  'change',
]);

/** Words of headings as municipalities write them, in small letters without a closing dot, by what they speak of. */
const WORDS: Readonly<Record<Concept, string>> = {
  accounts: 'bokslut bokslutet årsbokslut bokslutsutfall',
  outturn: 'utfall utfallet',
  budget: 'budget budg budgeten budgetram ram driftbudget driftram',
  forecast: 'prognos progn prog prognosen prognostiserat',
  deviation: 'avvikelse avv avvikelser budgetavv differens diff avvik',
  consumption: 'förbrukning förbrukn förbr förb förbrukat förbrukningsgrad upparbetat upparbetad',
  change: 'förändring förändr förändringar ändring',
  original: 'ösb ursprunglig urspr kf beslutad verksamhetsplan vp måb',
  'to-date': 'ack ackumulerat ackumulerad ackumulerade acc period perioden periodiserad periodens delår',
  'full-year': 'helår helårs år året årets',
  'same-period': 'samma motsvarande',
  previous: 'föregående föreg fg förra fgå tidigare',
  current: 'innevarande innev aktuell ny nuvarande',
  cycle: 'tertial t1 t2 t3 uppföljning',
  filler: 'i mot gentemot jämfört med per t.o.m tom till och av för senaste',
};

/** Words that are two in one. */
const COMPOUNDS: Readonly<Record<string, readonly Concept[]>> = {
  budgetavvikelse: ['deviation'],
  årsprognos: ['full-year', 'forecast'],
  helårsprognos: ['full-year', 'forecast'],
  helårsbudget: ['full-year', 'budget'],
  årsbudget: ['full-year', 'budget'],
  periodbudget: ['to-date', 'budget'],
  periodutfall: ['to-date', 'outturn'],
  delårsutfall: ['to-date', 'outturn'],
  budgetförändring: ['change', 'budget'],
  ursprungsbudget: ['original', 'budget'],
  'kf-budget': ['original', 'budget'],
  prognosavvikelse: ['deviation', 'forecast'],
};

const BY_WORD: ReadonlyMap<string, readonly Concept[]> = new Map([
  ...Object.entries(WORDS).flatMap(([concept, words]) =>
    words.split(' ').map((word): [string, readonly Concept[]] => [word, [concept as Concept]]),
  ),
  ...Object.entries(COMPOUNDS),
]);

const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

/** What a word of a heading speaks of; undefined where it is not known. */
export function conceptsOf(word: string): readonly Concept[] | undefined {
  return BY_WORD.get(word);
}

/** Number of the month that a word names, in full or by its first three letters; undefined for another word. */
export function monthOf(word: string): number | undefined {
  if (word.length < 3) return undefined;
  const at = MONTHS.findIndex((month) => month === word || (word.length <= 4 && month.startsWith(word)));
  return at < 0 ? undefined : at + 1;
}

const UNITS: Readonly<Record<string, AmountUnit>> = {
  tkr: 'tkr',
  kkr: 'tkr',
  tusen: 'tkr',
  tusental: 'tkr',
  mnkr: 'mnkr',
  mkr: 'mnkr',
  mnkronor: 'mnkr',
  miljoner: 'mnkr',
  kr: 'kr',
  kronor: 'kr',
  sek: 'kr',
};

/** The unit that a word names. "tusen" and "miljoner" are followed by "kronor". */
export function unitOf(word: string): AmountUnit | undefined {
  return UNITS[word];
}

/** What tells the kind of a table: a heading above it, or the heading of its first column. */
export const KIND_WORDS: readonly {
  readonly kind: TableKind;
  readonly says: RegExp;
  readonly in: 'heading' | 'first';
}[] = [
  { kind: 'net-accounts', says: /^nettoredovisning/iu, in: 'first' },
  { kind: 'net-accounts', says: /^nettoredovisning/iu, in: 'heading' },
  { kind: 'investments', says: /\binvestering/iu, in: 'heading' },
  { kind: 'investments', says: /^(?:investering|projekt|objekt)/iu, in: 'first' },
  { kind: 'income-statement', says: /^(?:resultaträkning|resultatrapport)/iu, in: 'heading' },
  { kind: 'by-account-group', says: /^(?:kontogrupp|kontoklass|kostnadsslag)/iu, in: 'first' },
  { kind: 'by-activity', says: /^(?:vht|rs-kod|verksamhet(?:skod|sområde)?)(?![\p{L}])/iu, in: 'first' },
  { kind: 'income-statement', says: /^(?:konto|resultaträkning)(?![\p{L}])/iu, in: 'first' },
  {
    kind: 'by-unit',
    says: /^(?:rn\s?\d|enhet|avdelning|förvaltning|nämnd|styrelse|ansvar|sektor|kontor|bolag|budgetnivå|område)/iu,
    in: 'first',
  },
  { kind: 'by-unit', says: /^(?:driftredovisning|enheternas)/iu, in: 'heading' },
  { kind: 'by-account-group', says: /^(?:intäkts|kostnads)-\s?och\s(?:intäkts|kostnads)utveckling/iu, in: 'heading' },
];

/** Names of tables; such a heading says what a table is, not which entity it is about. */
export const TABLE_NAME =
  /^(?:nettoredovisning|resultaträkning|resultatrapport|driftredovisning|investeringsredovisning|investeringar|ekonomisk\sredovisning|ekonomi|tabell)(?![\p{L}])/iu;

/** First headings of tables that hold no amounts of a forecast. */
export const OTHER_TABLES =
  /^(?:indikator|nämndmål|kommunövergripande|mål(?![\p{L}])|målområde|uppdrag|åtgärd|åtagande|processområde|processmål|symbol|år$|kvarstående|nyckeltal|mått)/iu;

/** Labels of rows that are sums. */
export const SUM_LABEL =
  /^(?:delsumma|summa|s:a|totalsumma|totalt?(?![\p{L}])|nettokostnad(?:er)?(?![\p{L}])|netto$|årets resultat|resultat$|verksamhetens nettokostnad(?:er)?)/iu;

/** Labels of sums that are of all. */
export const TOTAL_LABEL =
  /^(?:totalsumma|totalt?(?![\p{L}])|nettokostnad|verksamhetens nettokostnad|årets resultat)/iu;

/** Labels of rows that are shown, and are in no sum. */
export const MEMO_LABEL = /^(?:varav|därav)(?![\p{L}])/iu;
