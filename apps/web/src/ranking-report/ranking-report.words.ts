import type { LeftOutReason, Movement } from '#ranking-reports';
import { bilingual } from '../i18n/bilingual';

export interface RankingReportWords {
  readonly total: string;
  readonly lead: (ranked: string, who: string, instant: string) => string;
  readonly leadTop: (name: string, points: string, max: string, place: string) => string;
  readonly nobody: string;
  readonly sample: string;
  readonly facts: {
    readonly heading: string;
    readonly period: (period: string) => string;
    readonly onDemand: string;
    readonly asOf: (instant: string, position: string) => string;
    readonly since: (instant: string) => string;
    readonly first: string;
    readonly alone: string;
    readonly version: (version: string) => string;
  };
  readonly reference: {
    readonly heading: string;
    readonly rule: (rule: string, n: string, eligible: string) => string;
    readonly members: string;
    readonly leftOut: string;
    readonly reasons: Readonly<Record<LeftOutReason, string>>;
  };
  readonly table: {
    readonly caption: (measure: string, max: string) => string;
    readonly place: string;
    readonly municipality: string;
    readonly year: string;
    readonly points: string;
    readonly movement: string;
    readonly none: string;
  };
  readonly place: (interval: string, of: string) => string;
  readonly statistics: (mean: string, median: string, min: string, max: string) => string;
  readonly quartiles: (lower: string, upper: string) => string;
  readonly fewForQuartiles: string;
  readonly fewForStatistics: string;
  readonly picture: (measure: string) => string;
  readonly movements: Readonly<Record<Movement, (before: string) => string>>;
  readonly improved: {
    readonly heading: string;
    readonly lead: (n: string) => string;
    readonly none: string;
    readonly change: string;
    readonly from: string;
    readonly to: string;
  };
  readonly corrections: {
    readonly heading: string;
    readonly none: string;
    readonly first: string;
    readonly line: (name: string, year: string, day: string, reason: string) => string;
    readonly withdrawn: (name: string, year: string, day: string, reason: string) => string;
  };
  readonly method: { readonly heading: string; readonly rules: readonly string[] };
  readonly contents: string;
  readonly showTable: (measure: string, n: string) => string;
  readonly page: (page: string, of: string) => string;
}

export const rankingReportWords = bilingual<RankingReportWords>(
  {
    total: 'Totalt',
    lead: (ranked, who, instant) =>
      `${ranked} kommuner är rangordnade (${who}), efter det som var publicerat ${instant}.`,
    leadTop: (name, points, max, place) => `Flest poäng har ${name}: ${points} av ${max}, plats ${place}.`,
    nobody: 'Ingen kommun kunde rangordnas med de här valen.',
    sample: 'Rapporten innehåller exempeldata: kommuner märkta exempeldata är påhittade.',
    facts: {
      heading: 'Om rapporten',
      period: (period) => `Rapporten gäller schemats tidpunkt ${period}, svensk tid.`,
      onDemand: 'Rapporten är beställd för sig.',
      asOf: (instant, position) => `Den bygger på det som var publicerat ${instant} (ändring nummer ${position}).`,
      since: (instant) => `Rörelser räknas från schemats förra rapport, ${instant}.`,
      first: 'Det är schemats första rapport, så inga rörelser visas.',
      alone: 'Den hör inte till något schema, så inga rörelser visas.',
      version: (version) => `Kommunkompassens version ${version}. Versioner blandas aldrig.`,
    },
    reference: {
      heading: 'Vilka som är med',
      rule: (rule, n, eligible) => `Regel: ${rule}. ${n} av ${eligible} möjliga kommuner är med.`,
      members: 'Med i rapporten',
      leftOut: 'Inte med',
      reasons: {
        'no-published-evaluation': 'ingen publicerad utvärdering med versionen',
        'no-group-membership': 'kommunens grupp är inte känd',
        'is-the-subject': 'är den som jämförs',
        'unknown-municipality': 'kommunkoden finns inte i registret',
      },
    },
    table: {
      caption: (measure, max) => `${measure}, poäng av ${max}`,
      place: 'Plats',
      municipality: 'Kommun',
      year: 'År',
      points: 'Poäng',
      movement: 'Sedan förra rapporten',
      none: 'Ingen av kommunerna har den uppgiften.',
    },
    place: (interval, of) => `${interval} av ${of}`,
    statistics: (mean, median, min, max) =>
      `Medelvärde ${mean}, median ${median}, lägst ${min} och högst ${max} poäng.`,
    quartiles: (lower, upper) => `Den mellersta hälften har ${lower}–${upper} poäng.`,
    fewForQuartiles: 'Kvartiler visas inte: färre än fem kommuner har uppgiften.',
    fewForStatistics: 'Medelvärde och spridning visas inte: färre än två kommuner har uppgiften.',
    picture: (measure) => `Så är poängen fördelade: ${measure}`,
    movements: {
      up: (before) => `upp från ${before}`,
      down: (before) => `ned från ${before}`,
      'within-noise': (before) => `förut ${before}, inom avrundningen`,
      same: () => 'samma plats',
      new: () => 'ny',
    },
    improved: {
      heading: 'Har förbättrats mest',
      lead: (n) => `Totalsumman mot kommunens förra utvärdering i samma version. ${n} kommuner har två att jämföra.`,
      none: 'Ingen kommun har en högre totalsumma än i sin förra utvärdering i versionen.',
      change: 'Förändring',
      from: 'Från',
      to: 'Till',
    },
    corrections: {
      heading: 'Rättelser sedan förra rapporten',
      none: 'Inget som var publicerat har rättats eller återkallats sedan förra rapporten.',
      first: 'Det finns ingen tidigare rapport att räkna från.',
      line: (name, year, day, reason) => `${name} ${year}, rättad ${day}: ${reason}`,
      withdrawn: (name, year, day, reason) => `${name} ${year}, återkallad ${day}: ${reason}`,
    },
    method: {
      heading: 'Så är rapporten gjord',
      rules: [
        'Varje kommun räknas en gång, med sin senaste publicerade utvärdering i versionen.',
        'Lika poäng ger samma plats, och nästa plats hoppas över (1, 2, 2, 4).',
        'Ett spann som 3–5 betyder att avrundningen i underlaget inte kan skilja platserna åt.',
        'En rörelse räknas som upp eller ned bara när spannen i de två rapporterna inte har någon plats gemensam. Annars kan avrundningen ha gjort skillnaden.',
        'Kvartiler och median räknas med linjär interpolation (Hyndman & Fan 1996, typ 7).',
        'En rapport som görs i efterhand bygger på det som var publicerat vid sin tidpunkt och blir därför densamma.',
      ],
    },
    contents: 'Innehåll',
    showTable: (measure, n) => `Visa alla ${n} kommuner: ${measure}`,
    page: (page, of) => `Sida ${page} av ${of}`,
  },
  {
    total: 'Total',
    lead: (ranked, who, instant) => `${ranked} municipalities are ranked (${who}), by what was published ${instant}.`,
    leadTop: (name, points, max, place) => `${name} has the most points: ${points} of ${max}, place ${place}.`,
    nobody: 'No municipality could be ranked with these choices.',
    sample: 'The report contains sample data: municipalities marked sample data are invented.',
    facts: {
      heading: 'About the report',
      period: (period) => `The report is of the schedule’s time ${period}, Swedish time.`,
      onDemand: 'The report was ordered by itself.',
      asOf: (instant, position) => `It rests on what was published ${instant} (change number ${position}).`,
      since: (instant) => `Movements are counted from the schedule’s report before, ${instant}.`,
      first: 'It is the first report of its schedule, so no movements are shown.',
      alone: 'It belongs to no schedule, so no movements are shown.',
      version: (version) => `Version ${version} of Kommunkompassen. Versions are never mixed.`,
    },
    reference: {
      heading: 'Who is in the report',
      rule: (rule, n, eligible) => `Rule: ${rule}. ${n} of ${eligible} possible municipalities are in it.`,
      members: 'In the report',
      leftOut: 'Not in it',
      reasons: {
        'no-published-evaluation': 'no published evaluation of the version',
        'no-group-membership': 'the municipality’s group is not known',
        'is-the-subject': 'is the one compared',
        'unknown-municipality': 'the municipality code is not in the registry',
      },
    },
    table: {
      caption: (measure, max) => `${measure}, points of ${max}`,
      place: 'Place',
      municipality: 'Municipality',
      year: 'Year',
      points: 'Points',
      movement: 'Since the report before',
      none: 'None of the municipalities has that figure.',
    },
    place: (interval, of) => `${interval} of ${of}`,
    statistics: (mean, median, min, max) => `Mean ${mean}, median ${median}, lowest ${min} and highest ${max} points.`,
    quartiles: (lower, upper) => `The middle half has ${lower}–${upper} points.`,
    fewForQuartiles: 'Quartiles are not shown: fewer than five municipalities have the figure.',
    fewForStatistics: 'Mean and spread are not shown: fewer than two municipalities have the figure.',
    picture: (measure) => `How the points are spread: ${measure}`,
    movements: {
      up: (before) => `up from ${before}`,
      down: (before) => `down from ${before}`,
      'within-noise': (before) => `was ${before}, within rounding`,
      same: () => 'same place',
      new: () => 'new',
    },
    improved: {
      heading: 'Most improved',
      lead: (n) =>
        `The total against the municipality’s evaluation before, of the same version. ${n} municipalities have two to compare.`,
      none: 'No municipality has a higher total than in its evaluation before, of the same version.',
      change: 'Change',
      from: 'From',
      to: 'To',
    },
    corrections: {
      heading: 'Corrections since the report before',
      none: 'Nothing that was published has been corrected or withdrawn since the report before.',
      first: 'There is no earlier report to count from.',
      line: (name, year, day, reason) => `${name} ${year}, corrected ${day}: ${reason}`,
      withdrawn: (name, year, day, reason) => `${name} ${year}, withdrawn ${day}: ${reason}`,
    },
    method: {
      heading: 'How the report is made',
      rules: [
        'Each municipality counts once, with its latest published evaluation of the version.',
        'Equal points share a place, and the next place is passed over (1, 2, 2, 4).',
        'A span such as 3–5 means that rounding in the source cannot tell the places apart.',
        'A movement counts as up or down only when the spans in the two reports have no place in common. Otherwise rounding may have made the difference.',
        'Quartiles and the median are by linear interpolation (Hyndman & Fan 1996, type 7).',
        'A report that is made late rests on what was published at its time, and so comes out the same.',
      ],
    },
    contents: 'Contents',
    showTable: (measure, n) => `Show all ${n} municipalities: ${measure}`,
    page: (page, of) => `Page ${page} of ${of}`,
  },
);
