import { bilingual } from '../i18n/bilingual';

export interface RemediesWords {
  readonly heading: (name: string, year: number) => string;
  readonly crumb: string;
  readonly lead: (gaps: string, areas: string, against: string) => string;
  readonly leadNone: (against: string) => string;
  readonly explained: string;
  readonly back: string;
  readonly contents: string;
  readonly falling: { readonly heading: string; readonly explained: string; readonly none: string };
  readonly gaps: {
    readonly caption: (area: string) => string;
    readonly measure: string;
    readonly whole: string;
    readonly score: string;
    readonly median: string;
    readonly gap: string;
    readonly change: string;
    readonly better: string;
    readonly noChange: string;
    readonly withinRounding: string;
  };
  readonly examples: {
    readonly heading: string;
    readonly none: string;
    readonly betterIn: (measures: string) => string;
    readonly one: (number: string, score: string, lead: string) => string;
    readonly strengths: string;
    readonly goodExamples: string;
    readonly wholeArea: string;
    readonly noWords: string;
    readonly more: (n: string) => string;
    readonly evaluation: (name: string, year: number) => string;
  };
  readonly notShown: string;
}

export const remediesWords = bilingual<RemediesWords>(
  {
    heading: (name, year) => `Från gap till åtgärd: ${name} ${year}`,
    crumb: 'Från gap till åtgärd',
    lead: (gaps, areas, against) =>
      `${gaps} delfrågor och områden i ${areas} områden ligger under medianen, jämfört med ${against}.`,
    leadNone: (against) => `Ingen delfråga och inget område ligger under medianen, jämfört med ${against}.`,
    explained:
      'En kommun gör klart bättre ifrån sig när avrundningen inte kan förklara skillnaden och den ligger vid eller över den övre kvartilgränsen (med färre än fem jämförda: medianen). Texterna är det som utvärderarna skrev om området.',
    back: 'Tillbaka till profilen',
    contents: 'Områden på sidan',
    falling: {
      heading: 'Sämre än de jämförda, och fallande',
      explained: 'Under medianen och lägre än i kommunens förra utvärdering.',
      none: 'Inget mått är både under medianen och lägre än förra gången.',
    },
    gaps: {
      caption: (area) => `Under medianen i ${area}, i poäng`,
      measure: 'Mått',
      whole: 'Hela området',
      score: 'Poäng',
      median: 'Median',
      gap: 'Mot median',
      change: 'Sedan sist',
      better: 'Gör klart bättre',
      noChange: 'Förra utvärderingen anger inte poängen.',
      withinRounding: 'kan bero på avrundning',
    },
    examples: {
      heading: 'Att lära av',
      none: 'Ingen av de jämförda gör klart bättre ifrån sig här.',
      betterIn: (measures) => `Klart bättre i ${measures}.`,
      one: (number, score, lead) => `${number} (${score} poäng, ${lead})`,
      strengths: 'Styrkor',
      goodExamples: 'Goda exempel',
      wholeArea: 'hela området',
      noWords: 'Utvärderarnas iakttagelser om området är inte inlagda.',
      more: (n) => `Visa ${n} till`,
      evaluation: (name, year) => `Utvärderingen av ${name} ${year}`,
    },
    notShown: 'Vad som inte visas, och varför',
  },
  {
    heading: (name, year) => `From gap to remedy: ${name} ${year}`,
    crumb: 'From gap to remedy',
    lead: (gaps, areas, against) =>
      `${gaps} sub-questions and areas in ${areas} areas are below the median, compared with ${against}.`,
    leadNone: (against) => `No sub-question and no area is below the median, compared with ${against}.`,
    explained:
      'A municipality does clearly better when rounding cannot explain the difference and it is at or above the upper quartile limit (with fewer than five peers: the median). The texts are what the evaluators wrote about the area, in Swedish.',
    back: 'Back to the profile',
    contents: 'Areas on the page',
    falling: {
      heading: 'Worse than the peers, and falling',
      explained: 'Below the median and lower than in the municipality’s previous evaluation.',
      none: 'No measure is both below the median and lower than last time.',
    },
    gaps: {
      caption: (area) => `Below the median in ${area}, in points`,
      measure: 'Measure',
      whole: 'The whole area',
      score: 'Points',
      median: 'Median',
      gap: 'From median',
      change: 'Since last time',
      better: 'Do clearly better',
      noChange: 'The previous evaluation does not state the score.',
      withinRounding: 'may be due to rounding',
    },
    examples: {
      heading: 'To learn from',
      none: 'None of those compared does clearly better here.',
      betterIn: (measures) => `Clearly better in ${measures}.`,
      one: (number, score, lead) => `${number} (${score} points, ${lead})`,
      strengths: 'Strengths',
      goodExamples: 'Good examples',
      wholeArea: 'the whole area',
      noWords: 'The evaluators’ observations about the area have not been entered.',
      more: (n) => `Show ${n} more`,
      evaluation: (name, year) => `The evaluation of ${name} in ${year}`,
    },
    notShown: 'What is not shown, and why',
  },
);
