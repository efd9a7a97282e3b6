import { bilingual } from '../i18n/bilingual';

export interface ChangeRowsWords {
  readonly heading: (table: string) => string;
  readonly lead: string;
  readonly leadCorrect: string;
  readonly choose: {
    readonly heading: string;
    readonly submit: string;
    readonly missing: string;
    readonly caption: string;
  };
  readonly fill: {
    readonly heading: string;
    readonly text: (unit: string) => string;
    readonly label: string;
    readonly comment: string;
    readonly others: string;
    readonly submit: string;
  };
  readonly reason: string;
  readonly reasonHint: string;
  readonly reasonMissing: string;
  readonly nothingChanged: string;
  readonly remove: {
    readonly heading: (table: string) => string;
    readonly lead: string;
    readonly reason: string;
    readonly submit: string;
  };
}

export const changeRowsWords = bilingual<ChangeRowsWords>(
  {
    heading: (table) => `Ändra i ${table}`,
    lead: 'Välj rader, skriv om det som blivit fel och ange varför. Det som stod tidigare finns kvar i historiken.',
    leadCorrect:
      'Rapporten är fastställd. Rättelsen visas för alla med sitt skäl, och det som stod tidigare finns kvar i historiken.',
    choose: {
      heading: 'Vilka rader?',
      submit: 'Skriv om de valda raderna',
      missing: 'Välj minst en rad.',
      caption: 'Tabellens rader',
    },
    fill: {
      heading: 'Skriv det som ska stå',
      text: (unit) => `Belopp i ${unit}, som i källan. Töm ett fält för att ta bort siffran.`,
      label: 'Benämning',
      comment: 'Kommentar',
      others: 'Välj andra rader',
      submit: 'Spara ändringen',
    },
    reason: 'Skäl',
    reasonHint: 'Till exempel ett tryckfel eller en felläst kolumn. Skälet visas i historiken.',
    reasonMissing: 'Ange varför raderna ändras.',
    nothingChanged: 'Inget är ändrat. Skriv om minst en siffra.',
    remove: {
      heading: (table) => `Ta bort ${table}`,
      lead: 'Tabellen tas bort ur rapporten och kan läsas in på nytt. Att den har funnits står kvar i historiken.',
      reason: 'Varför tas tabellen bort?',
      submit: 'Ta bort tabellen',
    },
  },
  {
    heading: (table) => `Change ${table}`,
    lead: 'Choose rows, rewrite what came out wrong and say why. What stood before remains in the history.',
    leadCorrect:
      'The report is adopted. The correction is shown to everyone with its reason, and what stood before remains in the history.',
    choose: {
      heading: 'Which rows?',
      submit: 'Rewrite the chosen rows',
      missing: 'Choose at least one row.',
      caption: 'Rows of the table',
    },
    fill: {
      heading: 'Write what it should say',
      text: (unit) => `Amounts in ${unit}, as in the source. Empty a field to take the figure away.`,
      label: 'Name',
      comment: 'Comment',
      others: 'Choose other rows',
      submit: 'Save the change',
    },
    reason: 'Reason',
    reasonHint: 'Such as a misprint or a column read wrongly. The reason is shown in the history.',
    reasonMissing: 'Say why the rows are changed.',
    nothingChanged: 'Nothing has changed. Rewrite at least one figure.',
    remove: {
      heading: (table) => `Remove ${table}`,
      lead: 'The table is removed from the report and can be read in anew. That it stood there remains in the history.',
      reason: 'Why is the table removed?',
      submit: 'Remove the table',
    },
  },
);
