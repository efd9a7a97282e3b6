import { bilingual } from '../i18n/bilingual';

export interface FillReportWords {
  readonly heading: string;
  readonly lead: (tables: string, statements: string) => string;
  readonly empty: string;
  readonly add: {
    readonly heading: string;
    readonly text: string;
    readonly paste: string;
    readonly pasteHint: string;
    readonly read: string;
    readonly file: string;
  };
  readonly tables: {
    readonly heading: string;
    readonly caption: string;
    readonly table: string;
    readonly rows: string;
    readonly findings: string;
    readonly unknownFindings: string;
    readonly what: string;
    readonly change: string;
    readonly remove: string;
    readonly none: string;
  };
  readonly statements: { readonly heading: string; readonly none: string; readonly assess: string };
  readonly kinds: Readonly<
    Record<
      'goals' | 'processAreas' | 'assignments' | 'commitments' | 'indicators' | 'measures' | 'observations' | 'texts',
      (n: string) => string
    >
  >;
  readonly submit: {
    readonly heading: string;
    readonly text: string;
    readonly findings: (n: string) => string;
    readonly button: string;
  };
  readonly see: string;
}

export const fillReportWords = bilingual<FillReportWords>(
  {
    heading: 'Fyll i delårsrapporten',
    lead: (tables, statements) => `Rapporten har ${tables} tabeller och ${statements} mål, uppdrag och texter.`,
    empty: 'Rapporten är öppnad och tom. Klistra in en tabell eller ladda upp hela rapporten för att börja.',
    add: {
      heading: 'Lägg till',
      text: 'Du ser vad som förstås av varje kolumn och rad, ändrar det som blivit fel och bekräftar innan något står i rapporten.',
      paste: 'Klistra in en tabell eller text',
      pasteHint: 'Markera tabellen i dokumentet eller kalkylbladet med rubriker och summor, kopiera och klistra in.',
      read: 'Läs det inklistrade',
      file: 'Ladda upp en fil i stället',
    },
    tables: {
      heading: 'Tabeller i rapporten',
      caption: 'Tabeller i rapporten',
      table: 'Tabell',
      rows: 'Rader',
      findings: 'Anmärkningar',
      unknownFindings: 'Kontrollerna kunde inte göras just nu.',
      what: 'Ändra',
      change: 'Ändra rader',
      remove: 'Ta bort',
      none: 'Inga tabeller än.',
    },
    statements: {
      heading: 'Mål, uppdrag och texter i rapporten',
      none: 'Inget än. De följer med när rapporten läses in.',
      assess: 'Bedöm målen',
    },
    kinds: {
      goals: (n) => `${n} mål`,
      processAreas: (n) => `${n} processområden`,
      assignments: (n) => `${n} uppdrag`,
      commitments: (n) => `${n} åtaganden`,
      indicators: (n) => `${n} indikatorer`,
      measures: (n) => `${n} åtgärder`,
      observations: (n) => `${n} iakttagelser`,
      texts: (n) => `${n} texter`,
    },
    submit: {
      heading: 'Lämna för fastställande',
      text: 'När rapporten är lämnad kan den inte ändras förrän kommunens godkännare fastställer eller återlämnar den.',
      findings: (n) => `Kontrollerna har ${n} anmärkningar. Du kan lämna rapporten ändå; de visas bredvid siffrorna.`,
      button: 'Lämna rapporten',
    },
    see: 'Se rapporten som den blir',
  },
  {
    heading: 'Fill in the interim report',
    lead: (tables, statements) => `The report has ${tables} tables and ${statements} goals, assignments and texts.`,
    empty: 'The report is open and empty. Paste a table or upload the whole report to begin.',
    add: {
      heading: 'Add',
      text: 'You see what is understood of each column and row, change what came out wrong and confirm before anything stands in the report.',
      paste: 'Paste a table or text',
      pasteHint: 'Select the table in the document or spreadsheet with headings and sums, copy and paste.',
      read: 'Read what is pasted',
      file: 'Upload a file instead',
    },
    tables: {
      heading: 'Tables in the report',
      caption: 'Tables in the report',
      table: 'Table',
      rows: 'Rows',
      findings: 'Findings',
      unknownFindings: 'The checks could not be made just now.',
      what: 'Change',
      change: 'Change rows',
      remove: 'Remove',
      none: 'No tables yet.',
    },
    statements: {
      heading: 'Goals, assignments and texts in the report',
      none: 'Nothing yet. They come along when the report is read in.',
      assess: 'Assess the goals',
    },
    kinds: {
      goals: (n) => `${n} goals`,
      processAreas: (n) => `${n} process areas`,
      assignments: (n) => `${n} assignments`,
      commitments: (n) => `${n} commitments`,
      indicators: (n) => `${n} indicators`,
      measures: (n) => `${n} measures`,
      observations: (n) => `${n} observations`,
      texts: (n) => `${n} texts`,
    },
    submit: {
      heading: 'Submit for adoption',
      text: 'Once the report is submitted it cannot be changed until the municipality’s approver adopts or returns it.',
      findings: (n) => `The checks have ${n} findings. You can submit all the same; they are shown beside the figures.`,
      button: 'Submit the report',
    },
    see: 'See the report as it will be',
  },
);
