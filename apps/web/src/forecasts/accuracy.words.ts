import { bilingual } from '../i18n/bilingual';

export interface AccuracyWords {
  readonly heading: string;
  readonly explained: string;
  readonly caption: string;
  readonly cycle: string;
  readonly levels: Readonly<Record<'committee' | 'unit', string>>;
  readonly n: string;
  readonly years: string;
  readonly better: string;
  readonly worse: string;
  readonly sum: string;
  readonly percent: string;
  readonly median: string;
  readonly without: string;
  readonly noAccounts: string;
  readonly report: (name: string, known: string, of: string) => string;
  readonly row: string;
  readonly forecast: string;
  readonly accounts: string;
  readonly difference: string;
  readonly missing: (year: number) => string;
  readonly withoutAll: (n: number, shown: string) => string;
  readonly missingRow: string;
  readonly none: string;
}

export const accuracyWords = bilingual<AccuracyWords>(
  {
    heading: 'Prognoserna mot bokslutet',
    explained:
      'Skillnaden är bokslut minus prognos: minus betyder att det blev sämre än prognosen. Tecknet visas alltid, för ett medel utan tecken döljer både över- och underskott.',
    caption: 'Prognoser mot bokslut per omgång',
    cycle: 'Kommun och rapport',
    levels: { committee: 'hela nämnden', unit: 'enheterna' },
    n: 'Jämförda',
    years: 'År',
    better: 'Bättre',
    worse: 'Sämre',
    sum: 'Skillnad, mnkr',
    percent: 'Av budget',
    median: 'Mittersta, av budget',
    without: 'Utan bokslut',
    noAccounts: 'Bokslutet finns inte i någon rapport här.',
    report: (name, known, of) => `${name}: ${known} av ${of} rader har bokslut`,
    row: 'Rad',
    forecast: 'Prognos',
    accounts: 'Bokslut',
    difference: 'Skillnad',
    missing: (year) => `Bokslutet för ${year} finns inte i någon rapport här, så prognosen kan inte jämföras än.`,
    withoutAll: (n, shown) =>
      `${shown} ${n === 1 ? 'prognos' : 'prognoser'} kan inte jämföras: bokslutet finns inte i någon rapport här`,
    missingRow: 'Bokslutet för raden finns inte i någon rapport här.',
    none: 'Ingen prognos kan jämföras med ett bokslut än.',
  },
  {
    heading: 'The forecasts against the accounts',
    explained:
      'The difference is accounts less forecast: minus means that it came out worse than forecast. The sign is always shown, since a mean without signs hides both over- and underspending.',
    caption: 'Forecasts against accounts by cycle',
    cycle: 'Municipality and report',
    levels: { committee: 'the whole committee', unit: 'the units' },
    n: 'Compared',
    years: 'Years',
    better: 'Better',
    worse: 'Worse',
    sum: 'Difference, SEK million',
    percent: 'Of budget',
    median: 'Middle one, of budget',
    without: 'Without accounts',
    noAccounts: 'The accounts are in no report here.',
    report: (name, known, of) => `${name}: ${known} of ${of} rows have accounts`,
    row: 'Row',
    forecast: 'Forecast',
    accounts: 'Accounts',
    difference: 'Difference',
    missing: (year) => `The annual accounts of ${year} are in no report here, so the forecast cannot be compared yet.`,
    withoutAll: (n, shown) =>
      `${shown} ${n === 1 ? 'forecast' : 'forecasts'} cannot be compared: the accounts are in no report here`,
    missingRow: 'The accounts of the row are in no report here.',
    none: 'No forecast can be compared with accounts yet.',
  },
);
