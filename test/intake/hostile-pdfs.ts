import { deflateSync } from 'node:zlib';
import { ALL_SCORES, AREAS, type HostileCase } from './hostile-case';
import { longPdf } from './long-pdf';
import { assemblePdf, streamObject, writePdf, type Placed } from './pdf-writer';

const PAGE: readonly Placed[] = [
  { text: 'Resultat', left: 70, baseline: 800 },
  { text: 'Poäng', left: 400, baseline: 780 },
  ...AREAS.flatMap(({ title, points }, nth) => [
    { text: title, left: 70, baseline: 750 - 20 * nth },
    { text: points, left: 400, baseline: 750 - 20 * nth },
  ]),
];
const GOOD = writePdf([PAGE]);
const BROKEN = ['broken-pdf', 'no-text-layer', 'unreadable-file'];
const MEGABYTE = 1024 * 1024;

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
const page = (more = '') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R ${more}>>`;

function pdf(content: Buffer | string, pageObject = page(), trailer = ''): Buffer {
  const stream = typeof content === 'string' ? streamObject('', Buffer.from(content, 'latin1')) : content;
  return assemblePdf(
    ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [4 0 R] /Count 1 >>', FONT, pageObject, stream],
    trailer,
  );
}

function refused(name: string, codes: readonly string[], file: Buffer): HostileCase {
  return { name: `PDF: ${name}`, file, outcome: { refused: codes } };
}

function read(name: string, file: Buffer, scores: Readonly<Record<string, string>> = ALL_SCORES): HostileCase {
  return { name: `PDF: ${name}`, file, outcome: { scores } };
}

const flate = (data: Buffer, times = 1): Buffer =>
  times === 0 ? data : flate(deflateSync(data, { level: 9 }), times - 1);
const bomb = (filter: string, data: Buffer) => pdf(streamObject(`/Filter ${filter}`, data));
const TEXT = 'BT /F1 10 Tf 70 700 Td (x) Tj ET ';

export const PDF_CASES: readonly HostileCase[] = [
  read('good', GOOD),
  ...[5, 20, 200, 900].map((length) => refused(`cut off at ${length} bytes`, BROKEN, GOOD.subarray(0, length))),
  refused('cut off before its index', BROKEN, GOOD.subarray(0, GOOD.lastIndexOf('xref\n0'))),
  refused('nothing but its first line', BROKEN, Buffer.from('%PDF-1.7\n')),
  refused('junk behind its first line', BROKEN, Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(50_000, 0x41)])),
  refused('without text', ['no-text-layer'], pdf('0 0 m 10 10 l S')),
  refused(
    'locked',
    ['locked-pdf', ...BROKEN],
    pdf(
      TEXT,
      page(),
      `/Encrypt << /Filter /Standard /V 1 /R 2 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) /P -4 >> /ID [(0123456789abcdef) (0123456789abcdef)]`,
    ),
  ),
  refused(
    'pages that hold themselves',
    [...BROKEN, 'too-many-pages'],
    assemblePdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 3 >>']),
  ),
  refused(
    'pages that hold each other',
    [...BROKEN, 'too-many-pages'],
    assemblePdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 2 >>',
      '<< /Type /Pages /Kids [2 0 R] /Count 2 >>',
    ]),
  ),
  read(
    'a thousand million pages',
    assemblePdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [4 0 R] /Count 1000000000 >>',
      FONT,
      page(),
      streamObject('', Buffer.from(TEXT)),
    ]),
    {},
  ),
  refused('more pages than are read', ['too-many-pages'], longPdf(600, 600 * 400)),
  refused(
    'content that packs a bomb',
    ['unpacks-too-much', 'took-too-long'],
    bomb('/FlateDecode', flate(Buffer.alloc(300 * MEGABYTE, 0x20))),
  ),
  refused(
    'content that packs a bomb twice',
    ['unpacks-too-much', 'took-too-long', ...BROKEN],
    bomb('[/FlateDecode /FlateDecode]', flate(Buffer.alloc(300 * MEGABYTE, 0x20), 2)),
  ),
  refused(
    'content of run lengths',
    ['unpacks-too-much', 'no-text-layer'],
    bomb('/RunLengthDecode', Buffer.alloc(4 * MEGABYTE, Buffer.from([129, 32]))),
  ),
  refused(
    'text without end',
    ['too-much-text', 'took-too-long'],
    bomb(
      '/FlateDecode',
      flate(
        Buffer.from(
          Array.from({ length: 400_000 }, (_, nth) => `BT /F1 1 Tf ${nth % 500} ${(nth * 7) % 800} Td (x) Tj ET`).join(
            '\n',
          ),
        ),
      ),
    ),
  ),
  refused('packed content that is broken', BROKEN, bomb('/FlateDecode', Buffer.from('this is no packed content'))),
  read('an unknown packing', bomb('/NoSuchDecode', Buffer.from(TEXT)), {}),
  refused('brackets without end', BROKEN, pdf('['.repeat(200_000))),
  refused('dictionaries without end', BROKEN, pdf('<< /A '.repeat(100_000))),
  refused(
    'objects nested without end',
    BROKEN,
    assemblePdf(['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids ${'['.repeat(100_000)} /Count 1 >>`]),
  ),
  refused('a reference to itself', BROKEN, assemblePdf(['<< /Type /Catalog /Pages 2 0 R >>', '2 0 R'])),
  refused(
    'an index that points to itself',
    [...BROKEN],
    Buffer.from(
      GOOD.toString('latin1').replace(
        '/Root 1 0 R',
        `/Root 9 0 R /Prev ${GOOD.toString('latin1').lastIndexOf('xref\n0')}`,
      ),
      'latin1',
    ),
  ),
  read('pieces far outside', pdf('BT /F1 10 Tf 1e30 1e30 Td (68) Tj ET'), {}),
  read('letters of no size', pdf('BT /F1 1e308 Tf 70 700 Td (68) Tj ET'), {}),
  read(
    'a page as large as a country',
    Buffer.from(GOOD.toString('latin1').replace('[0 0 595 842]', '[0 0 9e9 9e9]'), 'latin1'),
  ),
  read(
    'scripts that are left alone',
    assemblePdf([
      '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>',
      '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
      FONT,
      page(),
      streamObject(
        '',
        Buffer.from(GOOD.toString('latin1').split('stream\n')[1]?.split('\nendstream')[0] ?? '', 'latin1'),
      ),
    ]),
  ),
  read(
    'an attachment and a form that are left alone',
    Buffer.from(GOOD.toString('latin1').replace('/Type /Catalog', '/Type /Catalog /AcroForm << /XFA (x) >>'), 'latin1'),
  ),
  read('a font that is not there', Buffer.from(GOOD.toString('latin1').replace('/F1 3 0 R', '/F1 99 0 R'), 'latin1')),
  refused(
    'a form that draws itself',
    ['no-text-layer', 'took-too-long', ...BROKEN],
    assemblePdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
      FONT,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 6 0 R >> >> /Contents 5 0 R >>',
      streamObject('', Buffer.from('/X Do')),
      streamObject(
        '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>',
        Buffer.from('/X Do /X Do'),
      ),
    ]),
  ),
];
