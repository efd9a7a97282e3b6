import { bilingual } from '../i18n/bilingual';

export interface OpenReportWords {
  readonly heading: string;
  readonly lead: string;
  readonly readIn: string;
  readonly committee: string;
  readonly committeeHint: string;
  readonly year: string;
  readonly yearHint: string;
  readonly cycle: string;
  readonly cycleHint: string;
  readonly through: string;
  readonly throughHint: string;
  readonly origin: string;
  readonly originHint: string;
  readonly submit: string;
  readonly missing: Readonly<Record<'committee' | 'year' | 'cycle' | 'through', string>>;
}

export const openReportWords = bilingual<OpenReportWords>(
  {
    heading: 'Öppna en delårsrapport',
    lead: 'Ange vems rapport det är och vilken tid den gäller. Sedan läser du in tabellerna en i taget eller hela rapporten på en gång.',
    readIn: 'Har du rapporten som fil? Läs in den direkt i stället.',
    committee: 'Nämnd eller styrelse',
    committeeHint: 'Till exempel Kommunstyrelsen',
    year: 'År',
    yearHint: 'Budgetåret med fyra siffror',
    cycle: 'Rapportens namn',
    cycleHint: 'Som kommunen kallar den, till exempel Delårsrapport med prognos 1',
    through: 'Utfall till och med',
    throughHint: 'Sista dagen som utfallet gäller, till exempel 2024-03-31',
    origin: 'Var rapporten finns',
    originHint: 'Till exempel namn på handlingen eller en adress, så att andra kan slå upp den',
    submit: 'Öppna rapporten',
    missing: {
      committee: 'Ange vilken nämnd eller styrelse rapporten gäller.',
      year: 'Ange året med fyra siffror.',
      cycle: 'Ange vad kommunen kallar rapporten.',
      through: 'Ange datumet som år, månad och dag, till exempel 2024-03-31.',
    },
  },
  {
    heading: 'Open an interim report',
    lead: 'Say whose report it is and what time it is about. Then you read in the tables one at a time, or the whole report at once.',
    readIn: 'Do you have the report as a file? Read it in right away instead.',
    committee: 'Committee or board',
    committeeHint: 'Such as Kommunstyrelsen',
    year: 'Year',
    yearHint: 'The budget year in four digits',
    cycle: 'Name of the report',
    cycleHint: 'As the municipality calls it, such as Delårsrapport med prognos 1',
    through: 'Outturn through',
    throughHint: 'The last day that the outturn covers, such as 2024-03-31',
    origin: 'Where the report is found',
    originHint: 'Such as the name of the document or an address, so that others can look it up',
    submit: 'Open the report',
    missing: {
      committee: 'Say which committee or board the report is of.',
      year: 'Give the year in four digits.',
      cycle: 'Say what the municipality calls the report.',
      through: 'Give the date as year, month and day, such as 2024-03-31.',
    },
  },
);
