import { commandGroups, type RecordedEvent } from '#event-store';
import type { Role, Words } from '#kernel';
import { interimReportStream, statementOf, type InterimReportEvent, type InterimReportState } from '../interim-report';
import { corrections, removed, rowChanges, stated } from './change-words';

/** One change of an interim report: when, by which role, what, and why. */
export interface ReportHistoryEntry {
  readonly version: number;
  /** Version of the first change that the same command made: what was taken in at once has the same. */
  readonly group: number;
  readonly position: string;
  /** ISO 8601 instant in UTC. */
  readonly at: string;
  readonly role: Role;
  /** Name of what happened, such as `ForecastRegistered`. */
  readonly what: string;
  readonly detail: Words | null;
  readonly reason: string | null;
}

/** Every change, oldest first. */
export function reportHistoryOf(events: readonly RecordedEvent<InterimReportEvent>[]): ReportHistoryEntry[] {
  let before = interimReportStream.initial;
  const groups = commandGroups(events);
  return events.map(({ event, version, position, recordedAt, metadata }, nth) => {
    const entry = {
      version,
      group: groups[nth] ?? version,
      position: position.toString(),
      at: recordedAt,
      role: metadata.role,
      what: event.type.replace(/\.v\d+$/, ''),
      detail: detailOf(event, before),
      reason: reasonOf(event),
    };
    before = interimReportStream.evolve(before, event);
    return entry;
  });
}

function reasonOf({ type, data }: InterimReportEvent): string | null {
  switch (type) {
    case 'ForecastRowsRevised.v1':
    case 'ForecastRemoved.v1':
    case 'StatementRemoved.v1':
    case 'InterimReportReturned.v1':
    case 'InterimReportCorrected.v1':
      return data.reason;
    case 'InterimReportAdopted.v1':
      return data.incompleteReason ?? null;
    case 'InterimReportOpened.v1':
    case 'ForecastRegistered.v1':
    case 'GoalAssessed.v1':
    case 'ProcessAreaAssessed.v1':
    case 'AssignmentReported.v1':
    case 'CommitmentReported.v1':
    case 'IndicatorMeasured.v1':
    case 'MeasureRecorded.v1':
    case 'ObservationRecorded.v1':
    case 'TextRecorded.v1':
    case 'InterimReportSubmitted.v1':
      return null;
  }
}

function detailOf(event: InterimReportEvent, before: InterimReportState): Words | null {
  const { type, data } = event;
  switch (type) {
    case 'InterimReportOpened.v1':
      return same(`${data.committee}, ${data.fiscalYear}, ${data.cycle}`);
    case 'ForecastRegistered.v1': {
      const { section, rows } = data.table;
      return { sv: `${section}: ${rows.length} rader`, en: `${section}: ${rows.length} rows` };
    }
    case 'ForecastRowsRevised.v1':
      return rowChanges(before, data.rows);
    case 'ForecastRemoved.v1':
      return same(before.tables.find(({ tableId }) => tableId === data.tableId)?.section ?? data.tableId);
    case 'StatementRemoved.v1':
      return removed(before, data.kind, data.key);
    case 'InterimReportAdopted.v1':
      return same([data.decidedOn, data.paragraph, data.diaryNumber].filter(Boolean).join(', '));
    case 'InterimReportCorrected.v1':
      return corrections(before, data);
    case 'InterimReportSubmitted.v1':
    case 'InterimReportReturned.v1':
      return null;
    case 'GoalAssessed.v1':
    case 'ProcessAreaAssessed.v1':
    case 'AssignmentReported.v1':
    case 'CommitmentReported.v1':
    case 'IndicatorMeasured.v1':
    case 'MeasureRecorded.v1':
    case 'ObservationRecorded.v1':
    case 'TextRecorded.v1':
      return stated(before, statementOf(event));
  }
}

function same(text: string): Words | null {
  return text === '' ? null : { sv: text, en: text };
}
