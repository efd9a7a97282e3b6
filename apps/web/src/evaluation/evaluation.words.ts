import { bilingual } from '../i18n/bilingual';
import type { PossibleDeed } from '../parts/may-do';

export interface EvaluationWords {
  readonly heading: (name: string, year: number) => string;
  readonly lead: {
    readonly both: (computed: string, printed: string, max: string) => string;
    readonly computed: (points: string, max: string) => string;
    readonly printed: (points: string, max: string) => string;
    readonly none: string;
    readonly withdrawn: (at: string) => string;
    readonly withdrawnBefore: (at: string, reason: string) => string;
  };
  readonly facts: {
    readonly label: string;
    readonly status: string;
    readonly version: string;
    readonly known: string;
    readonly knownUntil: (scored: string, of: string) => string;
    readonly published: string;
    readonly source: string;
    readonly note: string;
    readonly unstated: string;
  };
  readonly table: {
    readonly heading: string;
    readonly caption: string;
    readonly explained: string;
    readonly computed: string;
    readonly printed: string;
    readonly percent: string;
    readonly difference: string;
    readonly reason: string;
    readonly rounding: (tolerance: string) => string;
    readonly beyondRounding: (tolerance: string) => string;
    readonly accepted: string;
    readonly agrees: string;
    readonly onlyOne: string;
    readonly noComputed: string;
    readonly noPrinted: string;
    readonly noPercent: string;
  };
  readonly observations: {
    readonly heading: string;
    readonly none: string;
    readonly noneHow: string;
    readonly noneHowPublished: string;
    readonly kinds: Readonly<Record<'strength' | 'improvement' | 'goodExample', string>>;
  };
  readonly reply: {
    readonly heading: string;
    readonly agrees: (at: string) => string;
    readonly disagrees: (at: string) => string;
    readonly none: string;
    readonly without: (reason: string) => string;
  };
  readonly corrections: {
    readonly heading: string;
    readonly none: string;
    readonly all: string;
    readonly one: (at: string, reason: string) => string;
  };
  readonly deeds: Readonly<Record<PossibleDeed | 'label', string>>;
  readonly links: {
    readonly heading: string;
    readonly profile: string;
    readonly history: string;
    readonly municipality: string;
  };
}

export const evaluationWords = bilingual<EvaluationWords>(
  {
    heading: (name, year) => `Utvärderingen av ${name} ${year}`,
    lead: {
      both: (computed, printed, max) =>
        `Delfrågorna summerar till ${computed} av ${max} poäng. I källan står ${printed}.`,
      computed: (points, max) =>
        `Delfrågorna summerar till ${points} av ${max} poäng. Källan har ingen egen totalsumma.`,
      printed: (points, max) => `I källan står ${points} av ${max} poäng.`,
      none: 'Totalsumman är inte känd än.',
      withdrawn: (at) => `Utvärderingen är återkallad ${at}. Siffrorna visas inte längre.`,
      withdrawnBefore: (at, reason) =>
        `Utvärderingen har varit publicerad men återkallades ${at}: ${reason} Alla andra ser återkallelsen tills den nya är publicerad.`,
    },
    facts: {
      label: 'Om utvärderingen',
      status: 'Status',
      version: 'Version',
      known: 'Känd per',
      knownUntil: (scored, of) => `${scored} av ${of} poängsatta`,
      published: 'Publicerad',
      source: 'Källa',
      note: 'Anmärkning',
      unstated: 'inte angiven',
    },
    table: {
      heading: 'Beräknat och tryckt',
      caption: 'Poäng per område: beräknat ur delfrågorna och som det står i källan',
      explained:
        'Beräknat är summan av maxpoäng gånger procent. Tryckt är det som står i källan. Vi rättar aldrig det ena efter det andra utan visar skillnaden, räknad på oavrundade tal.',
      computed: 'Beräknat',
      printed: 'Tryckt',
      percent: 'Procent',
      difference: 'Skillnad',
      reason: 'Förklaring',
      rounding: (tolerance) => `förklaras av avrundning (högst ${tolerance})`,
      beyondRounding: (tolerance) => `mer än avrundning kan förklara (högst ${tolerance})`,
      accepted: 'Godtaget som det är tryckt:',
      agrees: 'stämmer',
      onlyOne: 'bara den ena siffran är känd',
      noComputed: 'Delfrågorna är inte kända, så inget kan beräknas.',
      noPrinted: 'Källan har ingen tryckt siffra.',
      noPercent: 'Delfrågan är inte känd.',
    },
    observations: {
      heading: 'Styrkor och förbättringsmöjligheter',
      none: 'Inga iakttagelser är inlagda.',
      noneHow:
        'Utvärderarna lägger in dem område för område i utkastet, eller så följer de med när en rapport läses in.',
      noneHowPublished:
        'De läggs in av utvärderarna innan utvärderingen publiceras, för hand eller när en rapport läses in.',
      kinds: { strength: 'Styrkor', improvement: 'Förbättringsmöjligheter', goodExample: 'Goda exempel' },
    },
    reply: {
      heading: 'Kommunens svar',
      agrees: (at) => `Kommunen svarade ${at} att den instämmer.`,
      disagrees: (at) => `Kommunen svarade ${at} att den inte instämmer.`,
      none: 'Kommunen har inte svarat.',
      without: (reason) => `Publicerad utan svar från kommunen: ${reason}`,
    },
    corrections: {
      heading: 'Rättelser',
      none: 'Utvärderingen har inte rättats.',
      all: 'Alla rättelser av det som är publicerat',
      one: (at, reason) => `${at}: ${reason}`,
    },
    deeds: {
      label: 'Det du kan göra',
      draft: 'Fyll i utkastet',
      reply: 'Svara på utvärderingen',
      publish: 'Publicera',
      correct: 'Rätta',
      withdraw: 'Återkalla',
    },
    links: {
      heading: 'Vidare',
      profile: 'Jämför med andra kommuner',
      history: 'Historik: varje händelse, när och varför',
      municipality: 'Kommunens sida',
    },
  },
  {
    heading: (name, year) => `The evaluation of ${name} ${year}`,
    lead: {
      both: (computed, printed, max) =>
        `The sub-questions add up to ${computed} of ${max} points. The source prints ${printed}.`,
      computed: (points, max) =>
        `The sub-questions add up to ${points} of ${max} points. The source has no total of its own.`,
      printed: (points, max) => `The source prints ${points} of ${max} points.`,
      none: 'The total is not known yet.',
      withdrawn: (at) => `The evaluation was withdrawn ${at}. Its figures are no longer shown.`,
      withdrawnBefore: (at, reason) =>
        `The evaluation has been published but was withdrawn ${at}: ${reason} Everyone else sees the withdrawal until the new one is published.`,
    },
    facts: {
      label: 'About the evaluation',
      status: 'Status',
      version: 'Version',
      known: 'Known by',
      knownUntil: (scored, of) => `${scored} of ${of} scored`,
      published: 'Published',
      source: 'Source',
      note: 'Note',
      unstated: 'not stated',
    },
    table: {
      heading: 'Computed and printed',
      caption: 'Points by area: computed from the sub-questions and as printed in the source',
      explained:
        'Computed is the sum of the most points times the percentage. Printed is what the source says. We never correct one after the other but show the difference, computed before rounding.',
      computed: 'Computed',
      printed: 'Printed',
      percent: 'Per cent',
      difference: 'Difference',
      reason: 'Explanation',
      rounding: (tolerance) => `explained by rounding (at most ${tolerance})`,
      beyondRounding: (tolerance) => `more than rounding can explain (at most ${tolerance})`,
      accepted: 'Accepted as printed:',
      agrees: 'agrees',
      onlyOne: 'only one of the figures is known',
      noComputed: 'The sub-questions are not known, so nothing can be computed.',
      noPrinted: 'The source has no printed figure.',
      noPercent: 'The sub-question is not known.',
    },
    observations: {
      heading: 'Strengths and improvement areas',
      none: 'No observations have been entered.',
      noneHow: 'The evaluators enter them area by area in the draft, or they come along when a report is read in.',
      noneHowPublished:
        'The evaluators enter them before the evaluation is published, by hand or by reading in a report.',
      kinds: { strength: 'Strengths', improvement: 'Improvement areas', goodExample: 'Good examples' },
    },
    reply: {
      heading: 'The municipality’s reply',
      agrees: (at) => `The municipality replied ${at} that it agrees.`,
      disagrees: (at) => `The municipality replied ${at} that it does not agree.`,
      none: 'The municipality has not replied.',
      without: (reason) => `Published without a reply from the municipality: ${reason}`,
    },
    corrections: {
      heading: 'Corrections',
      none: 'The evaluation has not been corrected.',
      all: 'All corrections of what is published',
      one: (at, reason) => `${at}: ${reason}`,
    },
    deeds: {
      label: 'What you can do',
      draft: 'Fill in the draft',
      reply: 'Reply to the evaluation',
      publish: 'Publish',
      correct: 'Correct',
      withdraw: 'Withdraw',
    },
    links: {
      heading: 'Further',
      profile: 'Compare with other municipalities',
      history: 'History: every event, when and why',
      municipality: 'The page of the municipality',
    },
  },
);
