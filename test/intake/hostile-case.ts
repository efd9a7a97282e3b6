import { findInstrument } from '#evaluations';

/** A file or a pasted text that means no good, and the one outcome that is right. */
export interface HostileCase {
  readonly name: string;
  readonly file: Buffer | string;
  readonly outcome:
    /** Refused, with one of these codes. */
    | { readonly refused: readonly string[] }
    /** Read, and the first proposal has exactly these scores, by measure (percent or points). */
    | { readonly scores: Readonly<Record<string, string>> };
}

const POINTS = ['68', '85', '86', '74', '70', '74', '71', '87'];

export const AREAS = (findInstrument('2010')?.areas ?? []).map(({ number, title }, nth) => ({
  number,
  title,
  points: POINTS[nth] ?? '',
}));

export const ALL_SCORES = Object.fromEntries(AREAS.map(({ number, points }) => [`area:${number}`, points]));

/** Rows of title and points, the first of them with this figure. */
export function list(first = '68'): string[][] {
  return AREAS.map(({ title, points }, nth) => [title, nth === 0 ? first : points]);
}

export function listText(first?: string): string {
  return ['Kommunkompassen', '', 'Resultat per område.', '', ...list(first).map((row) => row.join('\t'))].join('\n');
}
