import type { Row } from './rows';

const LONGEST_TEXT = 20_000;
const LIST_ITEM = /^[-–•]\s/u;
const ENDED = /[.:;!?)”"']$/u;

/**
 * Rows of text as paragraphs, one per line: lines without a blank one between are one paragraph, and one that was cut
 * at the end of a page goes on after it.
 */
export function paragraphs(rows: readonly Row[]): string {
  let text = '';
  let last: Row | undefined;
  for (const row of rows) {
    if (row.text === '') continue;
    const next = row.text;
    const apart = last === undefined || row.at > last.at + 1;
    const cut = !ENDED.test(text) && /^[\p{Ll}\p{N}(]/u.test(next);
    const newLine = LIST_ITEM.test(next) || (apart && !cut);
    text += text === '' ? next : newLine ? `\n${next}` : joined(text, next);
    last = row;
    if (text.length > LONGEST_TEXT) break;
  }
  return text.slice(0, LONGEST_TEXT);
}

/** What goes on behind a text: a word divided at the end of a line keeps its hyphen, for it may be one of its own. */
export function joined(before: string, after: string): string {
  const divided = /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(after) && !/^(?:och|eller|samt)(?!\p{L})/u.test(after);
  return divided ? after : ` ${after}`;
}
