import { ALL_SCORES, list, type HostileCase } from './hostile-case';
import { sheetXml, workbook, workbookParts, writeZip, type ZipEntry } from './zip-writer';

const ROWS = [['Område', 'Poäng'], ...list()];
const SHEET = sheetXml(ROWS);
const PARTS = workbookParts({ Blad1: SHEET });
const GOOD = writeZip(PARTS);
const BROKEN = ['broken-workbook'];
const MEGABYTE = 1024 * 1024;

function withPart(name: string, data: string | Buffer): ZipEntry[] {
  return [...PARTS.filter((part) => part.name !== name), { name, data }];
}

function refused(name: string, codes: readonly string[], file: Buffer): HostileCase {
  return { name: `workbook: ${name}`, file, outcome: { refused: codes } };
}

function read(name: string, file: Buffer, scores = ALL_SCORES): HostileCase {
  return { name: `workbook: ${name}`, file, outcome: { scores } };
}

const doctype = (inner: string) => SHEET.replace('<worksheet', `<!DOCTYPE worksheet [${inner}]><worksheet`);
const laughs = Array.from({ length: 10 }, (_, nth) => `<!ENTITY l${nth + 1} "${`&l${nth};`.repeat(10)}">`).join('');
const padded = (bytes: number) => SHEET.replace('</worksheet>', `<!--${' '.repeat(bytes)}--></worksheet>`);
const atRow = (row: string) =>
  SHEET.replaceAll('r="A9"', `r="A${row}"`)
    .replaceAll('r="B9"', `r="B${row}"`)
    .replace('<row r="9"', `<row r="${row}"`);
const manyCells = (count: number) =>
  sheetXml([]).replace('<sheetData>', `<sheetData>${'<row><c/><c/><c/><c/><c/></row>'.repeat(count / 5)}`);

function changed(at: number, byte: number): Buffer {
  const bytes = Buffer.from(GOOD);
  bytes[at < 0 ? bytes.length + at : at] = byte;
  return bytes;
}

/** Bombs: by ratio, by size, by count, by nesting, and by headers that lie. */
const BOMBS: readonly HostileCase[] = [
  refused(
    'small ratio bomb',
    ['unpacks-too-much'],
    writeZip(withPart('xl/worksheets/sheet1.xml', padded(2 * MEGABYTE))),
  ),
  refused('ratio bomb', ['unpacks-too-much'], writeZip(withPart('xl/worksheets/sheet1.xml', padded(40 * MEGABYTE)))),
  refused('size bomb', ['unpacks-too-much'], writeZip(withPart('xl/worksheets/sheet1.xml', padded(60 * MEGABYTE)))),
  refused(
    'several that are too much together',
    ['unpacks-too-much'],
    writeZip([
      ...PARTS,
      ...Array.from({ length: 60 }, (_, nth) => ({ name: `xl/x${nth}.xml`, data: noise(MEGABYTE) })),
    ]),
  ),
  refused(
    'too many entries',
    ['too-many-entries'],
    writeZip([...PARTS, ...Array.from({ length: 500 }, (_, nth) => ({ name: `xl/${nth}.xml`, data: 'x' }))]),
  ),
  refused('archive in an archive', BROKEN, writeZip([{ name: 'inner.xlsx', data: GOOD }])),
  refused(
    'headers that say less',
    [...BROKEN, 'unpacks-too-much'],
    writeZip(PARTS.map((part) => ({ ...part, says: { size: 10 } }))),
  ),
  refused(
    'headers that say nothing',
    [...BROKEN, 'unpacks-too-much'],
    writeZip(PARTS.map((part) => ({ ...part, says: { size: 0 } }))),
  ),
  refused('headers that say more', BROKEN, writeZip(PARTS.map((part) => ({ ...part, says: { size: 4_000_000_000 } })))),
  refused('packed sizes that lie', BROKEN, writeZip(PARTS.map((part) => ({ ...part, says: { packed: 5 } })))),
  refused(
    'bomb with a small size in its header',
    [...BROKEN, 'unpacks-too-much'],
    writeZip(
      withPart('xl/worksheets/sheet1.xml', padded(30 * MEGABYTE)).map((part) => ({ ...part, says: { size: 1000 } })),
    ),
  ),
  refused(
    'huge shared strings',
    ['unpacks-too-much', 'too-large-table', 'needs-too-much-memory'],
    writeZip(workbookParts({ Blad1: SHEET }, `<sst>${'<si><t>x</t></si>'.repeat(2_500_000)}</sst>`)),
  ),
  refused(
    'too many cells',
    ['too-large-table', 'unpacks-too-much'],
    writeZip(workbookParts({ Blad1: manyCells(1_000_000) })),
  ),
  refused('row far down', ['too-large-table'], writeZip(workbookParts({ Blad1: atRow('1048576') }))),
  refused('row beyond all rows', ['too-large-table'], writeZip(workbookParts({ Blad1: atRow('99999999999999') }))),
  refused(
    'column far out',
    ['too-large-table'],
    writeZip(workbookParts({ Blad1: SHEET.replace('r="B9"', 'r="XFD9"') })),
  ),
  refused(
    'column beyond all columns',
    ['too-large-table'],
    writeZip(workbookParts({ Blad1: SHEET.replace('r="B9"', 'r="ZZZZZZZZ9"') })),
  ),
  refused(
    'too many sheets',
    ['too-large-table', 'too-many-entries'],
    writeZip(
      workbookParts(Object.fromEntries(Array.from({ length: 90 }, (_, nth) => [`Blad${nth}`, sheetXml([['x']])]))),
    ),
  ),
];

/** XML that reaches out or grows. */
const ENTITIES: readonly HostileCase[] = [
  refused('document type', ['forbidden-xml'], writeZip(workbookParts({ Blad1: doctype('') }))),
  refused(
    'external entity',
    ['forbidden-xml'],
    writeZip(workbookParts({ Blad1: doctype('<!ENTITY x SYSTEM "file:///etc/passwd">') })),
  ),
  refused(
    'a billion laughs',
    ['forbidden-xml'],
    writeZip(workbookParts({ Blad1: doctype(`<!ENTITY l0 "ha">${laughs}`) })),
  ),
  refused(
    'document type in small letters',
    ['forbidden-xml'],
    writeZip(workbookParts({ Blad1: doctype('').replace('<!DOCTYPE', '<!doctype') })),
  ),
  refused(
    'document type in the workbook part',
    ['forbidden-xml'],
    writeZip(withPart('xl/workbook.xml', `<!DOCTYPE x []>${PARTS[1]?.data.toString() ?? ''}`)),
  ),
  refused(
    'document type in the relations',
    ['forbidden-xml'],
    writeZip(withPart('xl/_rels/workbook.xml.rels', `<!DOCTYPE x []>${PARTS[2]?.data.toString() ?? ''}`)),
  ),
  refused(
    'document type in UTF-16',
    ['forbidden-xml'],
    writeZip(withPart('xl/worksheets/sheet1.xml', Buffer.from(`\ufeff${doctype('')}`, 'utf16le'))),
  ),
  refused(
    'another encoding',
    ['forbidden-xml'],
    writeZip(withPart('xl/worksheets/sheet1.xml', SHEET.replace('UTF-8', 'UTF-7'))),
  ),
  refused(
    'sheet that is no XML',
    [...BROKEN, 'no-text', 'unreadable-file'],
    writeZip(withPart('xl/worksheets/sheet1.xml', '<<<>>>')),
  ),
];

/** Archives that are broken or dressed up. */
const ARCHIVES: readonly HostileCase[] = [
  ...[10, 100, 500, GOOD.length - 30, GOOD.length - 1].map((length) =>
    refused(`cut off at ${length} bytes`, BROKEN, GOOD.subarray(0, length)),
  ),
  refused('no workbook inside', BROKEN, writeZip([{ name: 'word/document.xml', data: '<w/>' }])),
  refused('locked', ['locked-workbook', ...BROKEN], writeZip(PARTS.map((part) => ({ ...part, says: { flags: 1 } })))),
  refused('unknown packing', BROKEN, writeZip(PARTS.map((part) => ({ ...part, says: { method: 12 } })))),
  refused('a name that climbs', BROKEN, writeZip([...PARTS, { name: '../../evil.xml', data: 'x' }])),
  refused('a name from the root', BROKEN, writeZip([...PARTS, { name: '/etc/evil.xml', data: 'x' }])),
  refused('a name with backslashes', BROKEN, writeZip([...PARTS, { name: '..\\evil.xml', data: 'x' }])),
  refused('two parts of one name', BROKEN, writeZip([...PARTS, { name: 'xl/workbook.xml', data: 'x' }])),
  refused('a prototype for a name', BROKEN, writeZip([...PARTS, { name: '__proto__.xml', data: 'x' }])),
  refused('an entry count that lies', BROKEN, changed(-12, 200)),
  refused('a directory that is elsewhere', BROKEN, changed(-4, 250)),
  read(
    'a cell with an error',
    workbook([['Område', 'Poäng'], ...list('<c t="e"><v>#REF!</v></c>')]),
    Object.fromEntries(Object.entries(ALL_SCORES).slice(1)),
  ),
  refused(
    'a shared string that is not there',
    ['broken-workbook', 'faulty-cell', 'unreadable-file'],
    workbook([['Område', 'Poäng'], ...list('<c t="s"><v>99</v></c>')]),
  ),
  refused(
    'cells without addresses',
    [...BROKEN],
    writeZip(workbookParts({ Blad1: SHEET.replaceAll(/<c r="[A-Z]\d+"/g, '<c') })),
  ),
  read('stored without packing', writeZip(PARTS.map((part) => ({ ...part, stored: true })))),
  read(
    'sheets named like prototypes',
    writeZip(workbookParts({ constructor: SHEET, toString: sheetXml([['__proto__', 'hasOwnProperty']]) })),
  ),
  read(
    'pictures that are left alone',
    writeZip([...PARTS, { name: 'xl/media/image1.png', data: Buffer.alloc(3 * MEGABYTE) }]),
  ),
  read('bytes in front of the archive left as they are', GOOD),
];

/** Bytes that do not pack, the same every time. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 12345;
  for (let at = 0; at < length; at += 1) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    bytes[at] = 97 + ((state >> 16) % 3);
  }
  return bytes;
}

export const WORKBOOK_CASES: readonly HostileCase[] = [...BOMBS, ...ENTITIES, ...ARCHIVES];
