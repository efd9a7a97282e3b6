import { bilingual } from '../i18n/bilingual';

export interface DetailWords {
  readonly reasons: { readonly noScore: string; readonly fewerThanTwo: string; readonly fewerThanFive: string };
  readonly strips: {
    readonly heading: string;
    readonly explained: string;
    readonly title: (label: string, name: string, score: string | undefined, rank: string | undefined) => string;
    readonly range: (min: string, max: string) => string;
    readonly middle: (lower: string, upper: string, median: string) => string;
    readonly mean: (mean: string) => string;
    readonly noPeers: string;
    readonly asTable: string;
    readonly caption: string;
    readonly columns: Readonly<Record<'min' | 'lowerQuartile' | 'median' | 'mean' | 'upperQuartile' | 'max', string>>;
  };
  readonly change: {
    readonly heading: (before: number, now: number) => string;
    readonly finding: (up: string, of: string, most: string, amount: string) => string;
    readonly findingFlat: (before: number, now: number) => string;
    readonly describe: (label: string, before: string, now: string) => string;
    readonly caption: string;
    readonly change: string;
    readonly explained: string;
  };
  readonly subQuestions: {
    readonly heading: string;
    readonly explained: string;
    readonly summary: (area: string, n: string) => string;
    readonly unknown: string;
  };
  readonly peers: {
    readonly heading: string;
    readonly counted: (members: string, eligible: string) => string;
    readonly members: (n: string) => string;
    readonly municipality: string;
    readonly year: string;
    readonly total: string;
    readonly leftOut: (n: string) => string;
    readonly nobodyLeftOut: string;
    readonly networkOn: (day: string) => string;
  };
  readonly notShown: { readonly heading: string; readonly nothing: string };
  readonly asOf: {
    readonly heading: string;
    readonly stated: (instant: string, position: string) => string;
    readonly permanent: string;
    readonly fixed: string;
    readonly latest: string;
    readonly evaluation: string;
    readonly previous: (year: number) => string;
  };
}

export const detailWords = bilingual<DetailWords>(
  {
    reasons: {
      noScore: 'Utvärderingen är inte känd på den här nivån.',
      fewerThanTwo: 'Färre än två av de jämförda är kända på den här nivån.',
      fewerThanFive: 'Färre än fem av de jämförda är kända på den här nivån.',
    },
    strips: {
      heading: 'Spridning',
      explained:
        'Linjen går från lägsta till högsta värde bland de jämförda, bandet visar den mellersta hälften, det hela strecket medianen och det streckade medelvärdet. Punkten är kommunen.',
      title: (label, name, score, rank) =>
        `${label}: ${name} ${score === undefined ? 'saknar poäng' : `har ${score} poäng`}${rank === undefined ? '' : `, plats ${rank}`}`,
      range: (min, max) => `De jämförda ligger mellan ${min} och ${max}.`,
      middle: (lower, upper, median) =>
        `Den mellersta hälften ligger mellan ${lower} och ${upper}, medianen är ${median}.`,
      mean: (mean) => `Medelvärdet är ${mean}.`,
      noPeers: 'Det finns för få att jämföra med.',
      asTable: 'Visa spridningen som tabell',
      caption: 'De jämfördas spridning, i poäng',
      columns: {
        min: 'Lägst',
        lowerQuartile: 'Undre kvartil',
        median: 'Median',
        mean: 'Medel',
        upperQuartile: 'Övre kvartil',
        max: 'Högst',
      },
    },
    change: {
      heading: (before, now) => `Förändring från ${before} till ${now}`,
      finding: (up, of, most, amount) => `${up} av ${of} områden har ökat. Störst förändring: ${most} (${amount})`,
      findingFlat: (before, now) => `Områdenas poäng ${before} och ${now}`,
      describe: (label, before, now) => `${label} från ${before} till ${now}`,
      caption: 'Förändring per område, i poäng',
      change: 'Förändring',
      explained: 'Områdena är sorterade efter hur mycket de har ändrats.',
    },
    subQuestions: {
      heading: 'Delfrågor',
      explained: 'Öppna ett område för att se poäng, medelvärde och plats för varje delfråga.',
      summary: (area, n) => `${area}: ${n} delfrågor`,
      unknown: 'Utvärderingen är inte känd på delfrågenivå. Ingenting räknas fram i efterhand.',
    },
    peers: {
      heading: 'Vilka som jämförs',
      counted: (members, eligible) =>
        `${members} kommuner ingår, av ${eligible} som uppfyller regeln. Varje kommun räknas en gång, med sin senaste publicerade utvärdering.`,
      members: (n) => `Visa de ${n} kommunerna`,
      municipality: 'Kommun',
      year: 'År',
      total: 'Poäng',
      leftOut: (n) => `Inte med i jämförelsen: ${n}`,
      nobodyLeftOut: 'Ingen som uppfyller regeln är utelämnad.',
      networkOn: (day) => `: nätverkets medlemmar ${day}.`,
    },
    notShown: {
      heading: 'Vad som inte visas, och varför',
      nothing: 'Allt som kan visas för den här jämförelsen visas.',
    },
    asOf: {
      heading: 'Läget och källan',
      stated: (instant, position) =>
        `Jämförelsen bygger på det som var publicerat ${instant} (ändring nummer ${position}).`,
      permanent: 'Permanent länk till just den här jämförelsen',
      fixed: 'Du ser ett fastställt läge. Det ändras inte när nya utvärderingar publiceras.',
      latest: 'Visa det senaste läget',
      evaluation: 'Hela utvärderingen, med beräknade och tryckta poäng',
      previous: (year) => `Utvärderingen ${year}`,
    },
  },
  {
    reasons: {
      noScore: 'The evaluation is not known at this level.',
      fewerThanTwo: 'Fewer than two of those compared are known at this level.',
      fewerThanFive: 'Fewer than five of those compared are known at this level.',
    },
    strips: {
      heading: 'Spread',
      explained:
        'The line runs from the lowest to the highest of those compared, the band shows the middle half, the solid tick the median and the dashed one the mean. The dot is the municipality.',
      title: (label, name, score, rank) =>
        `${label}: ${name} ${score === undefined ? 'has no points' : `has ${score} points`}${rank === undefined ? '' : `, place ${rank}`}`,
      range: (min, max) => `Those compared lie between ${min} and ${max}.`,
      middle: (lower, upper, median) => `The middle half lies between ${lower} and ${upper}, the median is ${median}.`,
      mean: (mean) => `The mean is ${mean}.`,
      noPeers: 'There are too few to compare with.',
      asTable: 'Show the spread as a table',
      caption: 'The spread of those compared, in points',
      columns: {
        min: 'Lowest',
        lowerQuartile: 'Lower quartile',
        median: 'Median',
        mean: 'Mean',
        upperQuartile: 'Upper quartile',
        max: 'Highest',
      },
    },
    change: {
      heading: (before, now) => `Change from ${before} to ${now}`,
      finding: (up, of, most, amount) => `${up} of ${of} areas have risen. Largest change: ${most} (${amount})`,
      findingFlat: (before, now) => `Points by area in ${before} and ${now}`,
      describe: (label, before, now) => `${label} from ${before} to ${now}`,
      caption: 'Change by area, in points',
      change: 'Change',
      explained: 'The areas are sorted by how much they have changed.',
    },
    subQuestions: {
      heading: 'Sub-questions',
      explained:
        'Open an area to see points, mean and place for each sub-question. The titles are in Swedish, as printed.',
      summary: (area, n) => `${area}: ${n} sub-questions`,
      unknown: 'The evaluation is not known by sub-question. Nothing is made up afterwards.',
    },
    peers: {
      heading: 'Who is compared',
      counted: (members, eligible) =>
        `${members} municipalities take part, of ${eligible} that fit the rule. Each counts once, with its latest published evaluation.`,
      members: (n) => `Show the ${n} municipalities`,
      municipality: 'Municipality',
      year: 'Year',
      total: 'Points',
      leftOut: (n) => `Not in the comparison: ${n}`,
      nobodyLeftOut: 'Nobody who fits the rule is left out.',
      networkOn: (day) => `: the members of the network on ${day}.`,
    },
    notShown: {
      heading: 'What is not shown, and why',
      nothing: 'Everything that can be shown for this comparison is shown.',
    },
    asOf: {
      heading: 'As of when, and from where',
      stated: (instant, position) =>
        `The comparison rests on what was published ${instant} (change number ${position}).`,
      permanent: 'Permanent link to exactly this comparison',
      fixed: 'You are looking at a fixed state. It does not change when new evaluations are published.',
      latest: 'Show the latest state',
      evaluation: 'The whole evaluation, with computed and printed points',
      previous: (year) => `The evaluation of ${year}`,
    },
  },
);
