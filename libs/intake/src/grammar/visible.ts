/** Characters that change how a text looks without being seen: direction, joining, zero width, soft hyphen, tags. */
const HIDDEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Whether a text holds characters that cannot be seen; a figure with one of them is not read. */
export function hasHidden(text: string): boolean {
  return text.search(HIDDEN) >= 0;
}

/** The text as a reader sees it: without hidden characters, every run of white space one space, none at the ends. */
export function visible(text: string): string {
  return text.replace(HIDDEN, '').replace(/\s+/gu, ' ').trim();
}
