import { bilingual } from '../i18n/bilingual';

export interface ReportHistoryWords {
  readonly heading: (name: string) => string;
  readonly lead: (n: string) => string;
  readonly caption: string;
  readonly columns: { when: string; what: string; who: string; why: string };
  readonly what: Readonly<Record<string, string>>;
}

export const reportHistoryWords = bilingual<ReportHistoryWords>(
  {
    heading: (name) => `Historik för ${name}`,
    lead: (n) => `${n} händelser, den senaste först. Inget tas bort: det som ändras står kvar med skälet bredvid.`,
    caption: 'Händelser, den senaste först',
    columns: { when: 'När', what: 'Händelse', who: 'Vem', why: 'Skäl' },
    what: {
      InterimReportOpened: 'Öppnad',
      ForecastRegistered: 'Tabell inlagd',
      ForecastRowsRevised: 'Rader ändrade',
      ForecastRemoved: 'Tabell borttagen',
      GoalAssessed: 'Mål bedömt',
      ProcessAreaAssessed: 'Processområde bedömt',
      AssignmentReported: 'Uppdrag inlagt',
      CommitmentReported: 'Åtagande inlagt',
      IndicatorMeasured: 'Indikator inlagd',
      MeasureRecorded: 'Åtgärd inlagd',
      ObservationRecorded: 'Iakttagelse inlagd',
      TextRecorded: 'Text inlagd',
      StatementRemoved: 'Uppgift borttagen',
      InterimReportSubmitted: 'Lämnad för fastställande',
      InterimReportReturned: 'Återlämnad för komplettering',
      InterimReportAdopted: 'Fastställd',
      InterimReportCorrected: 'Rättad',
    },
  },
  {
    heading: (name) => `History of ${name}`,
    lead: (n) =>
      `${n} events, the latest first. Nothing is removed: what is changed remains, with the reason beside it.`,
    caption: 'Events, the latest first',
    columns: { when: 'When', what: 'Event', who: 'Who', why: 'Reason' },
    what: {
      InterimReportOpened: 'Opened',
      ForecastRegistered: 'Table entered',
      ForecastRowsRevised: 'Rows changed',
      ForecastRemoved: 'Table removed',
      GoalAssessed: 'Goal assessed',
      ProcessAreaAssessed: 'Process area assessed',
      AssignmentReported: 'Assignment entered',
      CommitmentReported: 'Commitment entered',
      IndicatorMeasured: 'Indicator entered',
      MeasureRecorded: 'Measure entered',
      ObservationRecorded: 'Observation entered',
      TextRecorded: 'Text entered',
      StatementRemoved: 'Statement removed',
      InterimReportSubmitted: 'Submitted for adoption',
      InterimReportReturned: 'Returned for completion',
      InterimReportAdopted: 'Adopted',
      InterimReportCorrected: 'Corrected',
    },
  },
);
