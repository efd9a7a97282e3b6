import type { EventCatalogue } from '#event-store';
import { interimReportStream, type InterimReportEvent } from './interim-report';

/** Every event that an interim report's stream may hold. Each is still in its first version. */
export const interimReportCatalogue: EventCatalogue<InterimReportEvent> = {
  category: interimReportStream.category,
  types: {
    'InterimReportOpened.v1': true,
    'ForecastRegistered.v1': true,
    'ForecastRowsRevised.v1': true,
    'ForecastRemoved.v1': true,
    'GoalAssessed.v1': true,
    'ProcessAreaAssessed.v1': true,
    'AssignmentReported.v1': true,
    'CommitmentReported.v1': true,
    'IndicatorMeasured.v1': true,
    'MeasureRecorded.v1': true,
    'ObservationRecorded.v1': true,
    'TextRecorded.v1': true,
    'StatementRemoved.v1': true,
    'InterimReportSubmitted.v1': true,
    'InterimReportReturned.v1': true,
    'InterimReportAdopted.v1': true,
    'InterimReportCorrected.v1': true,
  },
  upcasters: {},
};
