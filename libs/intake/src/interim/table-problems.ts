import type { AmountUnit } from '#interim-reports';
import type { Place, Problem } from '../document';
import type { FoundForecastTable } from '../interim-findings';
import { fiscalYearOf } from './measures';
import type { RawTable } from './raw-table';

const UNIT_WORDS: Readonly<Record<AmountUnit, string>> = { kr: 'kronor', tkr: 'tusen kronor', mnkr: 'miljoner kronor' };
const UNIT_WORDS_EN: Readonly<Record<AmountUnit, string>> = { kr: 'SEK', tkr: 'thousand SEK', mnkr: 'million SEK' };

export function columnsNotUnderstood({ columns, place }: FoundForecastTable): Problem[] {
  return columns
    .filter(({ measure }) => measure === null)
    .map((column) => ({
      severity: 'warning',
      where: column.place || place,
      code: 'column-not-understood',
      detail: {
        sv: `Kolumnen ”${column.heading || 'utan rubrik'}” förstods inte och tas inte med. Ange vad den är om den ska med.`,
        en: `The column “${column.heading || 'without a heading'}” was not understood and is left out. Say what it is to take it in.`,
      },
    }));
}

/** An outturn of last year through another month than this year's is no like for like. */
export function periodsThatDiffer({ columns }: RawTable, found: FoundForecastTable): Problem[] {
  const of = (measure: string) => columns[found.columns.findIndex((column) => column.measure === measure)];
  const [now, before] = [of('outturn'), of('outturnSamePeriodLastYear')];
  const [nowMonth, beforeMonth] = [now?.known?.month, before?.known?.month];
  if (!now || !before || !nowMonth || !beforeMonth || nowMonth === beforeMonth) return [];
  return [
    {
      severity: 'warning',
      where: before.place,
      code: 'periods-differ',
      detail: {
        sv: `”${before.heading}” och ”${now.heading}” gäller inte samma månader. Kontrollera att det står rätt i underlaget.`,
        en: `“${before.heading}” and “${now.heading}” are not of the same months. Check that the source is right.`,
      },
    },
  ];
}

export function rowsUnsettled({ rows }: FoundForecastTable): Problem[] {
  return rows.flatMap(({ split, place, label }): Problem[] => {
    if (!split || split.sure) return [];
    return [
      {
        severity: 'error',
        where: place,
        code: split.readings.length > 0 ? 'row-divided-in-several-ways' : 'row-not-divided',
        detail: {
          sv: `”${label}”: ${split.because.sv}${shown(split.readings)}`,
          en: `“${label}”: ${split.because.en}${shown(split.readings)}`,
        },
      },
    ];
  });
}

const MOST_SHOWN = 3;

function shown(readings: readonly (readonly (string | null)[])[]): string {
  const texts = readings.slice(0, MOST_SHOWN).map((values) => values.map((value) => value ?? '–').join(' | '));
  return texts.length === 0 ? '' : ` (${texts.join(' ; ')})`;
}

/** A row without the word for a sum that was read as one, because its figures foot. */
export function sumsUnsaid(raw: RawTable, { rows }: FoundForecastTable, saysSum: readonly boolean[]): Problem[] {
  return rows.flatMap((row, nth): Problem[] => {
    if (!row.isSum || saysSum[nth]) return [];
    return [
      {
        severity: 'info',
        where: raw.rows[nth]?.place ?? raw.place,
        code: 'read-as-sum',
        detail: {
          sv: `”${row.label}” lästes som en summa, eftersom alla dess belopp är summan av raderna ovanför.`,
          en: `“${row.label}” was read as a sum, since all its amounts are the sum of the rows above.`,
        },
      },
    ];
  });
}

export function kindNotUnderstood({ kind, place }: FoundForecastTable): Problem[] {
  if (kind !== null) return [];
  return [
    {
      severity: 'error',
      where: place,
      code: 'kind-not-understood',
      detail: {
        sv: 'Det framgår inte vad tabellen delar upp beloppen på. Välj slag av tabell.',
        en: 'It does not appear what the table divides the amounts by. Choose the kind of table.',
      },
    },
  ];
}

export function unitUnknown({ place }: FoundForecastTable): Problem {
  return {
    severity: 'error',
    where: place,
    code: 'unit-unknown',
    detail: {
      sv: 'Det framgår inte om beloppen är i kronor, tusen kronor eller miljoner kronor. Välj enhet.',
      en: 'It does not appear whether the amounts are in SEK, thousand SEK or million SEK. Choose the unit.',
    },
  };
}

export function unitFromReport({ place }: FoundForecastTable, unit: AmountUnit): Problem {
  return {
    severity: 'info',
    where: place,
    code: 'unit-from-report',
    detail: {
      sv: `Tabellen säger inte vilken enhet beloppen är i. De lästes som ${UNIT_WORDS[unit]}, som i rapportens övriga tabeller.`,
      en: `The table does not say which unit the amounts are in. They were read as ${UNIT_WORDS_EN[unit]}, as in the report's other tables.`,
    },
  };
}

/** `matches`: an amount of this table that under the other unit is the amount of another table. */
export function unitContradicted(
  { place }: FoundForecastTable,
  caption: AmountUnit,
  likely: AmountUnit,
  matches: string | null,
): Problem {
  const [sv, en] = matches
    ? [
        ` Till exempel är ${matches} i så fall samma belopp som i en annan tabell.`,
        ` For one, ${matches} is then the same amount as in another table.`,
      ]
    : ['', ''];
  return {
    severity: 'error',
    where: place,
    code: 'unit-contradicted',
    detail: {
      sv: `Tabellen säger ${UNIT_WORDS[caption]}, men jämfört med rapportens övriga tabeller är beloppen i ${UNIT_WORDS[likely]}.${sv} Välj enhet.`,
      en: `The table says ${UNIT_WORDS_EN[caption]}, but beside the report's other tables the amounts are in ${UNIT_WORDS_EN[likely]}.${en} Choose the unit.`,
    },
  };
}

export function tableTwice({ place, section }: FoundForecastTable, first: FoundForecastTable): Problem {
  return {
    severity: 'error',
    where: place,
    code: 'same-table-twice',
    detail: {
      sv: `Det finns redan en tabell av samma slag för ${section ?? 'samma del'} (${first.place}). Ange vilken del tabellen gäller, eller lämna en av dem utanför.`,
      en: `There is already a table of the same kind for ${section ?? 'the same part'} (${first.place}). Say which part the table is about, or leave one of them out.`,
    },
  };
}

/** A table whose headings are of another year than the report says it is of. */
export function otherYear({ columns, place }: RawTable, reportYear: number | null): Problem[] {
  const year = fiscalYearOf(columns.map(({ known }) => known));
  if (year === null || reportYear === null || year === reportYear) return [];
  return [
    {
      severity: 'warning',
      where: place,
      code: 'table-of-another-year',
      detail: {
        sv: `Tabellens rubriker gäller ${year}, men rapporten ${reportYear}. Kontrollera vilket år siffrorna hör till.`,
        en: `The headings of the table are of ${year}, but the report of ${reportYear}. Check which year the figures belong to.`,
      },
    },
  ];
}

export function cutOff(where: Place, rows: number): Problem {
  return {
    severity: 'error',
    where,
    code: 'table-cut-off',
    detail: {
      sv: `Tabellen har ${rows} rader eller fler. Det som följer efter dem togs inte med; dela upp tabellen.`,
      en: `The table has ${rows} rows or more. What follows after them was left out; divide the table.`,
    },
  };
}

export function tablesLeftOut(where: Place, count: number): Problem {
  return {
    severity: 'error',
    where,
    code: 'tables-left-out',
    detail: {
      sv: `Underlaget har fler tabeller än en rapport kan ha. ${count} togs inte med, från och med den här.`,
      en: `There are more tables than a report can have. ${count} were left out, from this one on.`,
    },
  };
}
