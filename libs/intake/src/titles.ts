import type { Instrument, InstrumentArea } from '#evaluations';
import { visible } from './grammar';

/** Letters and digits of a title, in small letters, one space between words. */
export function titleKey(text: string): string {
  return visible(text)
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const known = new Map<string, ReadonlyMap<string, number>>();
const REMEMBERED = 5000;

function pairsOf(key: string): ReadonlyMap<string, number> {
  const found = known.get(key);
  if (found) return found;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < key.length; at += 1) {
    const pair = key.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  if (known.size > REMEMBERED) known.clear();
  known.set(key, pairs);
  return pairs;
}

/** How alike two titles are, 0–1: the share of letter pairs that they have in common (Dice 1945). */
export function likeness(a: string, b: string): number {
  const [left, right] = [titleKey(a), titleKey(b)];
  if (left === right) return left === '' ? 0 : 1;
  const total = left.length + right.length - 2;
  if (total <= 0 || Math.min(left.length, right.length) * 2 < Math.max(left.length, right.length)) return 0;
  const pairs = pairsOf(right);
  let common = 0;
  for (const [pair, count] of pairsOf(left)) common += Math.min(count, pairs.get(pair) ?? 0);
  return (2 * common) / total;
}

/** From here two titles of areas are taken for the same; misprints and a lost hyphen stay above, other areas below. */
export const SAME_AREA = 0.82;
/** Titles of sub-questions are long and have a number beside them. */
export const SAME_SUB_QUESTION = 0.7;

/** The area of an instrument that a printed title means. */
export function areaByTitle({ areas }: Instrument, title: string): InstrumentArea | undefined {
  const [best] = areas.map((area) => ({ area, alike: likeness(area.title, title) })).sort((a, b) => b.alike - a.alike);
  return best && best.alike >= SAME_AREA ? best.area : undefined;
}

const LONGEST_TITLE = 120;

/** Whether any version has an area of this title. */
export function isAreaTitle(instruments: readonly Instrument[], text: string): boolean {
  if (text.length > LONGEST_TITLE || text.length < 5) return false;
  return instruments.some((instrument) => areaByTitle(instrument, text) !== undefined);
}
