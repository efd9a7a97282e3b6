import { bilingual } from '../i18n/bilingual';

export interface AnalysisWords {
  readonly statements: {
    readonly heading: string;
    readonly explained: string;
    readonly restsOn: string;
    readonly figures: Readonly<Record<string, string>>;
  };
  readonly distribution: {
    readonly heading: (measure: string) => string;
    readonly choose: string;
    readonly peer: (name: string, year: string, points: string) => string;
    readonly explained: string;
    readonly caption: (measure: string) => string;
    readonly show: (n: string) => string;
    readonly unknown: string;
  };
  readonly decomposition: {
    readonly caption: string;
    readonly part: string;
    readonly contribution: string;
    readonly sum: string;
    readonly residual: string;
    readonly explained: (residual: string, tolerance: string) => string;
    readonly unexplained: (residual: string, tolerance: string) => string;
    readonly withinRounding: string;
    readonly subQuestions: (area: string) => string;
  };
  readonly onward: {
    readonly label: string;
    readonly remedies: string;
    readonly similar: string;
    readonly sideBySide: string;
    readonly twoSources: string;
    readonly saveAsNetwork: string;
  };
  readonly rules: { readonly heading: string; readonly source: (source: string) => string };
}

export const analysisWords = bilingual<AnalysisWords>(
  {
    statements: {
      heading: 'Vad siffrorna säger',
      explained: 'Varje mening bygger på de siffror som står efter den.',
      restsOn: 'Bygger på',
      figures: {
        score: 'poäng',
        maxPoints: 'högsta möjliga',
        rankInterval: 'plats',
        n: 'antal rangordnade',
        gapToMean: 'skillnad mot medel',
        mean: 'medel',
        quartile: 'kvartil',
        lowerQuartile: 'undre kvartilgräns',
        median: 'median',
        upperQuartile: 'övre kvartilgräns',
        change: 'förändring',
        previousScore: 'förra gången',
        sumOfParts: 'områdenas summa',
        residual: 'skillnad',
        tolerance: 'avrundningens gräns',
        members: 'jämförda',
        isSample: 'exempeldata',
      },
    },
    distribution: {
      heading: (measure) => `Alla jämförda: ${measure}`,
      choose: 'Välj mått',
      peer: (name, year, points) => `${name} ${year}: ${points} poäng`,
      explained:
        'Varje prick är en kommun. Peka på den, eller gå till den med tangentbordet, så visas namnet. Bandet är den mellersta hälften, det hela strecket medianen och det streckade medelvärdet.',
      caption: (measure) => `${measure}, högst poäng först`,
      show: (n) => `Visa de ${n} som tabell`,
      unknown: 'Ingen av de jämförda är känd på den här nivån.',
    },
    decomposition: {
      caption: 'Så mycket bidrog varje område till förändringen, i poäng',
      part: 'Område',
      contribution: 'Bidrag',
      sum: 'Områdena tillsammans',
      residual: 'Totalens egen förändring',
      explained: (residual, tolerance) =>
        `Skillnaden ${residual} mellan raderna ryms inom avrundningen, som kan göra upp till ${tolerance} poäng.`,
      unexplained: (residual, tolerance) =>
        `Skillnaden ${residual} mellan raderna är större än avrundningen kan förklara (${tolerance} poäng).`,
      withinRounding: 'kan bero på avrundning',
      subQuestions: (area) => `Delfrågorna i ${area}`,
    },
    onward: {
      label: 'Vidare härifrån',
      remedies: 'Från gap till åtgärd: vilka gör klart bättre ifrån sig, och hur?',
      similar: 'Vilka liknar oss? Kommuner med närmast profil',
      sideBySide: 'Jämför upp till sex kommuner sida vid sida',
      twoSources: 'Se utvärderingen bredvid delårsrapporternas prognoser och mål',
      saveAsNetwork: 'Spara de jämförda som ett nätverk',
    },
    rules: { heading: 'Så är siffrorna räknade', source: (source) => `Källa: ${source}` },
  },
  {
    statements: {
      heading: 'What the figures say',
      explained: 'Each sentence rests on the figures after it.',
      restsOn: 'Rests on',
      figures: {
        score: 'points',
        maxPoints: 'most possible',
        rankInterval: 'place',
        n: 'number ranked',
        gapToMean: 'difference from mean',
        mean: 'mean',
        quartile: 'quartile',
        lowerQuartile: 'lower quartile limit',
        median: 'median',
        upperQuartile: 'upper quartile limit',
        change: 'change',
        previousScore: 'last time',
        sumOfParts: 'sum of areas',
        residual: 'difference',
        tolerance: 'bound of rounding',
        members: 'compared',
        isSample: 'sample data',
      },
    },
    distribution: {
      heading: (measure) => `Everyone compared: ${measure}`,
      choose: 'Choose measure',
      peer: (name, year, points) => `${name} ${year}: ${points} points`,
      explained:
        'Each dot is a municipality. Point at it, or reach it by keyboard, to see its name. The band is the middle half, the solid line the median and the dashed one the mean.',
      caption: (measure) => `${measure}, highest first`,
      show: (n) => `Show the ${n} as a table`,
      unknown: 'None of those compared is known at this level.',
    },
    decomposition: {
      caption: 'How much each area brought to the change, in points',
      part: 'Area',
      contribution: 'Contribution',
      sum: 'The areas together',
      residual: 'The total’s own change',
      explained: (residual, tolerance) =>
        `The difference of ${residual} between the rows is within rounding, which can make up to ${tolerance} points.`,
      unexplained: (residual, tolerance) =>
        `The difference of ${residual} between the rows is more than rounding can explain (${tolerance} points).`,
      withinRounding: 'may be due to rounding',
      subQuestions: (area) => `The sub-questions of ${area}`,
    },
    onward: {
      label: 'On from here',
      remedies: 'From gap to remedy: who does clearly better, and how?',
      similar: 'Who is like us? Municipalities with the nearest profile',
      sideBySide: 'Compare up to six municipalities side by side',
      twoSources: 'See the evaluation beside the forecasts and goals of the interim reports',
      saveAsNetwork: 'Save those compared as a network',
    },
    rules: { heading: 'How the figures are computed', source: (source) => `Source: ${source}` },
  },
);
