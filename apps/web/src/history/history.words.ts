import type { Role } from '#kernel';
import { bilingual } from '../i18n/bilingual';

export interface HistoryWords {
  readonly heading: (name: string, year: number) => string;
  readonly lead: (n: string) => string;
  readonly caption: string;
  readonly columns: { when: string; what: string; who: string; why: string };
  readonly what: Readonly<Record<string, string>>;
  readonly otherwise: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly noReason: string;
  readonly places: (figures: string) => string;
  readonly many: (n: string) => string;
}

export const historyWords = bilingual<HistoryWords>(
  {
    heading: (name, year) => `Historik för ${name} ${year}`,
    lead: (n) => `${n} händelser, den senaste först. Inget tas bort: det som rättas står kvar med skälet bredvid.`,
    caption: 'Händelser, den senaste först',
    columns: { when: 'När', what: 'Händelse', who: 'Vem', why: 'Skäl eller svar' },
    what: {
      EvaluationStarted: 'Påbörjad',
      EvaluationScored: 'Poängsatt',
      EvaluationObserved: 'Iakttagelse inlagd',
      EvaluationSubmitted: 'Lämnad till kommunen',
      EvaluationReplied: 'Besvarad av kommunen',
      EvaluationPublished: 'Publicerad',
      EvaluationCorrected: 'Rättad',
      EvaluationWithdrawn: 'Återkallad',
    },
    otherwise: 'Ändrad',
    roles: {
      public: 'Allmänheten',
      analyst: 'Analytiker',
      evaluator: 'Utvärderare',
      reporter: 'Handläggare i kommunen',
      approver: 'Godkännare i kommunen',
      operator: 'Driftansvarig',
    },
    noReason: 'Inget skäl behöver anges för den här händelsen.',
    places: (figures) => `Var ${figures} siffror stod i rapporten`,
    many: (n) => `${n} stycken i ett svep`,
  },
  {
    heading: (name, year) => `History of ${name} ${year}`,
    lead: (n) =>
      `${n} events, the latest first. Nothing is removed: what is corrected remains, with the reason beside it.`,
    caption: 'Events, the latest first',
    columns: { when: 'When', what: 'Event', who: 'Who', why: 'Reason or reply' },
    what: {
      EvaluationStarted: 'Started',
      EvaluationScored: 'Scored',
      EvaluationObserved: 'Observation entered',
      EvaluationSubmitted: 'Submitted to the municipality',
      EvaluationReplied: 'Replied to by the municipality',
      EvaluationPublished: 'Published',
      EvaluationCorrected: 'Corrected',
      EvaluationWithdrawn: 'Withdrawn',
    },
    otherwise: 'Changed',
    roles: {
      public: 'The public',
      analyst: 'Analyst',
      evaluator: 'Evaluator',
      reporter: 'Reporter in the municipality',
      approver: 'Approver in the municipality',
      operator: 'Operator',
    },
    noReason: 'No reason needs to be stated for this event.',
    places: (figures) => `Where ${figures} figures stood in the report`,
    many: (n) => `${n} in one go`,
  },
);
