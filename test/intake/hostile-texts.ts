import { ALL_SCORES, AREAS, list, listText, type HostileCase } from './hostile-case';

const MEGABYTE = 1024 * 1024;
const CSV = [['Område', 'Poäng'], ...list()];

function read(name: string, file: Buffer | string, scores: Readonly<Record<string, string>> = ALL_SCORES): HostileCase {
  return { name, file, outcome: { scores } };
}

function refused(name: string, codes: readonly string[], file: Buffer | string): HostileCase {
  return { name, file, outcome: { refused: codes } };
}

const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
const delimited = (delimiter: string, ending = '\n') => Buffer.from(CSV.map((row) => row.join(delimiter)).join(ending));
const latin = (text: string) => Buffer.from(text, 'latin1');

const ENCODINGS: readonly HostileCase[] = [
  read('encoding: UTF-8', Buffer.from(listText())),
  read('encoding: UTF-8 with its mark', Buffer.from(`\ufeff${listText()}`)),
  read('encoding: UTF-16, little end first', Buffer.from(`\ufeff${listText()}`, 'utf16le')),
  read('encoding: UTF-16, big end first', swapped(Buffer.from(`\ufeff${listText()}`, 'utf16le'))),
  read('encoding: Windows-1252', latin(listText())),
  read(
    'encoding: Windows-1252 with its own letters',
    Buffer.concat([latin(`${listText()}\n`), Buffer.from([0x80, 0x93, 0x94, 0x96, 0x9f])]),
  ),
  read('encoding: letters apart from their marks', listText().normalize('NFD')),
  refused('encoding: UTF-16 without its mark', ['nul'], Buffer.from(listText(), 'utf16le')),
  refused(
    'encoding: UTF-16 cut in a letter',
    ['unknown-encoding'],
    Buffer.from(`\ufeff${listText()}`, 'utf16le').subarray(0, 51),
  ),
  refused(
    'encoding: UTF-32',
    ['nul', 'unknown-encoding', 'control-character'],
    Buffer.from([0xff, 0xfe, 0, 0, 0x36, 0, 0, 0, 0x38, 0, 0, 0]),
  ),
  refused(
    'encoding: bytes that are no letters',
    ['unknown-encoding'],
    Buffer.concat([latin(listText()), Buffer.from([0x81, 0x8d])]),
  ),
  refused(
    'encoding: UTF-8 mark and no UTF-8',
    ['unknown-encoding'],
    Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), latin(listText())]),
  ),
  refused('encoding: NUL', ['nul'], Buffer.from(listText('6\u00008'))),
  refused('encoding: NUL in pasted text', ['nul'], listText('6\u00008')),
  refused('encoding: escape codes', ['control-character'], listText('\u001b[8m68')),
  refused('encoding: backspace', ['control-character'], listText('67\b8')),
  refused('encoding: half a letter', ['control-character'], listText('68\ud800')),
];

const SEPARATORS: readonly HostileCase[] = [
  read('CSV: semicolons', delimited(';')),
  read('CSV: tabs', delimited('\t')),
  read('CSV: old line ends', delimited(';', '\r')),
  read('CSV: two-letter line ends', delimited(';', '\r\n')),
  read('CSV: blank lines between', delimited(';', '\n\n')),
  refused(
    'CSV: a quote that is never closed',
    ['quote-not-closed'],
    Buffer.from(`Område;Poäng\n"${AREAS[0]?.title};68\n${delimited(';').toString()}`),
  ),
  refused(
    'CSV: a quote in the middle',
    ['broken-table'],
    Buffer.from(`Område;Poäng\nA"B";68\n${delimited(';').toString()}`),
  ),
  refused(
    'CSV: a million columns',
    ['too-large-table', 'line-too-long'],
    Buffer.from(`Område${';'.repeat(1_000_000)}\nx;1\n`),
  ),
  refused('CSV: a thousand columns', ['too-large-table'], Buffer.from(`${'x;'.repeat(1000)}\n${'1;'.repeat(1000)}\n`)),
  refused('CSV: too many rows', ['too-large-table', 'too-many-lines'], Buffer.from('a;1\n'.repeat(40_000))),
  refused(
    'CSV: a quoted cell of a megabyte',
    ['too-large-table', 'line-too-long', 'broken-table', 'too-many-lines'],
    Buffer.from(`a;"${'x\n'.repeat(500_000 / 20)}${'y'.repeat(190_000)}"\n`.repeat(2)),
  ),
  read(
    'CSV: a formula with the apostrophe that stops it',
    Buffer.from(`${delimited(';').toString()}\n'=cmd|' /C calc'!A0;1\n`),
  ),
  read('CSV: names of prototypes', Buffer.from(`__proto__;constructor\n${delimited(';').toString()}\ntoString;1\n`)),
  read('CSV: columns that come and go', Buffer.from(`${delimited(';').toString()}\nx;1;2;3\ny;\n`)),
];

const BOMBS: readonly HostileCase[] = [
  refused('text: nothing', ['empty-file', 'no-text'], Buffer.alloc(0)),
  refused('text: white space', ['no-text'], Buffer.from(' \n\t\n\u00a0')),
  refused('text: one line of 5 MB', ['line-too-long'], Buffer.alloc(5 * MEGABYTE, 'a')),
  refused('text: line ends of 5 MB', ['no-text'], Buffer.alloc(5 * MEGABYTE, '\n')),
  refused('text: too many lines', ['too-many-lines'], Buffer.alloc(2 * MEGABYTE, 'a\n')),
  read('text: long lines of digits', `${'1'.repeat(190_000)}\n`.repeat(5), {}),
  read('text: long lines of figures', `${'1 '.repeat(90_000)}\n`.repeat(5), {}),
  read('text: long lines of spaces', `x${' '.repeat(190_000)}68\n`.repeat(20), {}),
  read('text: the word for municipality over and over', `${'kommun '.repeat(25_000)}\n`.repeat(10), {}),
  read('text: letters without a space', `${'örebro-'.repeat(25_000)}kommun\n`.repeat(5), {}),
  read('text: tags that never end', `Styrkor\n${'<ul '.repeat(45_000)}\n`.repeat(5), {}),
  read('text: brackets that never end', `Offentlighet och demokrati ${'('.repeat(180_000)}\n`.repeat(5), {}),
  read('text: totals that never come', `Totalt ${'a'.repeat(180_000)}\n`.repeat(5), {}),
  read(
    'text: bullets without end',
    `Område 1 Offentlighet och demokrati\nStyrkor\tFörbättringsmöjligheter\n${'•'.repeat(150_000)}\t•\n`,
    {},
  ),
  read('text: headings without end', 'Område 1 Offentlighet och demokrati\n'.repeat(20_000), {}),
  refused('text: rows without end', ['too-many-figures'], `${listText()}\n`.repeat(3000)),
  refused('text: tables without end', ['too-many-figures'], 'x\tUppnått\tMax\tProcent\n1.1 a\t1\t2\t3\n'.repeat(4000)),
  read('text: hidden letters in titles', listText().replaceAll('och', 'o\u200bch\u200d')),
  read('text: a title read from right to left', `\u202e${listText()}`),
  read(
    'text: points in a sentence',
    `Kommunkompassen. ${AREAS.map(({ title, points }) => `${title}: ${points} poäng`).join(', ')}.`,
  ),
  read(
    'text: last time and this time in one sentence',
    'Offentlighet och demokrati gick från 52 poäng till 68 poäng.',
    {},
  ),
  read(
    'text: a list of contents',
    ['Innehåll', ...AREAS.map(({ number, title }, nth) => `Område ${number}\t${title}\t${7 + 3 * nth}`)].join('\n'),
    {},
  ),
  read(
    'text: a list of contents without a heading',
    AREAS.map(({ title }, nth) => `${title} ${7 + 3 * nth}`).join('\n'),
    {},
  ),
  read(
    'text: a list of contents with dots',
    AREAS.map(({ title }, nth) => `${title} ........ ${30 - nth}`).join('\n'),
    {},
  ),
  read(
    'text: two columns without headings',
    AREAS.map(({ title, points }) => `${title}\t${points}\t50`).join('\n'),
    {},
  ),
  read(
    'text: two figures that disagree',
    `${listText()}\n\n${listText('67')}`,
    Object.fromEntries(Object.entries(ALL_SCORES).slice(1)),
  ),
  read('text: JSON of prototypes', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}', {}),
];

const MAGIC: readonly HostileCase[] = [
  ...(
    [
      ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
      ['JPEG', [0xff, 0xd8, 0xff, 0xe0]],
      ['gzip', [0x1f, 0x8b, 8, 0]],
      ['a program', [0x7f, 0x45, 0x4c, 0x46]],
      ['another program', [0x4d, 0x5a, 0x90, 0, 3, 0]],
      ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
    ] as const
  ).map(([name, bytes]) =>
    refused(`kind: ${name}`, ['unsupported-kind'], Buffer.concat([Buffer.from(bytes), Buffer.alloc(200)])),
  ),
  refused(
    'kind: an old workbook',
    ['old-office-file'],
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]),
  ),
  refused('kind: RTF', ['unsupported-kind'], Buffer.from('{\\rtf1\\ansi 68}')),
  refused(
    'kind: an empty archive',
    ['nul', 'control-character'],
    Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]),
  ),
];

export const TEXT_CASES: readonly HostileCase[] = [...ENCODINGS, ...SEPARATORS, ...BOMBS, ...MAGIC];
