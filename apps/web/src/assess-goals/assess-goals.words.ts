import { bilingual } from '../i18n/bilingual';

export interface AssessGoalsWords {
  readonly heading: string;
  readonly lead: string;
  readonly forecast: string;
  readonly today: string;
  readonly status: string;
  readonly trend: string;
  readonly unchanged: string;
  readonly lost: string;
  readonly comment: string;
  readonly suggested: string;
  readonly nothingSuggested: string;
  readonly differs: string;
  readonly agrees: string;
  readonly because: string;
  readonly submit: string;
  readonly nothingChanged: string;
  readonly none: string;
}

export const assessGoalsWords = bilingual<AssessGoalsWords>(
  {
    heading: 'Bedöm målen',
    lead: 'Prognosen gäller vid årets slut, status och trend gäller i dag; de hålls isär. Där ett mål hör ihop med en siffra föreslår Kompassros en bedömning och visar varför. Du bedömer; skiljer sig din bedömning från förslaget syns det för alla.',
    forecast: 'Prognos för helåret',
    today: 'Läget i dag',
    status: 'Status i dag',
    trend: 'Trend',
    unchanged: 'anges inte',
    lost: 'bedömt, men symbolen saknas i källan',
    comment: 'Kommentar',
    suggested: 'Siffrorna talar för:',
    nothingSuggested: 'Inget förslag.',
    differs: 'Bedömningen skiljer sig från det siffrorna talar för.',
    agrees: 'Bedömningen är densamma som siffrorna talar för.',
    because: 'Siffrorna bakom',
    submit: 'Spara bedömningarna',
    nothingChanged: 'Ingen bedömning är ändrad.',
    none: 'Rapporten har inga mål än. De följer med när rapporten läses in.',
  },
  {
    heading: 'Assess the goals',
    lead: 'The forecast is for year-end, status and trend are of today; they are kept apart. Where a goal is tied to a figure, Kompassros suggests an assessment and shows why. You assess; if yours differs from the suggestion, everyone can see it.',
    forecast: 'Forecast for year-end',
    today: 'As of today',
    status: 'Status today',
    trend: 'Trend',
    unchanged: 'not stated',
    lost: 'assessed, but the symbol is missing in the source',
    comment: 'Comment',
    suggested: 'The figures suggest:',
    nothingSuggested: 'No suggestion.',
    differs: 'The assessment differs from what the figures suggest.',
    agrees: 'The assessment is the same as the figures suggest.',
    because: 'The figures behind it',
    submit: 'Save the assessments',
    nothingChanged: 'No assessment has been changed.',
    none: 'The report has no goals yet. They come along when the report is read in.',
  },
);
