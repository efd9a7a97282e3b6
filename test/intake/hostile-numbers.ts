import { AREAS, list, type HostileCase } from './hostile-case';
import { workbook } from './zip-writer';

/** Figures that are none, or not the one they look like: what area 1 must be read as, null for not at all. */
const FIGURES: readonly (readonly [name: string, text: string, value: string | null])[] = [
  ['plain', '68', '68'],
  ['decimal comma', '68,35', '68.35'],
  ['no-break space around', '\u00a068\u00a0', '68'],
  ['unit', '68 poäng', '68'],
  ['exponent', '1e308', null],
  ['small exponent', '6.8e1', null],
  ['hexadecimal', '0x44', null],
  ['binary', '0b1', null],
  ['Arabic digits', '\u0661\u0662', null],
  ['full-width digits', '\uff16\uff18', null],
  ['superscript', '6\u2078', null],
  ['zero width space inside', '6\u200b8', null],
  ['right-to-left override', '\u202e86', null],
  ['left-to-right isolate', '\u206668\u2069', null],
  ['soft hyphen', '6\u00ad8', null],
  ['word joiner', '6\u20608', null],
  ['byte order mark inside', '6\ufeff8', null],
  ['combining stroke', '6\u03368', null],
  ['negative', '-5', null],
  ['minus sign', '\u22125', null],
  ['en dash', '\u2013 5', null],
  ['plus', '+68', null],
  ['two commas', '68,5,5', null],
  ['dot of a thousand', '1.234', null],
  ['dot among commas', '68.5', null],
  ['English thousand', '1,234.5', null],
  ['torn digits', '6 8', null],
  ['wrong groups', '1 0000', null],
  ['leading zero', '068', null],
  ['open comma', '68,', null],
  ['comma first', ',68', null],
  ['percent', '68 %', null],
  ['per mille', '68 ‰', null],
  ['fraction', '½', null],
  ['Roman', 'Ⅷ', null],
  ['infinity', 'Infinity', null],
  ['not a number', 'NaN', null],
  ['word', 'sextioåtta', null],
  ['range', '68–70', null],
  ['share', '68/100', null],
  ['brackets', '(68)', null],
  ['version', '6.8.1', null],
  ['two signs', '--5', null],
  ['apostrophe groups', "1'234", null],
  ['currency', '68 kr', null],
  ['boundless', '9'.repeat(400), null],
  ['boundless decimals', `68,${'0'.repeat(400)}`, null],
  ['beyond the range', '100000', null],
  ['letter behind', '68a', null],
  ['letter before', 'a68', null],
  ['two figures in one cell', '68 / 70', null],
  ['prototype', '__proto__', null],
  ['constructor', 'constructor', null],
  ['formula', '=34*2', null],
  ['formula call', '@SUM(68)', null],
  ['null', 'null', null],
  ['empty', '', null],
];

const REST = Object.fromEntries(AREAS.slice(1).map(({ number, points }) => [`area:${number}`, points]));

function expected(value: string | null): HostileCase['outcome'] {
  return { scores: value === null ? REST : { ...REST, 'area:1': value } };
}

/** Every figure in text, in CSV and in a workbook's text cell. */
export const NUMBER_CASES: readonly HostileCase[] = FIGURES.flatMap(([name, text, value]) => {
  const rows = [['Område', 'Poäng'], ...list(text)];
  const csv = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\n');
  return [
    // Text of eight rows with tabs would be a table of its own: a sentence above makes it text.
    {
      name: `number in text: ${name}`,
      file: `Resultat per område.\n\nRader följer.\n\n${rows.map((row) => row.join('\t')).join('\n')}`,
      outcome: expected(value),
    },
    { name: `number in CSV: ${name}`, file: Buffer.from(csv), outcome: expected(value) },
    { name: `number in a workbook: ${name}`, file: workbook(rows), outcome: expected(value) },
  ];
});

const STORED: readonly (readonly [name: string, cell: string, value: string | null])[] = [
  ['whole', '<c><v>68</v></c>', '68'],
  ['binary fraction', '<c><v>68.349999999999994</v></c>', '68.35'],
  ['written with an exponent', '<c><v>6.8E1</v></c>', '68'],
  ['tiny', '<c><v>1E-300</v></c>', null],
  ['huge', '<c><v>1E+308</v></c>', null],
  ['beyond', '<c><v>1E+999</v></c>', null],
  ['not a number', '<c><v>NaN</v></c>', null],
  ['Arabic', '<c><v>\u0661\u0662</v></c>', null],
  ['negative', '<c><v>-68</v></c>', null],
  ['hexadecimal', '<c><v>0x44</v></c>', null],
  ['empty', '<c><v></v></c>', null],
  ['formula with its value', '<c><f>34*2</f><v>68</v></c>', '68'],
  ['boolean', '<c t="b"><v>1</v></c>', null],
];

/** Numbers as workbooks store them. */
export const STORED_NUMBER_CASES: readonly HostileCase[] = STORED.map(([name, cell, value]) => ({
  name: `stored number: ${name}`,
  file: workbook([['Område', 'Poäng'], ...list(cell)]),
  outcome: expected(value),
}));
