import { bilingual } from '../i18n/bilingual';

export interface DraftWords {
  readonly heading: (name: string, year: number) => string;
  readonly crumb: string;
  readonly lead: {
    readonly ofSubQuestions: (scored: string, of: string) => string;
    readonly ofAreas: (scored: string, of: string) => string;
  };
  readonly disagreed: string;
  readonly table: {
    readonly caption: string;
    readonly area: string;
    readonly scored: string;
    readonly computed: string;
    readonly printed: string;
    readonly observations: string;
    readonly fillIn: string;
    readonly fillInArea: (title: string) => string;
    readonly notComputed: string;
    readonly notPrinted: string;
    readonly notKnown: string;
    readonly ofAll: (scored: string, of: string) => string;
  };
  readonly sums: { readonly heading: string; readonly text: string; readonly link: string };
  readonly submit: { readonly heading: string; readonly text: string; readonly button: string; readonly again: string };
  readonly see: string;
  readonly area: {
    readonly heading: (number: string, title: string) => string;
    readonly scores: string;
    readonly scoresText: string;
    readonly noSubQuestions: string;
    readonly printedArea: string;
    readonly readAt: (place: string) => string;
    readonly mendedFrom: (place: string) => string;
    readonly save: string;
    readonly observations: string;
    readonly kind: string;
    readonly text: string;
    readonly textHint: string;
    readonly add: string;
    readonly previous: string;
    readonly next: string;
    readonly kindMissing: string;
    readonly textMissing: string;
    readonly kinds: Readonly<Record<'strength' | 'improvement' | 'goodExample', string>>;
    readonly noObservations: string;
  };
  readonly sumsPage: {
    readonly heading: string;
    readonly text: string;
    readonly total: string;
  };
}

export const draftWords = bilingual<DraftWords>(
  {
    heading: (name, year) => `Utkast: ${name} ${year}`,
    crumb: 'Utkast',
    lead: {
      ofSubQuestions: (scored, of) => `${scored} av ${of} delfrågor är poängsatta.`,
      ofAreas: (scored, of) => `${scored} av ${of} områden har poäng.`,
    },
    disagreed: 'Kommunen instämmer inte. Ändra det som behöver ändras och lämna in på nytt.',
    table: {
      caption: 'Så långt har utkastet kommit, per område',
      area: 'Område',
      scored: 'Poängsatta',
      computed: 'Beräknat',
      printed: 'Tryckt',
      observations: 'Iakttagelser',
      fillIn: 'Fyll i',
      fillInArea: (title) => `Fyll i ${title}`,
      notComputed: 'Kan beräknas när alla delfrågor är poängsatta.',
      notPrinted: 'Ingen tryckt siffra är angiven.',
      notKnown: 'Delfrågorna är inte kända i den här versionen.',
      ofAll: (scored, of) => `${scored} av ${of}`,
    },
    sums: {
      heading: 'Bara summor?',
      text: 'Är bara områdenas poäng eller totalsumman kända kan du ange dem utan delfrågor. Det som inte är känt lämnas tomt; ingenting räknas fram åt andra hållet.',
      link: 'Ange tryckta summor',
    },
    submit: {
      heading: 'Lämna till kommunen',
      text: 'När du lämnar in ser kommunen att det är dags att svara. Du kan inte ändra förrän kommunen har svarat.',
      button: 'Lämna in',
      again: 'Lämna in på nytt',
    },
    see: 'Se utvärderingen som den kommer att visas',
    area: {
      heading: (number, title) => `Område ${number}: ${title}`,
      scores: 'Poäng',
      scoresText:
        'Ange procenten för varje delfråga, och de tryckta poängen om källan har dem. Du kan spara en del i taget.',
      noSubQuestions: 'Versionens delfrågor är inte kända. Ange områdets poäng som de är tryckta.',
      printedArea: 'Hela området, som det är tryckt',
      readAt: (place) => `Läst ur rapporten: ${place}`,
      mendedFrom: (place) => `I rapporten på ${place}, ändrat av en person`,
      save: 'Spara poängen',
      observations: 'Iakttagelser',
      kind: 'Slag',
      text: 'Iakttagelse',
      textHint: 'Visas för alla när utvärderingen är publicerad. Högst 2 000 tecken.',
      add: 'Lägg till iakttagelsen',
      previous: 'Föregående område',
      next: 'Nästa område',
      kindMissing: 'Välj vilket slag av iakttagelse det är.',
      textMissing: 'Skriv iakttagelsen.',
      kinds: { strength: 'Styrka', improvement: 'Förbättringsmöjlighet', goodExample: 'Gott exempel' },
      noObservations: 'Inga iakttagelser är inlagda i området än.',
    },
    sumsPage: {
      heading: 'Tryckta summor',
      text: 'Ange poängen som de står i källan. Har ett område delfrågor med poäng visas skillnaden mellan det beräknade och det tryckta.',
      total: 'Totalt',
    },
  },
  {
    heading: (name, year) => `Draft: ${name} ${year}`,
    crumb: 'Draft',
    lead: {
      ofSubQuestions: (scored, of) => `${scored} of ${of} sub-questions are scored.`,
      ofAreas: (scored, of) => `${scored} of ${of} areas have points.`,
    },
    disagreed: 'The municipality does not agree. Change what needs changing and submit again.',
    table: {
      caption: 'How far the draft has come, by area',
      area: 'Area',
      scored: 'Scored',
      computed: 'Computed',
      printed: 'Printed',
      observations: 'Observations',
      fillIn: 'Fill in',
      fillInArea: (title) => `Fill in ${title}`,
      notComputed: 'Can be computed once all sub-questions are scored.',
      notPrinted: 'No printed figure has been given.',
      notKnown: 'The sub-questions of this version are not known.',
      ofAll: (scored, of) => `${scored} of ${of}`,
    },
    sums: {
      heading: 'Sums only?',
      text: 'If only the points of areas or the total are known, you can give them without sub-questions. What is not known is left empty; nothing is worked out backwards.',
      link: 'Give printed sums',
    },
    submit: {
      heading: 'Submit to the municipality',
      text: 'When you submit, the municipality sees that it is time to reply. You cannot change anything until it has replied.',
      button: 'Submit',
      again: 'Submit again',
    },
    see: 'See the evaluation as it will be shown',
    area: {
      heading: (number, title) => `Area ${number}: ${title}`,
      scores: 'Scores',
      scoresText:
        'Give the percentage of each sub-question, and the printed points where the source has them. You can save a part at a time.',
      noSubQuestions: 'The sub-questions of the version are not known. Give the points of the area as printed.',
      printedArea: 'The whole area, as printed',
      readAt: (place) => `Read from the report: ${place}`,
      mendedFrom: (place) => `In the report at ${place}, changed by a person`,
      save: 'Save the scores',
      observations: 'Observations',
      kind: 'Kind',
      text: 'Observation',
      textHint: 'Shown to everyone once the evaluation is published. At most 2,000 characters.',
      add: 'Add the observation',
      previous: 'Previous area',
      next: 'Next area',
      kindMissing: 'Choose what kind of observation it is.',
      textMissing: 'Write the observation.',
      kinds: { strength: 'Strength', improvement: 'Improvement area', goodExample: 'Good example' },
      noObservations: 'No observations have been entered in the area yet.',
    },
    sumsPage: {
      heading: 'Printed sums',
      text: 'Give the points as they stand in the source. Where an area has scored sub-questions, the difference between computed and printed is shown.',
      total: 'Total',
    },
  },
);
