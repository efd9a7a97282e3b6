import type { Line } from '../document';
import type { FoundTable, MunicipalitySuggestion, Suggestions, Vocabulary } from '../findings';
import { visible } from '../grammar';
import { textOf } from './row';

/** Lines at the beginning that may be the title page. */
const TITLE_PAGE = 60;
const TITLE_WEIGHT = 20;
const YEAR = /(?<![\d-])((?:19|20)\d\d)(?![\d-])/gu;
const DATE = /(?<!\d)((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)/u;

/** What the text says about itself: suggestions for a person to confirm. */
export function suggestionsIn(
  lines: readonly Line[],
  tables: readonly FoundTable[],
  vocabulary: Vocabulary,
): Suggestions {
  const start = lines.slice(0, TITLE_PAGE);
  return {
    title: titleIn(start),
    municipalities: municipalitiesIn(lines, vocabulary),
    year: yearIn(start, tables),
    reportDate: dateIn(start),
    version: null,
  };
}

function titleIn(start: readonly Line[]): Suggestions['title'] {
  const at = start.findIndex((line) => /kommunkompassen|analys av|utvärdering av/iu.test(textOf(line)));
  if (at < 0) return null;
  const parts = start
    .slice(at, at + 8)
    .map(textOf)
    .filter((text) => text !== '');
  const end = parts.findIndex((text) => text.search(YEAR) >= 0);
  const text = parts.slice(0, end < 0 ? 1 : end + 1).join(' ');
  return text.length > 200 ? null : { text, place: start[at]?.place ?? '' };
}

function yearIn(start: readonly Line[], tables: readonly FoundTable[]): Suggestions['year'] {
  for (const { kind, columns, place } of tables) {
    const year = kind === 'areas' ? columns.find((column) => column.year !== null)?.year : undefined;
    if (year) return { year, place };
  }
  for (const line of start) {
    const [year] = [...textOf(line).matchAll(YEAR)].map((match) => Number(match[1]));
    if (year && year >= 1998 && year <= 2100) return { year, place: line.place };
  }
  return null;
}

function dateIn(start: readonly Line[]): Suggestions['reportDate'] {
  for (const line of start) {
    const [date] = DATE.exec(textOf(line)) ?? [];
    if (date && !Number.isNaN(Date.parse(date))) return { date, place: line.place };
  }
  return null;
}

/** Municipalities that the text names as such (“Örebro kommun”), weighed by how often and whether on the title page. */
function municipalitiesIn(lines: readonly Line[], { municipalities }: Vocabulary): MunicipalitySuggestion[] {
  const byName = new Map(
    municipalities.flatMap((one) =>
      [`${one.name} kommun`, one.officialName].map((name) => [visible(name).toLocaleLowerCase('sv'), one] as const),
    ),
  );
  const found = new Map<string, MunicipalitySuggestion & { weight: number }>();
  for (const [nth, line] of lines.entries()) {
    for (const name of namedIn(textOf(line))) {
      const one = byName.get(name);
      if (!one) continue;
      const before = found.get(one.code);
      const weight = (before?.weight ?? 0) + (nth < TITLE_PAGE ? TITLE_WEIGHT : 1);
      const occurrences = (before?.occurrences ?? 0) + 1;
      found.set(one.code, { code: one.code, name: one.name, place: before?.place ?? line.place, occurrences, weight });
    }
  }
  return [...found.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 5)
    .map(({ weight: _weight, ...suggestion }) => suggestion);
}

const NAMED = /(?<![\p{L}-])((?:\p{L}[\p{L}-]{0,30}\s){1,3})(kommuns?|stads?)(?![\p{L}])/giu;

/** Every name in front of “kommun” or “stad”, of one to three words. */
function namedIn(text: string): string[] {
  return [...text.matchAll(NAMED)].flatMap(([, before = '', kind = '']) => {
    const words = before.trim().toLocaleLowerCase('sv').split(/\s+/);
    const ending = kind.toLocaleLowerCase('sv').replace(/s$/, '');
    return words.map((_, from) => `${words.slice(from).join(' ')} ${ending}`);
  });
}
