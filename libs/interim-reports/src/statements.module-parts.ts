import { handles } from '#event-store';
import { AssessGoal, assessGoal } from './assess-goal/assess-goal';
import { AssessGoalController } from './assess-goal/assess-goal.controller';
import { AssessProcessArea, assessProcessArea } from './assess-process-area/assess-process-area';
import { AssessProcessAreaController } from './assess-process-area/assess-process-area.controller';
import { GoalBoardQuery } from './goal-board/goal-board.query';
import { IndicatorsQuery } from './indicators/indicators.query';
import { interimReportStream } from './interim-report';
import { ownStaff } from './may';
import { MeasureIndicator, measureIndicator } from './measure-indicator/measure-indicator';
import { MeasureIndicatorController } from './measure-indicator/measure-indicator.controller';
import { RecordMeasure, recordMeasure } from './record-measure/record-measure';
import { RecordMeasureController } from './record-measure/record-measure.controller';
import { RecordObservation, recordObservation } from './record-observation/record-observation';
import { RecordObservationController } from './record-observation/record-observation.controller';
import { RecordText, recordText } from './record-text/record-text';
import { RecordTextController } from './record-text/record-text.controller';
import { RemoveStatement, removeStatement } from './remove-statement/remove-statement';
import { RemoveStatementController } from './remove-statement/remove-statement.controller';
import { ReportAssignment, reportAssignment } from './report-assignment/report-assignment';
import { ReportAssignmentController } from './report-assignment/report-assignment.controller';
import { ReportCommitment, reportCommitment } from './report-commitment/report-commitment';
import { ReportCommitmentController } from './report-commitment/report-commitment.controller';
import { ScalesQuery } from './scales/scales.query';
import { SuggestionsQuery } from './suggestions/suggestions.query';

const stream = interimReportStream;
const allow = ownStaff;

/** What stands behind the commands about statements. */
export const STATEMENT_HANDLERS = [
  handles(AssessGoal, { stream, allow, decide: assessGoal }),
  handles(AssessProcessArea, { stream, allow, decide: assessProcessArea }),
  handles(ReportAssignment, { stream, allow, decide: reportAssignment }),
  handles(ReportCommitment, { stream, allow, decide: reportCommitment }),
  handles(MeasureIndicator, { stream, allow, decide: measureIndicator }),
  handles(RecordMeasure, { stream, allow, decide: recordMeasure }),
  handles(RecordObservation, { stream, allow, decide: recordObservation }),
  handles(RecordText, { stream, allow, decide: recordText }),
  handles(RemoveStatement, { stream, allow, decide: removeStatement }),
];

/** The routes about statements: what is stated, and what follows from it. */
export const STATEMENT_CONTROLLERS = [
  AssessGoalController,
  AssessProcessAreaController,
  ReportAssignmentController,
  ReportCommitmentController,
  MeasureIndicatorController,
  RecordMeasureController,
  RecordObservationController,
  RecordTextController,
  RemoveStatementController,
  ScalesQuery,
  GoalBoardQuery,
  SuggestionsQuery,
  IndicatorsQuery,
];
