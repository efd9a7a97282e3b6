import { groupedBy } from '../grouped';
import { sameWord, sameWords, withoutSection } from '../row-names';
import type { TableKind } from '../table';
import type { CheckedTable } from './checked-table';
import type { Place } from './comparing';
import type { TextAmount } from './text-amounts';

const NAMING: readonly TableKind[] = ['by-unit', 'net-accounts'];
/** Kinds of tables whose total is the whole of their section. */
export const WHOLE: readonly TableKind[] = [
  'by-unit',
  'net-accounts',
  'by-account-group',
  'by-activity',
  'income-statement',
];

/** A name that a text can use, and the rows that it may mean. */
export interface Named {
  readonly words: readonly string[];
  readonly section: readonly string[];
  readonly places: readonly Place[];
}

/** Names by the first letters of their first word. */
export type Names = ReadonlyMap<string, readonly Named[]>;

const START = 3;

/** What the rows and sections of the tables can be called in a text. */
export function namesOf(tables: readonly CheckedTable[]): Names {
  const names = [...namesOfRows(tables), ...namesOfSections(tables)].filter(({ words }) => words.join('').length > 3);
  return new Map(groupedBy(names, startOf).map((group) => [startOf(group[0]), group]));
}

function startOf({ words }: Named): string {
  return words[0]?.slice(0, START) ?? '';
}

function namesOfRows(tables: readonly CheckedTable[]): Named[] {
  const naming = tables.filter(({ kind }) => NAMING.includes(kind));
  return naming.flatMap((table): Named[] =>
    table.rows
      .filter(({ isSum, isMemo }) => !isSum && !isMemo)
      .flatMap((row) => {
        const own = withoutSection(row.words, table.sectionWords);
        const isSection = tables.some(
          ({ kind, sectionWords }) => kind !== 'net-accounts' && sameWords(sectionWords, row.words),
        );
        const words = own.length > 0 && !isSection ? own : row.words;
        return own.length === 0 && table.kind === 'by-unit'
          ? []
          : [{ words, section: table.sectionWords, places: [{ table, row }] }];
      }),
  );
}

function namesOfSections(tables: readonly CheckedTable[]): Named[] {
  return tables.flatMap((table): Named[] =>
    WHOLE.includes(table.kind) && table.total
      ? [{ words: table.sectionWords, section: [], places: [{ table, row: table.total }] }]
      : [],
  );
}

const VERBS = new Set(
  'visar visa visat beräknas beräknar prognostiserar prognostiseras redovisar uppvisar landar landa beror märks är väntas bedöms sammanställer ger'.split(
    ' ',
  ),
);
const FILLERS = new Set('samlade samlad totala ekonomi sammantaget prognos för helåret året nivå'.split(' '));
const SHORTEST_FULL = 5;
const LEADS = new Set('inom för beräknas prognostiseras'.split(' '));

const tokensOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The rows of the one name that leads the sentence up to the amount; undefined where none or several do. */
export function placesNamed({ before, after }: TextAmount, names: Names): readonly Place[] | undefined {
  const tokens = tokensOf(before);
  const led = tokens.flatMap((_, at) => namesAt(tokens, at, names).filter((name) => isLed(tokens, at, name)));
  const found = led.length > 0 ? led : namedAfter(tokensOf(after), names);
  const longest = found.filter(({ words }) => found.every((other) => other.words.length <= words.length));
  const [first] = longest;
  if (!first || found.some((other) => !longest.includes(other) && !isPartOf(other, first))) return undefined;
  const isOne = longest.every(({ words }) => sameWords(words, first.words));
  return isOne ? longest.flatMap(({ places }) => places) : undefined;
}

function isPartOf(other: Named, whole: Named): boolean {
  return other.words.every((word) => whole.words.some((one) => sameWord(word, one)));
}

/** The names whose words stand at the index, in order and side by side. */
function namesAt(tokens: readonly string[], at: number, names: Names): readonly Named[] {
  const near = names.get(tokens[at]?.slice(0, START) ?? '') ?? [];
  return near.filter(({ words }) => words.every((word, nth) => isToken(tokens[at + nth], word, words)));
}

/** A label of several words often cuts one of them short: "Ianspråktagande av eget kap." */
function isToken(token: string | undefined, word: string, name: readonly string[]): boolean {
  if (token === undefined) return false;
  const isShort = name.length > 1 && word.length > 2 && word.length < SHORTEST_FULL;
  return sameWord(token, word) || (isShort && token.startsWith(word));
}

/** The name begins the sentence or follows inom or för, and a verb follows at once or after words that add nothing. */
function isLed(tokens: readonly string[], at: number, { words, section }: Named): boolean {
  let start = at;
  while (start > 0 && section.some((own) => sameWord(own, tokens[start - 1] ?? ''))) start -= 1;
  const lead = tokens[start - 1];
  const rest = tokens.slice(at + words.length);
  const verb = rest.findIndex((token) => VERBS.has(token));
  const leads = lead === undefined || LEADS.has(lead);
  if (LEADS.has(lead ?? '') && (lead === 'beräknas' || lead === 'prognostiseras')) return true;
  return leads && verb >= 0 && rest.slice(0, verb).every((token) => FILLERS.has(token));
}

/** "…, väntas inom försäkringar". */
function namedAfter(tokens: readonly string[], names: Names): readonly Named[] {
  const [verb, inside] = tokens;
  return verb !== undefined && VERBS.has(verb) && inside === 'inom' ? namesAt(tokens, 2, names) : [];
}
