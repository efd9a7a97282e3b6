import type { Preview } from '../preview';
import type { PagesRead } from '../reading-task';
import type { Committed, KeptUpload } from '../upload';

/** An upload as its sender sees it: with what was understood, once it is read. */
export interface UploadAnswer extends Partial<Preview> {
  readonly id: string;
  readonly status: KeptUpload['status'];
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly createdAt: string;
  readonly committed: Committed | null;
  /** While it is read: pages done, of how many; null before the first. */
  readonly pages?: PagesRead | null;
}

export function uploadAnswer(kept: KeptUpload, pages: PagesRead | null): UploadAnswer {
  const { id, status, name, size, sha256, createdAt, committed, preview } = kept;
  const known = { id, status, name, size, sha256, createdAt, committed };
  return preview ? { ...known, ...preview } : { ...known, pages };
}
