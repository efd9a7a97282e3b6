import { bilingual } from '../i18n/bilingual';

export interface ProfileWords {
  readonly heading: (name: string, year: number, against: string) => string;
  readonly headingUnanswered: (name: string) => string;
  readonly sentence: {
    readonly scored: (name: string, points: string, max: string, year: number) => string;
    readonly scoredWithPlace: (name: string, points: string, max: string, year: number, rank: string) => string;
    readonly gap: (amount: string, sign: -1 | 0 | 1, mean: string, peers: string) => string;
    readonly notCloser: string;
    readonly noScore: (name: string, year: number) => string;
  };
  readonly samplePeers: (sample: string, all: string) => string;
  readonly keyFigures: {
    readonly label: string;
    readonly points: string;
    readonly ofMax: (max: string) => string;
    readonly printed: (points: string) => string;
    readonly place: string;
    readonly among: string;
    readonly gap: string;
    readonly mean: (points: string) => string;
    readonly since: (year: number) => string;
    readonly before: (points: string) => string;
  };
  readonly form: {
    readonly label: string;
    readonly evaluation: string;
    readonly evaluationName: (year: number, version: string) => string;
    readonly subject: string;
    readonly subjectHint: string;
    readonly day: string;
    readonly dayHint: string;
    readonly peers: string;
    readonly list: string;
    readonly listHint: string;
    readonly submit: string;
    readonly unknownNames: (names: string) => string;
    readonly emptyList: string;
  };
  readonly profile: {
    readonly heading: string;
    readonly finding: (name: string, above: string, of: string) => string;
    readonly noFinding: (name: string) => string;
    readonly describe: (label: string, score: string, mean: string | undefined) => string;
    readonly caution: string;
    readonly mean: (n: string) => string;
    readonly band: string;
    readonly nothingToDraw: string;
    readonly noAreas: (name: string, year: number) => string;
    readonly source: (asOf: string, rule: string) => string;
  };
  readonly table: {
    readonly caption: string;
    readonly area: string;
    readonly subQuestion: string;
    readonly points: string;
    readonly max: string;
    readonly mean: string;
    readonly gap: string;
    readonly rank: string;
    readonly quartile: string;
    readonly total: string;
    readonly explained: string;
  };
  readonly downloads: Readonly<
    Record<'label' | 'picture' | 'profileSvg' | 'profilePng' | 'profileCsv' | 'profileXlsx' | 'profilePdf', string>
  >;
  readonly pdf: { readonly producer: string; readonly page: (n: string, of: string) => string };
}

export const profileWords = bilingual<ProfileWords>(
  {
    heading: (name, year, against) => `${name} ${year} jämfört med ${against}`,
    headingUnanswered: (name) => `Jämför ${name} med andra`,
    sentence: {
      scored: (name, points, max, year) => `${name} fick ${points} av ${max} poäng ${year}.`,
      scoredWithPlace: (name, points, max, year, rank) =>
        `${name} fick ${points} av ${max} poäng ${year} och ligger på plats ${rank}.`,
      gap: (amount, sign, mean, peers) =>
        sign === 0
          ? `Det är lika med medelvärdet ${mean} för de ${peers} jämförda.`
          : `Det är ${amount} poäng ${sign > 0 ? 'över' : 'under'} medelvärdet ${mean} för de ${peers} jämförda.`,
      notCloser: 'Avrundningen i underlaget gör att platsen inte kan bestämmas närmare.',
      noScore: (name, year) => `Totalsumman för ${name} ${year} är inte känd.`,
    },
    samplePeers: (sample, all) =>
      `Jämförelsen innehåller exempeldata: ${sample} av ${all} kommuner i gruppen är påhittade.`,
    keyFigures: {
      label: 'Resultatet i siffror',
      points: 'Poäng',
      ofMax: (max) => `av ${max}`,
      printed: (points) => `i rapporten står ${points}`,
      place: 'Plats',
      among: 'högst poäng är plats 1',
      gap: 'Skillnad mot medel',
      mean: (points) => `medel ${points}`,
      since: (year) => `Sedan ${year}`,
      before: (points) => `då ${points}`,
    },
    form: {
      label: 'Välj jämförelse',
      evaluation: 'Utvärdering',
      evaluationName: (year, version) => `${year} (version ${version})`,
      subject: 'Kommun',
      subjectHint: 'Namn eller kommunkod.',
      day: 'Läget till och med',
      dayHint: 'Lämna tomt för det senaste läget.',
      peers: 'Jämför med',
      list: 'Egen lista',
      listHint: 'Namn eller kommunkoder med komma emellan. Gäller när du väljer Egen lista.',
      submit: 'Visa jämförelsen',
      unknownNames: (names) => `Det finns ingen kommun med namnet eller koden ${names}. Rätta listan och försök igen.`,
      emptyList: 'Skriv minst en kommun i Egen lista, eller välj en annan grupp att jämföra med.',
    },
    profile: {
      heading: 'Profil',
      finding: (name, above, of) => `${name} ligger över medelvärdet i ${above} av ${of} områden`,
      noFinding: (name) => `Profil för ${name}: poäng per område`,
      describe: (label, score, mean) => (mean === undefined ? `${label} ${score}` : `${label} ${score}, medel ${mean}`),
      caution: 'Läs avstånd längs ekrarna, inte ytan: en profil får storlek att se större ut än den är.',
      mean: (n) => `Medelvärde för ${n} jämförda`,
      band: 'Mellersta hälften av de jämförda',
      nothingToDraw: 'Det finns ingenting att rita i den bilden.',
      noAreas: (name, year) =>
        `Profilen kan inte ritas: utvärderingen av ${name} ${year} är känd bara genom sin totalsumma. Inga områdespoäng räknas fram i efterhand.`,
      source: (asOf, rule) => `Källa: Kompassros, läget ${asOf}. Jämfört med ${rule}.`,
    },
    table: {
      caption: 'Poäng per område',
      area: 'Område',
      subQuestion: 'Delfråga',
      points: 'Poäng',
      max: 'Max',
      mean: 'Medel',
      gap: 'Mot medel',
      rank: 'Plats',
      quartile: 'Kvartil',
      total: 'Totalt',
      explained:
        'Ett spann som 3–5 betyder att avrundningen i underlaget inte kan skilja platserna åt. Kvartil 4 är den högsta fjärdedelen. Skillnader är räknade på oavrundade tal.',
    },
    downloads: {
      label: 'Ta med',
      picture: 'Ta med bilden',
      profileSvg: 'Bilden som SVG',
      profilePng: 'Bilden som PNG',
      profileCsv: 'Alla siffror som tabell (CSV)',
      profileXlsx: 'Alla siffror som kalkylblad (XLSX)',
      profilePdf: 'Jämförelsen på papper (PDF)',
    },
    pdf: { producer: 'Kompassros', page: (n, of) => `Sida ${n} av ${of}` },
  },
  {
    heading: (name, year, against) => `${name} ${year} compared with ${against}`,
    headingUnanswered: (name) => `Compare ${name} with others`,
    sentence: {
      scored: (name, points, max, year) => `${name} scored ${points} out of ${max} points in ${year}.`,
      scoredWithPlace: (name, points, max, year, rank) =>
        `${name} scored ${points} out of ${max} points in ${year} and is in place ${rank}.`,
      gap: (amount, sign, mean, peers) =>
        sign === 0
          ? `That equals the mean of ${mean} for the ${peers} compared.`
          : `That is ${amount} points ${sign > 0 ? 'above' : 'below'} the mean of ${mean} for the ${peers} compared.`,
      notCloser: 'Rounding in the source means that the place cannot be told more closely.',
      noScore: (name, year) => `The total for ${name} in ${year} is not known.`,
    },
    samplePeers: (sample, all) =>
      `The comparison contains sample data: ${sample} of ${all} municipalities in the group are invented.`,
    keyFigures: {
      label: 'The result in figures',
      points: 'Points',
      ofMax: (max) => `out of ${max}`,
      printed: (points) => `the report prints ${points}`,
      place: 'Place',
      among: 'the highest score is place 1',
      gap: 'Difference from mean',
      mean: (points) => `mean ${points}`,
      since: (year) => `Since ${year}`,
      before: (points) => `then ${points}`,
    },
    form: {
      label: 'Choose comparison',
      evaluation: 'Evaluation',
      evaluationName: (year, version) => `${year} (version ${version})`,
      subject: 'Municipality',
      subjectHint: 'Name or municipality code.',
      day: 'As it stood through',
      dayHint: 'Leave empty for the latest.',
      peers: 'Compare with',
      list: 'Own list',
      listHint: 'Names or municipality codes with commas between. Used when you choose Own list.',
      submit: 'Show comparison',
      unknownNames: (names) =>
        `There is no municipality with the name or code ${names}. Correct the list and try again.`,
      emptyList: 'Write at least one municipality in Own list, or choose another group to compare with.',
    },
    profile: {
      heading: 'Profile',
      finding: (name, above, of) => `${name} is above the mean in ${above} of ${of} areas`,
      noFinding: (name) => `Profile of ${name}: points by area`,
      describe: (label, score, mean) => (mean === undefined ? `${label} ${score}` : `${label} ${score}, mean ${mean}`),
      caution: 'Read distances along the spokes, not the surface: a profile makes size look larger than it is.',
      mean: (n) => `Mean of the ${n} compared`,
      band: 'Middle half of those compared',
      nothingToDraw: 'There is nothing to draw in that picture.',
      noAreas: (name, year) =>
        `The profile cannot be drawn: the evaluation of ${name} in ${year} is known by its total only. No area points are made up afterwards.`,
      source: (asOf, rule) => `Source: Kompassros, as of ${asOf}. Compared with ${rule}.`,
    },
    table: {
      caption: 'Points by area',
      area: 'Area',
      subQuestion: 'Sub-question',
      points: 'Points',
      max: 'Max',
      mean: 'Mean',
      gap: 'From mean',
      rank: 'Place',
      quartile: 'Quartile',
      total: 'Total',
      explained:
        'A span such as 3–5 means that rounding in the source cannot tell the places apart. Quartile 4 is the highest quarter. Differences are computed before rounding.',
    },
    downloads: {
      label: 'Take away',
      picture: 'Take the picture away',
      profileSvg: 'The picture as SVG',
      profilePng: 'The picture as PNG',
      profileCsv: 'All figures as a table (CSV)',
      profileXlsx: 'All figures as a workbook (XLSX)',
      profilePdf: 'The comparison on paper (PDF)',
    },
    pdf: { producer: 'Kompassros', page: (n, of) => `Page ${n} of ${of}` },
  },
);
