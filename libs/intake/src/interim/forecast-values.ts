import type { TableMeasure } from '#interim-reports';
import { toText } from '#kernel';
import type { Place, Problem } from '../document';
import type { FoundCell } from '../findings';
import { decimalMarkOf, hasHidden, readNumber, type DecimalMark, type NumberReading } from '../grammar';
import type { RawCell, RawTable } from './raw-table';

const LONGEST_SHOWN = 60;
const NO_FIGURE = /^[-\u2013\u2212]$/u;

export interface ReadCells {
  /** By row, then by column. */
  readonly cells: readonly (readonly FoundCell[])[];
  readonly problems: readonly Problem[];
}

/** The figures of a table. What cannot be read as one is left out and becomes a problem with a place. */
export function readCells(table: RawTable, measures: readonly (TableMeasure | null)[]): ReadCells {
  const mark = decimalMarkOf(table.rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
  const problems: Problem[] = [];
  const cells = table.rows.map((row) =>
    row.cells.map((cell, column) => {
      const measure = measures[column] ?? null;
      const reading = readCell(cell, mark);
      const problem = measure === null ? undefined : problemOf(cell, reading, measure);
      if (problem) problems.push(problem);
      const value = reading.is === 'number' && !problem ? toText(reading.value) : null;
      return { text: cell.text, value, place: cell.place };
    }),
  );
  return { cells, problems };
}

function readCell({ text }: RawCell, mark: DecimalMark): NumberReading {
  return NO_FIGURE.test(text) ? { is: 'empty' } : readNumber(text.replace(/\s(?=%$)/u, ''), mark);
}

function problemOf({ text, place }: RawCell, reading: NumberReading, measure: TableMeasure): Problem | undefined {
  const shown = text.slice(0, LONGEST_SHOWN);
  if (reading.is === 'empty') return undefined;
  if (reading.is === 'number') {
    return reading.percent && measure !== 'consumption' ? percentAmongAmounts(place, shown) : undefined;
  }
  if (hasHidden(text)) {
    return notRead(place, 'hidden-characters', {
      sv: `”${shown}” innehåller tecken som inte syns. Skriv siffrorna själv.`,
      en: `“${shown}” holds characters that cannot be seen. Enter the figure yourself.`,
    });
  }
  return unread(place, shown, reading);
}

function unread(place: Place, shown: string, reading: Exclude<NumberReading, { is: 'number' | 'empty' }>): Problem {
  switch (reading.is) {
    case 'ambiguous':
      return notRead(place, 'ambiguous-number', {
        sv: `”${shown}” kan betyda ${reading.could.join(' eller ')}. Ange vilket.`,
        en: `“${shown}” may mean ${reading.could.join(' or ')}. Say which.`,
      });
    case 'out-of-range':
      return notRead(place, 'out-of-range', {
        sv: `”${shown}” är större än något belopp i en svensk kommun.`,
        en: `“${shown}” is larger than any amount of a Swedish municipality.`,
      });
    case 'unreadable':
      return notRead(place, 'unreadable-number', {
        sv: `”${shown}” går inte att läsa som ett tal. Skriv det med siffror och decimalkomma.`,
        en: `“${shown}” cannot be read as a number. Write it in digits, with a decimal comma.`,
      });
  }
}

function percentAmongAmounts(where: Place, shown: string): Problem {
  return notRead(where, 'percent-among-amounts', {
    sv: `”${shown}” är i procent, men kolumnen är belopp. Ange beloppet.`,
    en: `“${shown}” is a percentage, but the column holds amounts. Give the amount.`,
  });
}

function notRead(where: Place, code: string, detail: Problem['detail']): Problem {
  return { severity: 'error', where, code, detail };
}
