import type { Language } from '#kernel';

/** How the sentences of a comparison are put, in one language. Figures come written out. */
export interface StatementWords {
  readonly noTotal: (name: string, year: string) => string;
  readonly scored: (name: string, score: string, max: string, year: string) => string;
  readonly placed: (name: string, rank: string, n: string) => string;
  readonly notCloser: string;
  readonly mean: (amount: string, sign: number, mean: string, peers: string) => string;
  readonly quarter: Readonly<Record<1 | 2 | 3 | 4, (lower: string, median: string, upper: string) => string>>;
  readonly areasAbove: (above: string, of: string) => string;
  readonly furthestAbove: (area: string, amount: string) => string;
  readonly furthestBelow: (area: string, amount: string) => string;
  readonly change: (year: string, sign: number, amount: string, before: string, now: string) => string;
  readonly mostOfChange: (area: string, amount: string) => string;
  readonly residual: (sum: string, change: string, residual: string, explained: boolean) => string;
  readonly furthestQuestion: (number: string, title: string, amount: string) => string;
  readonly few: (peers: string) => string;
  readonly sample: (sample: string, peers: string) => string;
}

const sv: StatementWords = {
  noTotal: (name, year) => `Totalsumman för ${name} ${year} är inte känd.`,
  scored: (name, score, max, year) => `${name} fick ${score} av ${max} poäng ${year}.`,
  placed: (name, rank, n) => `${name} ligger på plats ${rank} av ${n}.`,
  notCloser: 'Avrundningen i underlaget gör att platsen inte kan bestämmas närmare.',
  mean: (amount, sign, mean, peers) =>
    sign === 0
      ? `Poängen är lika med medelvärdet ${mean} för de ${peers} jämförda.`
      : `Poängen är ${amount} ${sign > 0 ? 'över' : 'under'} medelvärdet ${mean} för de ${peers} jämförda.`,
  quarter: {
    4: (_lower, _median, upper) => `Det räcker till den högsta fjärdedelen, som börjar vid ${upper} poäng.`,
    3: (_lower, median, upper) => `Det är den näst högsta fjärdedelen, mellan ${median} och ${upper} poäng.`,
    2: (lower, median) => `Det är den näst lägsta fjärdedelen, mellan ${lower} och ${median} poäng.`,
    1: (lower) => `Det är den lägsta fjärdedelen, under ${lower} poäng.`,
  },
  areasAbove: (above, of) => `${above} av ${of} områden ligger över de jämfördas medelvärde.`,
  furthestAbove: (area, amount) => `Längst över medelvärdet ligger ${area}, med ${amount} poäng.`,
  furthestBelow: (area, amount) => `Längst under medelvärdet ligger ${area}, med ${amount} poäng.`,
  change: (year, sign, amount, before, now) =>
    sign === 0
      ? `Totalen är densamma som ${year}: ${now}.`
      : `Sedan ${year} har totalen ${sign > 0 ? 'ökat' : 'minskat'} med ${amount} poäng, från ${before} till ${now}.`,
  mostOfChange: (area, amount) => `Mest ändrades ${area}, med ${amount} poäng.`,
  residual: (sum, change, residual, explained) =>
    `Områdenas förändringar ger tillsammans ${sum}, totalens är ${change}. Skillnaden ${residual} ${
      explained ? 'ryms inom avrundningen' : 'är större än avrundningen kan förklara'
    }.`,
  furthestQuestion: (number, title, amount) =>
    `Bland delfrågorna är avståndet till medelvärdet störst nedåt i ${number} ${title}, med ${amount} poäng.`,
  few: (peers) => `De jämförda är ${peers}, så kvartiler och percentil visas inte.`,
  sample: (sample, peers) => `Obs! ${sample} av de ${peers} jämförda kommunerna är påhittade exempel.`,
};

const en: StatementWords = {
  noTotal: (name, year) => `The total for ${name} in ${year} is not known.`,
  scored: (name, score, max, year) => `${name} scored ${score} out of ${max} points in ${year}.`,
  placed: (name, rank, n) => `${name} is in place ${rank} of ${n}.`,
  notCloser: 'Rounding in the source means that the place cannot be told more closely.',
  mean: (amount, sign, mean, peers) =>
    sign === 0
      ? `The score equals the mean of ${mean} for the ${peers} compared.`
      : `The score is ${amount} ${sign > 0 ? 'above' : 'below'} the mean of ${mean} for the ${peers} compared.`,
  quarter: {
    4: (_lower, _median, upper) => `That is in the highest quarter, which begins at ${upper} points.`,
    3: (_lower, median, upper) => `That is in the second highest quarter, between ${median} and ${upper} points.`,
    2: (lower, median) => `That is in the second lowest quarter, between ${lower} and ${median} points.`,
    1: (lower) => `That is in the lowest quarter, below ${lower} points.`,
  },
  areasAbove: (above, of) => `${above} of ${of} areas are above the mean of those compared.`,
  furthestAbove: (area, amount) => `Furthest above the mean is ${area}, by ${amount} points.`,
  furthestBelow: (area, amount) => `Furthest below the mean is ${area}, by ${amount} points.`,
  change: (year, sign, amount, before, now) =>
    sign === 0
      ? `The total is the same as in ${year}: ${now}.`
      : `Since ${year} the total has ${sign > 0 ? 'risen' : 'fallen'} by ${amount} points, from ${before} to ${now}.`,
  mostOfChange: (area, amount) => `The largest change is in ${area}, by ${amount} points.`,
  residual: (sum, change, residual, explained) =>
    `The changes of the areas add up to ${sum}, that of the total is ${change}. The difference of ${residual} ${
      explained ? 'is within rounding' : 'is more than rounding can explain'
    }.`,
  furthestQuestion: (number, _swedishTitle, amount) =>
    `Among the sub-questions the furthest below the mean is ${number}, by ${amount} points.`,
  few: (peers) => `There are ${peers} peers, so quartiles and percentile are not shown.`,
  sample: (sample, peers) => `Note: ${sample} of the ${peers} municipalities compared are invented examples.`,
};

export const statementWords: Readonly<Record<Language, StatementWords>> = { sv, en };
