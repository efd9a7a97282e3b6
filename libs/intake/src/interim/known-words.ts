import type { Row } from './statements/rows';

const WORD = /\p{L}+/gu;
const MOST_WORDS = 300_000;

/** Words of a document and how often each stands in it, in small letters. */
export function wordsIn(rows: readonly Row[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  let seen = 0;
  for (const { text } of rows) {
    for (const [word] of text.matchAll(WORD)) {
      seen += 1;
      if (seen > MOST_WORDS) return words;
      const key = word.toLocaleLowerCase('sv');
      words.set(key, (words.get(key) ?? 0) + 1);
    }
  }
  return words;
}

/**
 * A label with words joined that a space has torn: two neighbours become one where together they are a word that stands
 * elsewhere in the document, and one of them stands nowhere else.
 */
export function mendedLabel(label: string, words: ReadonlyMap<string, number>): string {
  const count = (word: string) => words.get(word.toLocaleLowerCase('sv')) ?? 0;
  const mended: string[] = [];
  for (const word of label.split(' ')) {
    const last = mended.at(-1);
    const plain = last !== undefined && /^\p{L}+$/u.test(last) && /^\p{Ll}+$/u.test(word);
    const torn = plain && count(last + word) > 0 && (count(last) <= 1 || count(word) <= 1);
    if (torn) mended[mended.length - 1] = last + word;
    else mended.push(word);
  }
  return mended.join(' ');
}
