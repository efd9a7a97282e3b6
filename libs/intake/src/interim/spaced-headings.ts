import { conceptsOf, SUBJECTS } from './heading-words';
import { hasSubject, headingTokens, headingWord, joined, type Heading, type HeadingWord } from './headings';

/** One word of running headings: what it says, and whether it is one with the word before it. */
interface Token {
  readonly words: readonly HeadingWord[];
  readonly text: string;
}

export interface ColumnHeading {
  readonly heading: string;
  readonly known: Heading;
}

const MOST_WORDS = 80;
const MOST_COLUMNS = 40;

/** The words of a line of headings; undefined where one of them is not of headings. */
export function headingLine(text: string): Token[] | undefined {
  const given = text.split(/\s+/u).filter((word) => word !== '');
  if (given.length === 0 || given.length > MOST_WORDS) return undefined;
  const tokens = given.map((word): Token | undefined => {
    const words = headingTokens(word).map(headingWord);
    return words.length === 0 || words.some((one) => one === undefined)
      ? undefined
      : { words: words.flatMap((one) => one ?? []), text: word };
  });
  return tokens.some((token) => token === undefined) ? undefined : tokens.flatMap((token) => token ?? []);
}

/**
 * The ways in which running headings can be divided into columns: what says when follows what it is about, or goes
 * before it, or stands in a line above.
 */
export function dividedHeadings(lines: readonly (readonly Token[])[]): ColumnHeading[][] {
  const all = lines.flat();
  if (all.length > MOST_WORDS) return [];
  const [first = [], ...rest] = lines;
  const candidates = [subjectFirst(all, true), subjectFirst(all, false), subjectLast(all), zipped(first, rest.flat())];
  const seen = new Set<string>();
  return candidates.flatMap((columns) => {
    const headings = columns.map(columnOf);
    const key = headings.map(({ heading }) => heading).join('|');
    if (
      headings.length < 2 ||
      headings.length > MOST_COLUMNS ||
      seen.has(key) ||
      headings.some(({ known }) => !hasSubject(known))
    )
      return [];
    seen.add(key);
    return [headings];
  });
}

function columnOf(tokens: readonly Token[]): ColumnHeading {
  return { heading: tokens.map(({ text }) => text).join(' '), known: joined(tokens.flatMap(({ words }) => words)) };
}

function subjectsIn({ words }: Token): number {
  return words.filter((word) => word.is === 'concepts' && word.concepts.some((one) => SUBJECTS.has(one))).length;
}

/** `Avv Progn-Budg`, `Förändring Budget`, `Avvikelse Årsprognos`: a subject that belongs to the one before it. */
function belongsTo(before: readonly Token[], token: Token, alsoForecast: boolean): boolean {
  const concepts = before.flatMap(({ words }) =>
    words.flatMap((word) => (word.is === 'concepts' ? word.concepts : [])),
  );
  if (subjectsIn(token) > 1) return concepts.includes('deviation');
  const own = conceptsOf(headingTokens(token.text)[0] ?? '') ?? [];
  if (concepts.includes('change') && !concepts.includes('budget')) return own.includes('budget');
  return alsoForecast && concepts.at(-1) === 'deviation' && own.includes('forecast') && own.includes('full-year');
}

function subjectFirst(tokens: readonly Token[], alsoForecast: boolean): Token[][] {
  const columns: Token[][] = [];
  for (const token of tokens) {
    const last = columns.at(-1);
    if (last && (subjectsIn(token) === 0 || belongsTo(last, token, alsoForecast))) last.push(token);
    else columns.push([token]);
  }
  return columns;
}

/** Units, percent and small words go with what is before them, all else that is no subject with what follows. */
function subjectLast(tokens: readonly Token[]): Token[][] {
  const columns: Token[][] = [];
  let open: Token[] = [];
  for (const token of tokens) {
    const last = columns.at(-1);
    if (last && open.length === 0 && (trails(token) || (subjectsIn(token) > 0 && belongsTo(last, token, true)))) {
      last.push(token);
    } else {
      open.push(token);
      if (subjectsIn(token) > 0) {
        columns.push(open);
        open = [];
      }
    }
  }
  columns.at(-1)?.push(...open);
  return columns;
}

function trails({ words }: Token): boolean {
  return words.every((word) => {
    if (word.is === 'concepts') return word.concepts.every((one) => one === 'filler' || one === 'original');
    return word.is === 'unit' || word.is === 'percent';
  });
}

/** A line of periods over a line of subjects, as many of each. */
function zipped(above: readonly Token[], below: readonly Token[]): Token[][] {
  if (above.length === 0 || above.some((token) => subjectsIn(token) > 0)) return [];
  const periods = periodsOf(above);
  const subjects = subjectLast(below);
  return periods.length === subjects.length ? periods.map((period, nth) => [...period, ...(subjects[nth] ?? [])]) : [];
}

function periodsOf(tokens: readonly Token[]): Token[][] {
  const periods: Token[][] = [];
  for (const token of tokens) {
    const last = periods.at(-1);
    const is = new Set(last?.flatMap(({ words }) => words.map(keyOf)));
    if (last && token.words.every((word) => !is.has(keyOf(word)) && !begins(word))) last.push(token);
    else periods.push([token]);
  }
  return periods;
}

function keyOf(word: HeadingWord): string {
  return word.is === 'concepts' ? word.concepts.join(' ') : word.is;
}

function begins(word: HeadingWord): boolean {
  if (word.is === 'concepts') return word.concepts.some((one) => one === 'to-date' || one === 'full-year');
  return word.is === 'year' || word.is === 'date';
}
