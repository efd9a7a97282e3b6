const INFLECTIONS = new Set([
  '',
  's',
  'n',
  'ns',
  'en',
  'ens',
  'et',
  'ets',
  't',
  'a',
  'na',
  'nas',
  'ma',
  'or',
  'er',
  'ar',
]);
const EMPTY_WORDS = new Set(['summa', 'sum', 'totalt', 'total', 'varav', 'nivå', 'och', 'o', 'samt', 'nettokostnad']);
const SHORTEST_STEM = 5;

/** The words that a label consists of, in lower case, without those that say only that it is a sum or a part. */
export function wordsOf(label: string): readonly string[] {
  const words =
    label
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !EMPTY_WORDS.has(word));
}

/** Whether two words are one in Swedish inflection: kommungemensamt, kommungemensamma; nämnd, nämndens. */
export function sameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const stem = commonStart(one, other);
  return stem >= SHORTEST_STEM && INFLECTIONS.has(one.slice(stem)) && INFLECTIONS.has(other.slice(stem));
}

/** Letters that every inflection of a word begins with: two words that are one have the same. */
export function stemOf(word: string): string {
  return word.slice(0, SHORTEST_STEM);
}

function commonStart(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  for (let at = 0; at < shorter; at += 1) if (one[at] !== other[at]) return at;
  return shorter;
}

/** Whether two labels consist of the same words, in any order and inflection. Labels without words are never the same. */
export function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && one.length === other.length && isWithin(one, other);
}

/** Whether each word of one label is found in the other. */
export function isWithin(few: readonly string[], many: readonly string[]): boolean {
  return few.every((word) => many.some((another) => sameWord(word, another)));
}

/** The words of a label without those of the section it stands in, in full or cut short: "Kommungem IT" → it. */
export function withoutSection(words: readonly string[], section: readonly string[]): readonly string[] {
  return words.filter((word) => !section.some((own) => sameWord(word, own) || isCutFrom(word, own)));
}

/** Whether a word is another one cut short: kommungem, kommungemensam. */
export function isCutFrom(word: string, whole: string): boolean {
  return word.length > SHORTEST_STEM && word.length < whole.length && whole.startsWith(word);
}
