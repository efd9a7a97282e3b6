import { bilingual } from '../i18n/bilingual';

export interface ReportChecksWords {
  readonly heading: string;
  readonly lead: (n: number, findings: string, comparisons: string) => string;
  readonly none: (comparisons: string) => string;
  readonly explained: string;
  readonly severities: Readonly<Record<'error' | 'warning', string>>;
  readonly where: (table: string, row: string, measure: string) => string;
  readonly toRow: string;
  readonly figures: {
    readonly caption: (nth: number) => string;
    readonly what: string;
    readonly value: string;
    readonly expected: string;
    readonly printed: string;
    readonly difference: string;
    readonly tolerance: string;
  };
  readonly checked: {
    readonly heading: string;
    readonly caption: string;
    readonly check: string;
    readonly comparisons: string;
    readonly findings: string;
    readonly nothingToCompare: string;
  };
  readonly failed: string;
}

export const reportChecksWords = bilingual<ReportChecksWords>(
  {
    heading: 'Kontroller',
    lead: (n, findings, comparisons) =>
      `${findings} ${n === 1 ? 'anmärkning' : 'anmärkningar'} i ${comparisons} jämförelser.`,
    none: (comparisons) => `Inga anmärkningar i ${comparisons} jämförelser.`,
    explained:
      'Kontrollerna räknar om rapportens siffror och jämför. Det som avrundning kan förklara ger ingen anmärkning. Inget rättas: här står vad som skiljer, för rapportens ägare att bedöma.',
    severities: { error: 'Stämmer inte', warning: 'Värt att se på' },
    where: (table, row, measure) => [table, row, measure].filter((part) => part !== '').join(' › '),
    toRow: 'Visa i tabellen',
    figures: {
      caption: (nth) => `Siffrorna bakom anmärkning ${nth}`,
      what: 'Siffra',
      value: 'Värde',
      expected: 'Väntat',
      printed: 'Tryckt',
      difference: 'Skillnad',
      tolerance: 'Förklaras av avrundning, högst',
    },
    checked: {
      heading: 'Det här har kontrollerats',
      caption: 'Antal jämförelser och anmärkningar per kontroll',
      check: 'Kontroll',
      comparisons: 'Jämförelser',
      findings: 'Anmärkningar',
      nothingToCompare: 'inget att jämföra i den här rapporten',
    },
    failed: 'Kontrollerna kunde inte göras just nu. Läs in sidan igen om en stund.',
  },
  {
    heading: 'Checks',
    lead: (n, findings, comparisons) =>
      `${findings} ${n === 1 ? 'finding' : 'findings'} in ${comparisons} comparisons.`,
    none: (comparisons) => `No findings in ${comparisons} comparisons.`,
    explained:
      'The checks recompute the figures of the report and compare. What rounding can explain raises no finding. Nothing is corrected: here is what differs, for the owner of the report to judge.',
    severities: { error: 'Does not agree', warning: 'Worth a look' },
    where: (table, row, measure) => [table, row, measure].filter((part) => part !== '').join(' › '),
    toRow: 'Show in the table',
    figures: {
      caption: (nth) => `The figures behind finding ${nth}`,
      what: 'Figure',
      value: 'Value',
      expected: 'Expected',
      printed: 'Printed',
      difference: 'Difference',
      tolerance: 'Explained by rounding, at most',
    },
    checked: {
      heading: 'What has been checked',
      caption: 'Number of comparisons and findings by check',
      check: 'Check',
      comparisons: 'Comparisons',
      findings: 'Findings',
      nothingToCompare: 'nothing to compare in this report',
    },
    failed: 'The checks could not be made just now. Load the page again in a while.',
  },
);
