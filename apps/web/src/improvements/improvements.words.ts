import { bilingual } from '../i18n/bilingual';

export interface ImprovementsWords {
  readonly heading: (measure: string, version: string) => string;
  readonly lead: (top: string, change: string, from: number, to: number, rank: string) => string;
  readonly explained: string;
  readonly empty: string;
  readonly caption: (measure: string) => string;
  readonly from: string;
  readonly to: string;
  readonly change: string;
  readonly at: (points: string, year: string) => string;
  readonly leftOut: (n: string) => string;
  readonly reasons: Readonly<Record<'no-previous-evaluation' | 'no-score-both-times', string>>;
  readonly asRanking: string;
  readonly asOf: (instant: string) => string;
}

export const improvementsWords = bilingual<ImprovementsWords>(
  {
    heading: (measure, version) => `Mest förbättrade: ${measure}, version ${version}`,
    lead: (top, change, from, to, rank) =>
      `${top} har förbättrats mest, ${change} poäng från ${from} till ${to}, och ligger på plats ${rank}.`,
    explained:
      'Förändringen går från kommunens förra utvärdering till dess senaste med samma version, hur många år som än ligger emellan. Ett spann av platser betyder att avrundningen i underlaget inte kan skilja dem åt.',
    empty: 'Ingen kommun är utvärderad två gånger med de här valen.',
    caption: (measure) => `Förändring sedan förra utvärderingen: ${measure}, i poäng`,
    from: 'Förra',
    to: 'Senaste',
    change: 'Förändring',
    at: (points, year) => `${points} (${year})`,
    leftOut: (n) => `Utan förändring att visa: ${n}`,
    reasons: {
      'no-previous-evaluation': 'Kommunen har ingen tidigare publicerad utvärdering med den här versionen.',
      'no-score-both-times': 'Måttet är inte känt i båda utvärderingarna.',
    },
    asRanking: 'Visa rangordningen efter poäng',
    asOf: (instant) => `Bygger på det som var publicerat ${instant}.`,
  },
  {
    heading: (measure, version) => `Most improved: ${measure}, version ${version}`,
    lead: (top, change, from, to, rank) =>
      `${top} has improved the most, ${change} points from ${from} to ${to}, and is in place ${rank}.`,
    explained:
      'The change is from the municipality’s previous evaluation to its latest with the same version, however many years lie between. A span of places means that rounding in the source cannot tell them apart.',
    empty: 'No municipality is evaluated twice with these choices.',
    caption: (measure) => `Change since the previous evaluation: ${measure}, in points`,
    from: 'Previous',
    to: 'Latest',
    change: 'Change',
    at: (points, year) => `${points} (${year})`,
    leftOut: (n) => `Without a change to show: ${n}`,
    reasons: {
      'no-previous-evaluation': 'The municipality has no earlier published evaluation with this version.',
      'no-score-both-times': 'The measure is not known in both evaluations.',
    },
    asRanking: 'Show the ranking by points',
    asOf: (instant) => `Rests on what was published ${instant}.`,
  },
);
