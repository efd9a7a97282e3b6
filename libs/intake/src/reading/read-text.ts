import { unreadable, type Cell, type Line, type SourceDocument } from '../document';
import { checkText, decodeText, type Decoded, type Encoding } from '../grammar';
import { delimiterOf, type Delimiter } from './delimiter';
import { LIMITS } from '../limits';
import { readDelimited } from './read-delimited';

/** Text from bytes; the encoding is found out and stated. Throws Unreadable. */
export function readTextFile(bytes: Uint8Array): SourceDocument {
  return documentOf(decodeText(bytes));
}

/** Text that was pasted. Throws Unreadable. */
export function readPastedText(text: string): SourceDocument {
  return documentOf(checkText(text));
}

function documentOf(decoded: Decoded): SourceDocument {
  if ('fault' in decoded) throw undecodable(decoded);
  const { text, encoding } = decoded;
  const rows = text.split('\n');
  if (text.trim() === '') throw unreadable('no-text', 'Det finns ingen text att läsa.', 'There is no text to read.');
  refuseLong(rows);
  const delimiter = delimiterOf(rows);
  if (delimiter) return delimited(text, delimiter, encoding);
  return { kind: 'text', encoding, lines: rows.map(lineOf), problems: encodingProblems(encoding) };
}

function delimited(text: string, delimiter: Delimiter, encoding: Encoding): SourceDocument {
  const lines = readDelimited(text, delimiter);
  return { kind: 'csv', encoding, delimiter, lines, problems: encodingProblems(encoding) };
}

function refuseLong(rows: readonly string[]): void {
  if (rows.length > LIMITS.lines) {
    throw unreadable(
      'too-many-lines',
      `Texten har ${rows.length} rader; högst ${LIMITS.lines} läses.`,
      `The text has ${rows.length} lines; at most ${LIMITS.lines} are read.`,
    );
  }
  const long = rows.findIndex((row) => row.length > LIMITS.lineLength);
  if (long < 0) return;
  throw unreadable(
    'line-too-long',
    `Rad ${long + 1} är längre än ${LIMITS.lineLength} tecken.`,
    `Line ${long + 1} is longer than ${LIMITS.lineLength} characters.`,
    `line:${long + 1}`,
  );
}

function lineOf(row: string, nth: number): Line {
  const place = `line:${nth + 1}`;
  const parts = row.replace(/^\t+$/, '').split('\t', LIMITS.columns);
  if (row.trim() === '') return { cells: [], place };
  const only = parts.length === 1;
  return {
    place,
    cells: parts.map((text, column): Cell => ({ text, place: only ? place : `${place} column:${column + 1}` })),
  };
}

function encodingProblems(encoding: Encoding): SourceDocument['problems'] {
  if (encoding !== 'windows-1252') return [];
  return [
    {
      severity: 'info',
      where: 'line:1',
      code: 'read-as-windows-1252',
      detail: {
        sv: 'Texten är inte UTF-8 och lästes som Windows-1252. Kontrollera att å, ä och ö ser rätt ut.',
        en: 'The text is not UTF-8 and was read as Windows-1252. Check that å, ä and ö look right.',
      },
    },
  ];
}

function undecodable({ fault, line }: Extract<Decoded, { fault: string }>) {
  const where = `line:${line}`;
  switch (fault) {
    case 'nul':
      return unreadable('nul', `Rad ${line} innehåller NUL-tecken.`, `Line ${line} holds a NUL character.`, where);
    case 'control-character':
      return unreadable(
        'control-character',
        `Rad ${line} innehåller styrtecken som inte hör hemma i text.`,
        `Line ${line} holds control characters that do not belong in text.`,
        where,
      );
    case 'unknown-encoding':
      return unreadable(
        'unknown-encoding',
        'Textens teckenkodning känns inte igen. Spara den som UTF-8 och försök igen.',
        'The encoding of the text is not recognised. Save it as UTF-8 and try again.',
      );
  }
}
