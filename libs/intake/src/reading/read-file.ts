import type { SourceDocument } from '../document';
import { mediaKindOf } from './media-kind';
import { readPdf, type Progress } from './read-pdf';
import { readPastedText, readTextFile } from './read-text';
import { readWorkbook } from './read-workbook';

/** Reads a file of any kind that is taken in, or text that was pasted. Throws Unreadable. */
export async function readFile(file: Uint8Array | string, progress: Progress): Promise<SourceDocument> {
  if (typeof file === 'string') return readPastedText(file);
  const kind = mediaKindOf(file);
  switch (kind) {
    case 'pdf':
      return readPdf(file, progress);
    case 'xlsx':
      return readWorkbook(file);
    case 'csv':
    case 'text':
      return readTextFile(file);
  }
}
