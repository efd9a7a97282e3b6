import { unreadable, type Line, type SourceDocument, type Unreadable } from '../document';
import { capBuffers } from './buffer-cap';
import { LIMITS } from '../limits';
import { linesOfPage, type Piece } from './pdf-lines';

/** What is used of a page of pdfjs. */
interface Page {
  streamTextContent(parameters: { includeMarkedContent: boolean }): ReadableStream;
  cleanup(): boolean;
}

interface Content {
  readonly items: readonly {
    readonly str?: string;
    readonly transform?: readonly number[];
    readonly width?: number;
    readonly height?: number;
  }[];
}

/** Told after each page how many of how many are read. */
export type Progress = (done: number, of: number) => void;

/**
 * The text layer of a PDF as lines with page and line. Caps this thread's buffers for good.
 *
 * @throws Unreadable for a PDF that is broken, locked by a password, too large, or without text.
 */
export async function readPdf(bytes: Uint8Array, progress: Progress): Promise<SourceDocument> {
  const cap = capBuffers(LIMITS.bufferBytes);
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const opening = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    const pdf = await opening.promise;
    if (pdf.numPages > LIMITS.pages) throw tooManyPages(pdf.numPages);
    const lines: Line[] = [];
    for (let page = 1; page <= pdf.numPages; page += 1) {
      lines.push(...(await readPage(await pdf.getPage(page), page)));
      if (cap.exceeded()) throw expandsTooMuch(page);
      if (lines.length > LIMITS.lines) throw tooManyLines();
      progress(page, pdf.numPages);
    }
    if (lines.length === 0) throw withoutText();
    return { kind: 'pdf', pages: pdf.numPages, lines, problems: [] };
  } catch (error) {
    throw cap.exceeded() ? expandsTooMuch(undefined) : problemOf(error);
  }
}

async function readPage(page: Page, number: number): Promise<Line[]> {
  const pieces: Piece[] = [];
  const reader = (page.streamTextContent({ includeMarkedContent: false }) as ReadableStream<Content>).getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    for (const { str, transform, width = 0, height = 0 } of value.items) {
      const [a = 0, b = 0, , , left = 0, baseline = 0] = transform ?? [];
      if (str)
        pieces.push({ text: str.normalize('NFC'), left, baseline, width, size: height || Math.hypot(a, b) || 10 });
    }
    if (pieces.length > LIMITS.piecesPerPage) {
      await reader.cancel(new Error('too much text'));
      throw tooMuchText(number);
    }
  }
  page.cleanup();
  return linesOfPage(pieces.filter(isPlaced), number);
}

function isPlaced({ left, baseline, width, size }: Piece): boolean {
  return [left, baseline, width, size].every((length) => Number.isFinite(length) && Math.abs(length) < 1e6);
}

function problemOf(error: unknown): unknown {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    return unreadable(
      'locked-pdf',
      'PDF-filen är låst med lösenord. Spara en olåst kopia och försök igen.',
      'The PDF is locked by a password. Save an unlocked copy and try again.',
    );
  }
  const broken = [
    'InvalidPDFException',
    'FormatError',
    'XRefEntryException',
    'XRefParseException',
    'UnknownErrorException',
  ];
  if (!broken.includes(name) && !(error instanceof RangeError) && !(error instanceof TypeError)) return error;
  return unreadable(
    'broken-pdf',
    'PDF-filen är skadad eller ofullständig och kan inte läsas.',
    'The PDF is damaged or incomplete and cannot be read.',
  );
}

function tooManyPages(pages: number): Unreadable {
  return unreadable(
    'too-many-pages',
    `PDF-filen har ${pages} sidor; högst ${LIMITS.pages} läses.`,
    `The PDF has ${pages} pages; at most ${LIMITS.pages} are read.`,
  );
}

function tooManyLines(): Unreadable {
  return unreadable(
    'too-many-lines',
    `PDF-filen har fler än ${LIMITS.lines} rader.`,
    `The PDF has more than ${LIMITS.lines} lines.`,
  );
}

function tooMuchText(page: number): Unreadable {
  return unreadable(
    'too-much-text',
    `Sida ${page} har orimligt mycket text.`,
    `Page ${page} has an unreasonable amount of text.`,
    `page:${page}`,
  );
}

function expandsTooMuch(page: number | undefined): Unreadable {
  return unreadable(
    'unpacks-too-much',
    'PDF-filen packar upp till mer än vad som tas emot.',
    'The PDF unpacks to more than is taken in.',
    page === undefined ? 'file' : `page:${page}`,
  );
}

function withoutText(): Unreadable {
  return unreadable(
    'no-text-layer',
    'PDF-filen har ingen text, bara bilder. Klistra in texten eller använd mallen.',
    'The PDF holds no text, only pictures. Paste the text or use the template.',
  );
}
