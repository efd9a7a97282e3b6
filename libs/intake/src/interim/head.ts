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
  const named = heaviest(rows, cyclesIn, ({ cycle, year }) => `${cycle.toLocaleLowerCase('sv')} ${year ?? ''}`);
  const committee = heaviest(rows, committeesIn, (name) => name.toLocaleLowerCase('sv'));
  const printed = tables.map(({ columns, place }) => ({
    place,
    year: fiscalYearOf(columns.map(({ known }) => known)),
  }));
  const fromTable = printed.find(({ year }) => year !== null);
  const fiscalYear =
    named?.value.year != null
      ? { value: named.value.year, place: named.place }
      : yearAt(fromTable?.year, fromTable?.place);
  return {
    municipalities,
    committee: committee && { value: committee.value, place: committee.place },
    fiscalYear,
    cycle: named && { value: named.value.cycle, place: named.place },
    outturnThrough: throughIn(tables, fiscalYear?.value ?? null) ?? throughInText(rows),
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
  readonly year: number | null;
}

/** What municipalities call the reports of a year; the year follows, or stands before the number. */
const CYCLES: readonly RegExp[] = [
  /(?<name>delårsrapport(?:en)? med prognos)\s(?<number>\d)(?:,?\s(?:för\s)?(?<year>20\d\d))?/giu,
  /(?<name>delårs?rapport|delårsbokslut|delår|tertialrapport|tertialbokslut|tertial|kvartalsrapport|uppföljningsrapport|ekonomisk uppföljning|verksamhetsuppföljning)\s(?<number>\d)(?:,?\s(?:för\s)?(?<year>20\d\d))?/giu,
  /(?<name>delårsrapport|delårsbokslut|tertialrapport|tertialbokslut)\s(?:för\s)?(?:(?:januari|jan)[\s–-]{1,3}\p{L}{3,9}\s)?(?<year>20\d\d)/giu,
];

function cyclesIn(text: string): Cycle[] {
  for (const shape of CYCLES) {
    const found = [...text.matchAll(shape)].map(({ groups = {} }): Cycle => {
      const { name = '', number, year } = groups;
      const words = name.replace(/rapporten\b/iu, 'rapport').toLocaleLowerCase('sv');
      const cycle = `${words.charAt(0).toLocaleUpperCase('sv')}${words.slice(1)}${number ? ` ${number}` : ''}`;
      return { cycle, year: year === undefined ? null : Number(year) };
    });
    const dated = found.filter(({ year }) => year !== null);
    if (dated.length > 0) return dated;
  }
  return [];
}

const COMMITTEE = /(?<![\p{L}-])(kommunstyrelsen?|(?:\p{Lu}\p{Ll}{2,20}-\soch\s)?\p{L}{2,40}nämnden?)(?![\p{L}])/giu;
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
