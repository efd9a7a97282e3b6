import type { BoardSubject, Standing } from '#interim-reports';
import { bilingual } from '../i18n/bilingual';

export interface GoalBoardWords {
  readonly heading: string;
  readonly of: (municipality: string) => string;
  readonly lead: string;
  readonly finding: (met: string, assessed: string, notAssessed: string) => string;
  readonly noneAssessed: (n: string) => string;
  readonly noGoals: string;
  readonly form: {
    readonly label: string;
    readonly municipality: string;
    readonly committee: string;
    readonly standing: string;
    readonly any: string;
    readonly submit: string;
  };
  readonly standings: Readonly<Record<Standing, string>>;
  readonly subjects: Readonly<Record<BoardSubject, { readonly many: string; readonly one: string }>>;
  readonly caption: (subject: string) => string;
  readonly changes: Readonly<Record<'better' | 'unchanged' | 'worse', string>>;
  readonly worseThanForecast: string;
  readonly byForecast: string;
  readonly byStatus: string;
  readonly notInReport: string;
  readonly noJudgement: string;
  readonly gone: string;
  readonly gathers: string;
  readonly draft: string;
  readonly emptyFilter: string;
  readonly empty: string;
  readonly emptyHow: string;
  readonly choose: string;
  readonly across: {
    readonly heading: (year: string) => string;
    readonly explained: string;
    readonly caption: (subject: string) => string;
    readonly committee: string;
    readonly share: string;
    readonly shareOf: (percent: string, assessed: string) => string;
    readonly met: string;
    readonly partly: string;
    readonly notMet: string;
    readonly notAssessed: string;
    readonly unknown: string;
    readonly picture: string;
    readonly noShare: string;
    readonly totals: (committees: string) => string;
    readonly by: Readonly<Record<'forecast' | 'status' | 'both', string>>;
    readonly none: string;
  };
}

export const goalBoardWords = bilingual<GoalBoardWords>(
  {
    heading: 'Måltavlan',
    of: (municipality) => `Måltavlan för ${municipality}`,
    lead: 'Varje mål, uppdrag och åtagande genom delårsrapporterna: hur det står, vad som ändrats och vad som blivit sämre än väntat.',
    finding: (met, assessed, notAssessed) =>
      `${met} av ${assessed} bedömda mål uppfylls enligt den senaste rapporten. ${notAssessed} mål är inte bedömda och räknas varken som uppfyllda eller inte.`,
    noGoals: 'Den senaste rapporten tar inte upp några mål.',
    noneAssessed: (n) => `Inget av de ${n} målen är bedömt i den senaste rapporten.`,
    form: {
      label: 'Välj vad måltavlan visar',
      municipality: 'Kommun',
      committee: 'Nämnd eller styrelse',
      standing: 'Status i senaste rapporten',
      any: 'Alla',
      submit: 'Visa',
    },
    standings: {
      met: 'uppfyllt',
      partly: 'delvis uppfyllt',
      'not-met': 'inte uppfyllt',
      'not-assessed': 'inte bedömt',
      unknown: 'okänd bedömning',
    },
    subjects: {
      goal: { many: 'Mål', one: 'Mål' },
      'process-area': { many: 'Processområden', one: 'Processområde' },
      assignment: { many: 'Uppdrag', one: 'Uppdrag' },
      commitment: { many: 'Åtaganden', one: 'Åtagande' },
    },
    caption: (subject) => `${subject} genom rapporterna, den äldsta först`,
    changes: {
      better: '↗ bättre än förra gången',
      unchanged: '→ som förra gången',
      worse: '↘ sämre än förra gången',
    },
    worseThanForecast: 'sämre än den tidigare prognosen',
    byForecast: 'prognos för helåret',
    byStatus: 'status i dag',
    notInReport: 'Rapporten tar inte upp det.',
    noJudgement: 'Rapporten har ingen bedömning.',
    gone: 'Finns inte i den senaste rapporten',
    gathers: 'Samlar målen under sig och bedöms genom dem.',
    draft: 'utkast',
    emptyFilter: 'Inget står så i den senaste rapporten.',
    empty: 'Det finns inga mål i någon fastställd delårsrapport än.',
    emptyHow: 'Målen följer med när en delårsrapport läses in. När rapporten är fastställd visas de här.',
    choose: 'Välj en kommun ovanför för att se varje mål genom rapporterna.',
    across: {
      heading: (year) => `Mellan kommuner ${year}`,
      explained:
        'Andelen är uppfyllda av bedömda på den gemensamma skalan. Det som inte är bedömt eller inte går att läsa står för sig och räknas inte med. Varje kommun bedömer med sin egen skala.',
      caption: (subject) => `${subject}: andel uppfyllda av bedömda, senaste fastställda rapport`,
      committee: 'Kommun och nämnd',
      share: 'Uppfyllda av bedömda',
      shareOf: (percent, assessed) => `${percent} av ${assessed}`,
      met: 'Uppfyllt',
      partly: 'Delvis',
      notMet: 'Inte uppfyllt',
      notAssessed: 'Inte bedömt',
      unknown: 'Okänt',
      picture: 'Fördelning',
      noShare: 'Inget är bedömt, så ingen andel kan räknas.',
      totals: (committees) => `Alla ${committees} nämnder tillsammans`,
      by: { forecast: 'prognos för helåret', status: 'status i dag', both: 'prognos eller status' },
      none: 'Ingen rapport är fastställd än.',
    },
  },
  {
    heading: 'The goal board',
    of: (municipality) => `The goal board of ${municipality}`,
    lead: 'Every goal, assignment and commitment through the interim reports: how it stands, what has changed and what turned out worse than expected.',
    finding: (met, assessed, notAssessed) =>
      `${met} of ${assessed} assessed goals are met according to the latest report. ${notAssessed} goals are not assessed and count neither as met nor as not met.`,
    noGoals: 'The latest report takes up no goals.',
    noneAssessed: (n) => `None of the ${n} goals is assessed in the latest report.`,
    form: {
      label: 'Choose what the goal board shows',
      municipality: 'Municipality',
      committee: 'Committee or board',
      standing: 'Standing in the latest report',
      any: 'All',
      submit: 'Show',
    },
    standings: {
      met: 'met',
      partly: 'partly met',
      'not-met': 'not met',
      'not-assessed': 'not assessed',
      unknown: 'unknown judgement',
    },
    subjects: {
      goal: { many: 'Goals', one: 'Goal' },
      'process-area': { many: 'Process areas', one: 'Process area' },
      assignment: { many: 'Assignments', one: 'Assignment' },
      commitment: { many: 'Commitments', one: 'Commitment' },
    },
    caption: (subject) => `${subject} through the reports, the oldest first`,
    changes: {
      better: '↗ better than last time',
      unchanged: '→ as last time',
      worse: '↘ worse than last time',
    },
    worseThanForecast: 'worse than the earlier forecast',
    byForecast: 'forecast for year-end',
    byStatus: 'status today',
    notInReport: 'The report does not take it up.',
    noJudgement: 'The report has no judgement.',
    gone: 'Not in the latest report',
    gathers: 'Gathers the goals under it and is judged through them.',
    draft: 'draft',
    emptyFilter: 'Nothing stands so in the latest report.',
    empty: 'There are no goals in any adopted interim report yet.',
    emptyHow: 'The goals come along when an interim report is read in. Once the report is adopted they are shown here.',
    choose: 'Choose a municipality above to see every goal through the reports.',
    across: {
      heading: (year) => `Across municipalities ${year}`,
      explained:
        'The share is those met of those assessed on the common scale. What is not assessed or cannot be read stands by itself and does not count. Each municipality judges by its own scale.',
      caption: (subject) => `${subject}: share met of assessed, latest adopted report`,
      committee: 'Municipality and committee',
      share: 'Met of assessed',
      shareOf: (percent, assessed) => `${percent} of ${assessed}`,
      met: 'Met',
      partly: 'Partly',
      notMet: 'Not met',
      notAssessed: 'Not assessed',
      unknown: 'Unknown',
      picture: 'Distribution',
      noShare: 'Nothing is assessed, so no share can be computed.',
      totals: (committees) => `All ${committees} committees together`,
      by: { forecast: 'forecast for year-end', status: 'status today', both: 'forecast or status' },
      none: 'No report is adopted yet.',
    },
  },
);
