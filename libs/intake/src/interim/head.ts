import type { MunicipalitySuggestion } from '../findings';
import type { FoundHead } from '../interim-findings';
import type { Heading } from './headings';
import { monthOf } from './heading-words';
import { fiscalYearOf } from './measures';
import type { RawTable } from './raw-table';
import type { Row } from './statements/rows';

/** Rows at the beginning that weigh more: the title and what stands by it. */
const TITLE_PAGE = 60;
const TITLE_WEIGHT = 10;
const MOST_ROWS = 20_000;
const LONGEST_TEXT = 2000;

interface Weighed<T> {
  readonly value: T;
  readonly place: string;
  weight: number;
}

/** What a document says about the report that it is: suggestions, each with its place. */
export function headIn(
  rows: readonly Row[],
  tables: readonly RawTable[],
  municipalities: readonly MunicipalitySuggestion[],
): FoundHead {
  const named = heaviest(rows, cyclesIn, ({ cycle, year }) => `${cycle.toLocaleLowerCase('sv')} ${year}`);
  const committee = heaviest(rows, committeesIn, (name) => name.toLocaleLowerCase('sv'));
  const printed = tables.map(({ columns, place }) => ({
    place,
    year: fiscalYearOf(columns.map(({ known }) => known)),
  }));
  const fromTable = printed.find(({ year }) => year !== null);
  const fiscalYear = named
    ? { value: named.value.year, place: named.place }
    : yearAt(fromTable?.year, fromTable?.place);
  const inTitle = named?.value.through ? { value: named.value.through, place: named.place } : null;
  return {
    municipalities,
    committee: committee && { value: committee.value, place: committee.place },
    fiscalYear,
    cycle: named && { value: named.value.cycle, place: named.place },
    outturnThrough: throughIn(tables, fiscalYear?.value ?? null) ?? inTitle ?? throughInText(rows),
  };
}

function yearAt(value: number | null | undefined, place = ''): FoundHead['fiscalYear'] {
  return value == null ? null : { value, place };
}

function heaviest<T>(rows: readonly Row[], find: (text: string) => readonly T[], key: (value: T) => string) {
  const found = new Map<string, Weighed<T>>();
  for (const [nth, { text, place }] of rows.slice(0, MOST_ROWS).entries()) {
    for (const value of find(text.slice(0, LONGEST_TEXT))) {
      const one = found.get(key(value)) ?? { value, place, weight: 0 };
      one.weight += nth < TITLE_PAGE ? TITLE_WEIGHT : 1;
      found.set(key(value), one);
    }
  }
  const [best = null] = [...found.values()].sort((a, b) => b.weight - a.weight);
  return best;
}

interface Cycle {
  readonly cycle: string;
  readonly year: number;
  /** ISO date of the last day of the period that it is said to be of. */
  readonly through: string | null;
}

/** What municipalities call the reports of a year, before the number, the period and the year. */
const CYCLE_NAME =
  /(?<![\p{L}])(?<name>delårs?rapport(?:en)?(?:\smed\sprognos)?|delårsbokslut(?:et)?|delår|tertial(?:rapport|bokslut)?(?:en|et)?|kvartalsrapport(?:en)?|uppföljningsrapport(?:en)?|(?:ekonomisk\s|verksamhets|månads)uppföljning(?:en)?)(?![\p{L}])/giu;
const BETWEEN = new Set(['för', 'perioden', 'per', 'den', 'januari', 'jan', 'år', 'till', 'och', 'med', 't.o.m']);
const MOST_WORDS_AFTER = 9;

function cyclesIn(text: string): Cycle[] {
  return [...text.matchAll(CYCLE_NAME)].flatMap((found) => {
    const after = text.slice(found.index + found[0].length, found.index + found[0].length + LONGEST_AFTER);
    return cycleOf(found.groups?.['name'] ?? '', after) ?? [];
  });
}

const LONGEST_AFTER = 80;

/** A name with the words after it, as far as they are of a number, a period and a year; none without a year. */
function cycleOf(name: string, after: string): Cycle | undefined {
  let [number, month, day] = ['', 0, 0];
  for (const word of after
    .toLocaleLowerCase('sv')
    .split(/[\s,–-]+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS_AFTER)) {
    if (/^20\d\d$/u.test(word)) return dated(name, number, { year: Number(word), month, day });
    const named = monthOf(word);
    if (named) month = named;
    else if (number === '' && day === 0 && month === 0 && /^[1-4]$/u.test(word)) number = word;
    else if (/^(?:[12]?\d|3[01])$/u.test(word)) day = Number(word);
    else if (!BETWEEN.has(word)) return undefined;
  }
  return undefined;
}

function dated(
  name: string,
  number: string,
  { year, month, day }: { year: number; month: number; day: number },
): Cycle {
  const words = name.toLocaleLowerCase('sv').replace(/(?<=rapport|uppföljning|tertial)en$|(?<=bokslut)et$/u, '');
  const indefinite = words.replace(/(?<=rapport)en(?=\smed)/u, '');
  const cycle = `${indefinite.charAt(0).toLocaleUpperCase('sv')}${indefinite.slice(1)}${number && ` ${number}`}`;
  const last = month === 0 ? 0 : Math.min(day || daysIn(year, month), daysIn(year, month));
  return { cycle, year, through: month === 0 ? null : isoDay(year, month, last) };
}

const COMMITTEE =
  /(?<![\p{L}-])(kommunstyrelsen?|(?:\p{Lu}\p{Ll}{2,20}-\soch\s)?\p{L}{2,40}nämnd(?:en)?)s?(?![\p{L}])/giu;
/** A line by itself names the committee that the report is of. */
const ALONE_WEIGHT = 3;

function committeesIn(text: string): string[] {
  if (text.length > 300) return [];
  const names = [...text.matchAll(COMMITTEE)].map(([, name = '']) => definite(name));
  const alone = names.length === 1 && text.length <= (names[0]?.length ?? 0) + 2;
  return alone ? Array.from({ length: ALONE_WEIGHT }, () => names[0] ?? '') : names;
}

function definite(name: string): string {
  const full = name.replace(/^kommunstyrelse$/iu, 'kommunstyrelsen').replace(/nämnd$/iu, 'nämnden');
  const lower = full.toLocaleUpperCase('sv') === full ? full.toLocaleLowerCase('sv') : full;
  return `${lower.charAt(0).toLocaleUpperCase('sv')}${lower.slice(1)}`;
}

/** The last day that the outturn runs to, from the headings of the tables: `Utfall 240331`, `Ack Augusti Utfall`. */
function throughIn(tables: readonly RawTable[], fiscalYear: number | null): FoundHead['outturnThrough'] {
  const said = tables.flatMap(({ columns }) =>
    columns.flatMap(({ known, place }) => {
      const day = known && isOutturn(known) ? lastDay(known, fiscalYear) : undefined;
      return day ? [{ value: day, place }] : [];
    }),
  );
  return said.find(({ value }) => fiscalYear === null || value.startsWith(String(fiscalYear))) ?? null;
}

function isOutturn({ concepts }: Heading): boolean {
  return concepts.includes('outturn');
}

function lastDay({ year, month, day }: Heading, fiscalYear: number | null): string | undefined {
  const of = year ?? fiscalYear;
  return of === null || month === null ? undefined : isoDay(of, month, day ?? daysIn(of, month));
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const PERIOD = /\bjan(?:uari)?\s?[–-]\s?(?<month>\p{L}{3,9})\s(?<year>20\d\d)/iu;

function throughInText(rows: readonly Row[]): FoundHead['outturnThrough'] {
  for (const { text, place } of rows.slice(0, MOST_ROWS)) {
    const { month = '', year = '' } = PERIOD.exec(text.slice(0, LONGEST_TEXT))?.groups ?? {};
    const number = monthOf(month.toLocaleLowerCase('sv'));
    if (number) return { value: isoDay(Number(year), number, daysIn(Number(year), number)), place };
  }
  return null;
}
