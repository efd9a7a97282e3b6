import type { Fault } from '#kernel';
import type { Findings, Vocabulary } from './findings';
import type { InterimFindings } from './interim-findings';
import type { Source } from './preview';

/** What a reading thread is given. */
export interface ReadingTask {
  /** Bytes of a file, or text that was pasted. */
  readonly file: Uint8Array | string;
  readonly vocabulary: Vocabulary;
}

/** Pages read, of how many. */
export interface PagesRead {
  readonly done: number;
  readonly of: number;
}

/** What came out of reading. */
export interface Reading {
  readonly source: Source;
  readonly findings: Findings;
  /** Set where it is an interim report. */
  readonly interim?: InterimFindings;
}

/** What a reading thread says: how far it has come, and at the end one of the others. */
export type Told =
  | { readonly progress: PagesRead }
  | Reading
  | { readonly fault: Fault }
  /** It broke on the file in a way nobody foresaw; for the log. */
  | { readonly failure: string };
