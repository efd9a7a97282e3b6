import type { AmountUnit } from '#interim-reports';
import { conceptsOf, monthOf, SUBJECTS, unitOf, type Concept } from './heading-words';

/** What the heading of one column says, before the columns of a table are compared with each other. */
export interface Heading {
  readonly concepts: readonly Concept[];
  readonly year: number | null;
  /** Month that it runs through or was made in, 1–12. */
  readonly month: number | null;
  /** Day within the month, where a date is printed. */
  readonly day: number | null;
  /** Number of the cycle: `delår 1`. */
  readonly cycle: number | null;
  readonly unit: AmountUnit | null;
  readonly percent: boolean;
}

/** One word of a heading and what it adds. */
export type HeadingWord =
  | { readonly is: 'concepts'; readonly concepts: readonly Concept[] }
  | { readonly is: 'year'; readonly year: number }
  | { readonly is: 'date'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly is: 'month'; readonly month: number }
  | { readonly is: 'number'; readonly number: number }
  | { readonly is: 'unit'; readonly unit: AmountUnit }
  | { readonly is: 'percent' }
  | { readonly is: 'break' };

const LONGEST_HEADING = 120;
const MARKS = /[\u00b9\u00b2\u00b3\u2070-\u2079*†()[\]"”]/gu;

/** The words of a heading as they are looked up: small letters, without footnote marks and closing dots. */
export function headingTokens(text: string): string[] {
  return text
    .slice(0, LONGEST_HEADING)
    .replace(MARKS, ' ')
    .toLocaleLowerCase('sv')
    .split(/[\s/]+/u)
    .flatMap(parts)
    .map((word) => word.replace(/[.,:;]+$/u, ''))
    .filter((word) => word !== '' && word !== '-' && word !== '\u2013');
}

/** `progn-budg` is two words, `kf-budget` is one that is known as such. */
function parts(word: string): string[] {
  if (conceptsOf(word) || /^\d{4}-\d{2}-\d{2}$/u.test(word)) return [word];
  return word.split(/[-\u2013]/u);
}

/** What one word says; undefined for a word that is not of headings. */
export function headingWord(word: string): HeadingWord | undefined {
  const date = dateOf(word);
  if (date) return date;
  if (/^(?:19|20)\d\d$/u.test(word)) return { is: 'year', year: Number(word) };
  if (/^[1-4]$/u.test(word)) return { is: 'number', number: Number(word) };
  if (word === '%' || word === 'procent') return { is: 'percent' };
  const concepts = conceptsOf(word);
  if (concepts) return { is: 'concepts', concepts };
  const month = monthOf(word);
  if (month) return { is: 'month', month };
  const unit = unitOf(word);
  return unit && { is: 'unit', unit };
}

const SHORT_DATE = /^(\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/u;
const LONG_DATE = /^((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])$/u;

function dateOf(word: string): HeadingWord | undefined {
  const [, year, month, day] = SHORT_DATE.exec(word) ?? LONG_DATE.exec(word) ?? [];
  if (!year || !month || !day) return undefined;
  return {
    is: 'date',
    year: year.length === 2 ? 2000 + Number(year) : Number(year),
    month: Number(month),
    day: Number(day),
  };
}

const NOTHING: Heading = {
  concepts: [],
  year: null,
  month: null,
  day: null,
  cycle: null,
  unit: null,
  percent: false,
};

/** What a heading says; undefined where it has a word that is not known, or says of no measure. */
export function headingOfColumn(text: string): Heading | undefined {
  if (text.length > LONGEST_HEADING) return undefined;
  const words = headingTokens(text).map(headingWord);
  if (words.length === 0 || words.some((word) => word === undefined)) return undefined;
  const heading = joined(words.flatMap((word) => word ?? []));
  return hasSubject(heading) ? heading : undefined;
}

/** Whether all words of a heading are known and say only when: `Ack Mars`, `Helår`, `2024`. */
export function isPeriod(text: string): boolean {
  const words = headingTokens(text).map(headingWord);
  return words.length > 0 && !words.includes(undefined) && !hasSubject(joined(words.flatMap((word) => word ?? [])));
}

/** A heading from its words. */
export function joined(words: readonly HeadingWord[]): Heading {
  return words.reduce<Heading>((heading, word) => withWord(heading, word), NOTHING);
}

export function hasSubject({ concepts, percent }: Heading): boolean {
  return percent || concepts.some((concept) => SUBJECTS.has(concept));
}

function withWord(heading: Heading, word: HeadingWord): Heading {
  switch (word.is) {
    case 'concepts':
      return { ...heading, concepts: [...heading.concepts, ...word.concepts] };
    case 'year':
      return { ...heading, year: word.year };
    case 'date':
      return { ...heading, year: word.year, month: word.month, day: word.day };
    case 'month':
      return { ...heading, month: word.month };
    case 'number':
      return { ...heading, cycle: word.number };
    case 'unit':
      return { ...heading, unit: word.unit };
    case 'percent':
      return { ...heading, percent: true };
    case 'break':
      return heading;
  }
}
