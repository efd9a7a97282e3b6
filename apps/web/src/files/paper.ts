import type { Language } from '#kernel';
import PdfDocument from 'pdfkit';
import drawSvg from 'svg-to-pdfkit';
import { fontFile } from './fonts';
import { drawTable, type PaperTable } from './paper-table';

/** What is set on paper, in reading order. */
export type PaperBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** A picture that stands alone, with the same in words for those who listen. */
  | {
      readonly kind: 'picture';
      readonly svg: string;
      readonly width: number;
      readonly height: number;
      readonly said: string;
    }
  | ({ readonly kind: 'table' } & PaperTable);

export interface Paper {
  readonly title: string;
  readonly language: Language;
  readonly producer: string;
  /** Instant that the contents hold for; stands as the document's date, so that the same contents give the same bytes. */
  readonly instant: string;
  readonly blocks: readonly PaperBlock[];
  /** What stands at the foot of each page, with `{page}` and `{of}` in it. */
  readonly pageText: string;
}

const MARGIN = 48;
const INK = '#1b1f24';
const MUTED = '#565e5b';
const LANGUAGES = { sv: 'sv-SE', en: 'en-GB' } as const;

/**
 * A tagged PDF: title, language, structure of headings, paragraphs, lists, tables with their headings, and pictures.
 *
 * @param drawn told after each block
 */
export function pdfOf(paper: Paper, drawn: (blocks: number) => void = () => undefined): Promise<Buffer> {
  const document = openDocument(paper);
  const bytes = collected(document);
  const root = document.struct('Document');
  document.addStructure(root);
  root.add(document.struct('H1', {}, () => document.font('700').fontSize(20).text(paper.title)));
  for (const [nth, block] of paper.blocks.entries()) {
    draw(document, root, block);
    drawn(nth + 1);
  }
  root.end();
  numberPages(document, paper);
  document.end();
  return bytes;
}

function openDocument({ title, language, producer, instant }: Paper): PDFKit.PDFDocument {
  const document = new PdfDocument({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN + 12, left: MARGIN, right: MARGIN },
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: LANGUAGES[language],
    bufferPages: true,
    // A font named here is not known again by its registered name, and would be unpacked anew at every change of font.
    font: '',
    info: { Title: title, Producer: producer, Creator: producer, CreationDate: new Date(instant) },
  });
  for (const weight of ['400', '600', '700'] as const) document.registerFont(weight, fontFile(weight));
  return document.font('400').fontSize(10).fillColor(INK);
}

function collected(document: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
  });
}

type Structure = PDFKit.PDFStructureElement;

function draw(document: PDFKit.PDFDocument, root: Structure, block: PaperBlock): void {
  switch (block.kind) {
    case 'heading':
      room(document, 90);
      document.moveDown(1);
      root.add(document.struct('H2', {}, () => document.font('700').fontSize(14).text(block.text)));
      document.moveDown(0.4);
      return;
    case 'paragraph':
      root.add(document.struct('P', {}, () => body(document).text(block.text)));
      document.moveDown(0.5);
      return;
    case 'list':
      drawList(document, root, block.items);
      document.moveDown(0.5);
      return;
    case 'picture':
      root.add(pictureOf(document, block));
      return;
    case 'table':
      drawTable(document, root, block);
      document.moveDown(0.5);
      return;
  }
}

function body(document: PDFKit.PDFDocument): PDFKit.PDFDocument {
  document.x = MARGIN;
  return document.font('400').fontSize(10.5).fillColor(INK);
}

function drawList(document: PDFKit.PDFDocument, root: Structure, items: readonly string[]): void {
  const list = document.struct('L');
  root.add(list);
  for (const item of items) {
    const line = document.struct('LI');
    list.add(line);
    line.add(document.struct('LBody', {}, () => body(document).text(`•  ${item}`, { paragraphGap: 3 })));
    line.end();
  }
  list.end();
}

type Picture = Extract<PaperBlock, { kind: 'picture' }>;

function pictureOf(document: PDFKit.PDFDocument, { svg, width, height, said }: Picture): Structure {
  const most = document.page.width - 2 * MARGIN;
  const scale = Math.min(1, most / width);
  room(document, height * scale);
  const { y } = document;
  const figure = document.struct('Figure', { alt: said }, () =>
    drawSvg(document, svg, MARGIN, y, {
      width: width * scale,
      height: height * scale,
      assumePt: true,
      fontCallback: (_family, bold) => (bold ? '700' : '400'),
    }),
  );
  document.x = MARGIN;
  document.y = y + height * scale + 8;
  return figure;
}

/** Goes to a new page when so much does not fit any more. */
function room(document: PDFKit.PDFDocument, height: number): void {
  if (document.y + height > document.page.height - MARGIN - 12) document.addPage();
}

/** Page numbers stand outside what is read aloud. */
function numberPages(document: PDFKit.PDFDocument, { pageText }: Paper): void {
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page);
    document.page.margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination' });
    document
      .font('400')
      .fontSize(9)
      .fillColor(MUTED)
      .text(
        pageText.replace('{page}', String(page + 1)).replace('{of}', String(count)),
        MARGIN,
        document.page.height - MARGIN,
        {
          align: 'right',
          lineBreak: false,
          width: document.page.width - 2 * MARGIN,
        },
      );
    document.endMarkedContent();
  }
}
