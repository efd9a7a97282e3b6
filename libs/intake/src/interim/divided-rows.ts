import type { Words } from '#kernel';
import type { Place, Problem } from '../document';
import type { Divided, RowReading } from './divide-row';
import type { RawRow } from './raw-table';

/** A line of a table in running text with the ways in which it can be divided. */
export interface DividedRow {
  readonly place: Place;
  readonly divided: Divided;
  /** Those that the sums of the table leave. */
  readonly readings: readonly RowReading[];
  /** Its words, with those joined that spaces had torn. */
  readonly label: string;
  readonly saysSum: boolean;
  readonly isMemo: boolean;
}

/** Divided rows as rows of a table; a figure that readings differ in is left out. */
export function rawRows(rows: readonly DividedRow[], width: number): RawRow[] {
  return rows.map((row) => {
    const [first] = row.readings;
    const sure = row.readings.length === 1 && !row.divided.cutOff;
    const values = row.readings.map((reading) => reading.values);
    const cells = Array.from({ length: width }, (_, nth) => {
      const text = agreed(values, nth);
      return { text: (text ?? '').replace('.', ','), place: row.place };
    });
    const because = sure ? whySure(row) : whyUnsure(row);
    return {
      place: row.place,
      labels: [first && sure ? first.label : (first?.label ?? row.divided.label)],
      cells,
      split: { sure, because, readings: values },
      group: null,
    };
  });
}

/** The figure of a column where all readings have the same; what they differ in is for a person to say. */
function agreed(readings: readonly (readonly (string | null)[])[], nth: number): string | null {
  const [first] = readings;
  const value = first?.[nth] ?? null;
  return readings.every((reading) => (reading[nth] ?? null) === value) ? value : null;
}

function whySure({ divided, readings }: DividedRow): Words {
  if (divided.readings.length > readings.length) {
    return {
      sv: 'Bara en uppdelning gör att tabellens summa stämmer.',
      en: 'Only one way of dividing it makes the sum of the table foot.',
    };
  }
  if (divided.by === 'identities') {
    return {
      sv: 'Uppdelningen stämmer med sambanden mellan kolumnerna, till exempel att avvikelsen är prognos minus budget.',
      en: 'The division fits what holds between the columns, such as the deviation being forecast less budget.',
    };
  }
  return {
    sv: 'Det finns bara ett sätt att dela upp raden på så många kolumner.',
    en: 'There is only one way to divide the row into that many columns.',
  };
}

function whyUnsure({ readings, divided }: DividedRow): Words {
  if (divided.cutOff) {
    return { sv: 'Raden kan delas upp på för många sätt.', en: 'The row can be divided in too many ways.' };
  }
  if (readings.length === 0) {
    return {
      sv: 'Raden går inte att dela upp på så många kolumner.',
      en: 'The row cannot be divided into that many columns.',
    };
  }
  return {
    sv: `Raden kan delas upp på ${readings.length} sätt. Välj det som stämmer med underlaget.`,
    en: `The row can be divided in ${readings.length} ways. Choose the one that fits the source.`,
  };
}

/** Says which labels were mended. */
export function remarksOn(rows: readonly DividedRow[]): Problem[] {
  return rows.flatMap(({ place, label, divided }): Problem[] => {
    if (label === divided.label) return [];
    return [
      {
        severity: 'info',
        where: place,
        code: 'label-mended',
        detail: {
          sv: `”${divided.label}” lästes som ”${label}”, för orden står hela på andra ställen i texten.`,
          en: `“${divided.label}” was read as “${label}”, since the words stand whole elsewhere in the text.`,
        },
      },
    ];
  });
}
