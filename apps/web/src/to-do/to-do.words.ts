import type { EvaluationRow } from '#evaluations';
import { bilingual } from '../i18n/bilingual';
import type { PossibleDeed } from '../parts/may-do';

type Working = 'evaluator' | 'analyst' | 'reporter' | 'approver';

export interface ToDoWords {
  readonly heading: string;
  readonly lead: Readonly<Record<Working, string>>;
  readonly caption: string;
  readonly columns: {
    readonly municipality: string;
    readonly year: string;
    readonly version: string;
    readonly status: string;
    readonly next: string;
  };
  readonly deeds: Readonly<Record<PossibleDeed | 'see', string>>;
  readonly deedOf: (deed: string, name: string, year: number) => string;
  readonly status: Readonly<Record<EvaluationRow['status'], string>>;
  readonly empty: Readonly<Record<Working, string>>;
  readonly start: string;
  readonly readIn: string;
  readonly none: string;
  readonly all: string;
}

export const toDoWords = bilingual<ToDoWords>(
  {
    heading: 'Att göra',
    lead: {
      evaluator: 'Dina utkast, och de som väntar på kommunens svar.',
      analyst: 'Utvärderingar som är lämnade till kommunen och väntar på att publiceras.',
      reporter: 'Kommunens utvärderingar som inte är publicerade än.',
      approver: 'Kommunens utvärderingar som inte är publicerade än. Du svarar för kommunen.',
    },
    caption: 'Utvärderingar som inte är publicerade',
    columns: { municipality: 'Kommun', year: 'År', version: 'Version', status: 'Läge', next: 'Nästa steg' },
    deeds: {
      draft: 'Fyll i utkastet',
      reply: 'Svara',
      publish: 'Publicera',
      correct: 'Rätta',
      withdraw: 'Återkalla',
      see: 'Läs',
    },
    deedOf: (deed, name, year) => `${deed}: ${name} ${year}`,
    status: {
      started: 'påbörjad, inga poäng än',
      scored: 'fylls i av utvärderarna',
      submitted: 'väntar på kommunens svar',
      replied: 'besvarad av kommunen',
      published: 'publicerad',
      corrected: 'publicerad, rättad',
      withdrawn: 'återkallad',
    },
    empty: {
      evaluator: 'Du har inga utkast. Påbörja en utvärdering eller läs in en rapport.',
      analyst: 'Ingen utvärdering väntar på att publiceras.',
      reporter: 'Ingen utvärdering av kommunen är på väg.',
      approver: 'Ingen utvärdering väntar på kommunens svar.',
    },
    start: 'Påbörja en utvärdering',
    readIn: 'Läs in en rapport',
    none: 'Här visas det som väntar på den som arbetar med utvärderingar. Du läser som allmänheten och har inget att göra.',
    all: 'Allt att göra',
  },
  {
    heading: 'To do',
    lead: {
      evaluator: 'Your drafts, and those waiting for the municipality’s reply.',
      analyst: 'Evaluations that are submitted to the municipality and wait to be published.',
      reporter: 'Evaluations of the municipality that are not published yet.',
      approver: 'Evaluations of the municipality that are not published yet. You reply for the municipality.',
    },
    caption: 'Evaluations that are not published',
    columns: { municipality: 'Municipality', year: 'Year', version: 'Version', status: 'Stage', next: 'Next step' },
    deeds: {
      draft: 'Fill in the draft',
      reply: 'Reply',
      publish: 'Publish',
      correct: 'Correct',
      withdraw: 'Withdraw',
      see: 'Read',
    },
    deedOf: (deed, name, year) => `${deed}: ${name} ${year}`,
    status: {
      started: 'started, no scores yet',
      scored: 'being filled in by the evaluators',
      submitted: 'waiting for the municipality’s reply',
      replied: 'replied to by the municipality',
      published: 'published',
      corrected: 'published, corrected',
      withdrawn: 'withdrawn',
    },
    empty: {
      evaluator: 'You have no drafts. Start an evaluation or read in a report.',
      analyst: 'No evaluation is waiting to be published.',
      reporter: 'No evaluation of the municipality is on its way.',
      approver: 'No evaluation is waiting for the municipality’s reply.',
    },
    start: 'Start an evaluation',
    readIn: 'Read in a report',
    none: 'This shows what waits for those who work with evaluations. You are reading as the public and have nothing to do.',
    all: 'Everything to do',
  },
);
