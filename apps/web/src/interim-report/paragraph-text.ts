/** `112` as "§ 112"; what already has its sign stays. */
export function paragraphText(paragraph: string): string {
  return paragraph.startsWith('§') ? paragraph : `§ ${paragraph}`;
}
