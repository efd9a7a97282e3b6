import type { Fault, Words } from '#kernel';
import type { Encoding } from './grammar';

export type MediaKind = 'text' | 'csv' | 'xlsx' | 'pdf';

/**
 * Where something stands in what was handed over, the same in every language: `line:62`, `line:5 column:3`,
 * `page:4 line:12`, `cell:C5 sheet:Poäng` (the sheet's name goes to the end).
 */
export type Place = string;

export interface Cell {
  /** As it stands, hidden characters and all. */
  readonly text: string;
  readonly place: Place;
  /** Distance from the left edge, in points, where the source is a page. */
  readonly left?: number;
  readonly right?: number;
}

/** One line of text, row of a table, or line of a page. An empty one has no cells. */
export interface Line {
  readonly cells: readonly Cell[];
  readonly place: Place;
}

/** Something that a person should know or settle, and where. */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'info';
  readonly where: Place;
  readonly code: string;
  readonly detail: Words;
  /** Which of the proposed evaluations it concerns, from 0, and which of its measures (`sub:1.1`, `area:1`, `total`). */
  readonly evaluation?: number;
  readonly measure?: string;
}

/** What was handed over, in the one shape that is looked for figures in. */
export interface SourceDocument {
  readonly kind: MediaKind;
  readonly lines: readonly Line[];
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly pages?: number;
  readonly sheets?: readonly string[];
  readonly problems: readonly Problem[];
}

/** What was handed over cannot be read at all. */
export class Unreadable extends Error {
  constructor(readonly fault: Fault) {
    super(`${fault.where}: ${fault.code}`);
  }
}

export function unreadable(code: string, sv: string, en: string, where = 'file'): Unreadable {
  return new Unreadable({ where, code, detail: { sv, en } });
}

/** `C` for 3, `AA` for 27. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnLetters(before) : '') + String.fromCodePoint(65 + ((column - 1) % 26));
}
