import { refuse, type Fault, type Refusal } from '#kernel';
import type { MediaKind } from './document';
import type { Preview } from './preview';

/** What came of committing an upload. */
export interface Committed {
  readonly created: readonly { readonly type: 'evaluation' | 'interim-report'; readonly id: string }[];
  /** Place in the log that what was created has come to. */
  readonly position: string;
}

export interface NewUpload {
  readonly id: string;
  readonly actorId: string;
  readonly municipalityCode: string | null;
  /** As the sender calls it; for display only. */
  readonly name: string;
  readonly sha256: string;
  readonly file: Buffer;
  readonly idempotencyKey: string | null;
  /** ISO instant. */
  readonly createdAt: string;
}

export interface KeptUpload {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly mediaKind: MediaKind | null;
  readonly createdAt: string;
  readonly status: 'reading' | 'read' | 'unreadable';
  readonly preview: Preview | null;
  readonly fault: Fault | null;
  readonly committed: Committed | null;
}

/** An upload in a list: what it is, and whether it has been taken in. */
export interface UploadSummary extends Pick<KeptUpload, 'id' | 'status' | 'name' | 'size' | 'createdAt'> {
  readonly committed: Committed | null;
}

const LONGEST_NAME = 120;

/** A sender's file name as it can be shown: its last part, without what cannot be seen. */
export function displayName(given: string | undefined): string {
  const last = (given ?? '').normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const shown = last.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim();
  return Array.from(shown).slice(0, LONGEST_NAME).join('') || 'namnlös';
}

/** A name for the file to be kept under on the reader's own disk: made from its id, not from what it was called. */
export function downloadName({ id, mediaKind }: Pick<KeptUpload, 'id' | 'mediaKind'>): string {
  const ending = mediaKind === null || mediaKind === 'text' ? 'txt' : mediaKind;
  return `uppladdning-${id}.${ending}`;
}

export const CONTENT_TYPES: Readonly<Record<MediaKind, string>> = {
  text: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export function noSuchUpload(): Refusal {
  return refuse('not-found', 'id', 'no-such-upload', 'Uppladdningen finns inte.', 'There is no such upload.');
}
