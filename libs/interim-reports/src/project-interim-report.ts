import { idIn, type StreamEvent } from '#event-store';
import { findMunicipality } from '#registry';
import { interimReportStream, statementOf, type InterimReportEvent } from './interim-report';
import type { InterimReportRow } from './interim-report-row';
import type { Statement } from './parts';
import { hideStatement, NO_STATEMENTS, showStatement } from './shown-statements';
import { reviseShown, showTable } from './shown-tables';

type Data<T extends InterimReportEvent['type']> = Extract<InterimReportEvent, { type: T }>['data'];

/** The row of an interim report after one more of its events. */
export function projectInterimReport(
  row: InterimReportRow | undefined,
  event: StreamEvent<InterimReportEvent>,
): InterimReportRow {
  const next = row ? evolveRow(row, event.event) : openedRow(event);
  return { ...next, version: event.version };
}

function evolveRow(row: InterimReportRow, event: InterimReportEvent): InterimReportRow {
  const { type, data } = event;
  switch (type) {
    case 'InterimReportOpened.v1':
      return row;
    case 'ForecastRegistered.v1':
      return filled(row, { tables: [...row.tables, showTable(data.tableId, data.table, data.source)] });
    case 'ForecastRowsRevised.v1':
      return filled(row, { tables: reviseShown(row.tables, data.rows) });
    case 'ForecastRemoved.v1':
      return filled(row, { tables: row.tables.filter(({ tableId }) => tableId !== data.tableId) });
    case 'GoalAssessed.v1':
    case 'ProcessAreaAssessed.v1':
    case 'AssignmentReported.v1':
    case 'CommitmentReported.v1':
    case 'IndicatorMeasured.v1':
    case 'MeasureRecorded.v1':
    case 'ObservationRecorded.v1':
    case 'TextRecorded.v1':
      return filled(row, showStatement(row, statementOf(event), data.source ?? null));
    case 'StatementRemoved.v1':
      return filled(row, hideStatement(row, data.kind, data.key));
    case 'InterimReportSubmitted.v1':
      return { ...row, status: 'submitted', submittedAt: data.submittedAt, returned: null };
    case 'InterimReportReturned.v1':
      return { ...row, status: 'returned', returned: { reason: data.reason, returnedAt: data.returnedAt } };
    case 'InterimReportAdopted.v1':
      return { ...row, status: 'adopted', wasAdopted: true, adoption: adoptionOf(data) };
    case 'InterimReportCorrected.v1':
      return correctedRow(row, data);
  }
}

function filled(row: InterimReportRow, parts: Partial<InterimReportRow>): InterimReportRow {
  return { ...row, ...parts, status: 'filled' };
}

function adoptionOf(data: Data<'InterimReportAdopted.v1'>): InterimReportRow['adoption'] {
  const { decidedOn = null, paragraph = null, diaryNumber = null, incompleteReason = null, adoptedAt } = data;
  return { decidedOn, paragraph, diaryNumber, incompleteReason, adoptedAt };
}

function correctedRow(row: InterimReportRow, data: Data<'InterimReportCorrected.v1'>): InterimReportRow {
  const { reason, rows, statements, correctedAt } = data;
  const stated = statements.reduce((shown: InterimReportRow, one: Statement) => {
    return { ...shown, ...showStatement(shown, one, null) };
  }, row);
  const corrections = [...row.corrections, { reason, correctedAt }];
  return { ...stated, status: 'corrected', tables: reviseShown(row.tables, rows), corrections };
}

function openedRow({ event, stream, version }: StreamEvent<InterimReportEvent>): InterimReportRow {
  if (event.type !== 'InterimReportOpened.v1') throw new Error(`${stream} does not begin with its opening`);
  const { municipalityCode, committee, fiscalYear, cycle, outturnThrough, origin = null, isSample } = event.data;
  return {
    id: idIn(interimReportStream.category, stream),
    version,
    municipalityCode,
    municipalityName: findMunicipality(municipalityCode)?.name ?? municipalityCode,
    committee,
    fiscalYear,
    cycle,
    outturnThrough,
    origin,
    status: 'opened',
    wasAdopted: false,
    isSample,
    tables: [],
    ...NO_STATEMENTS,
    openedAt: event.data.openedAt,
    submittedAt: null,
    returned: null,
    adoption: null,
    corrections: [],
  };
}
