import { idIn, type StreamEvent } from '#event-store';
import {
  reportScheduleStream,
  type ReportScheduleEvent,
  type ReportScheduleState,
  type ScheduleSpan,
  type SetSchedule,
} from './report-schedule';

/** A schedule as it is shown, with everything that has been done to it. */
export interface ReportScheduleRow extends SetSchedule {
  readonly id: string;
  readonly version: number;
  readonly state: 'active' | 'paused';
  readonly spans: readonly ScheduleSpan[];
  readonly changes: readonly {
    readonly what: 'made' | 'changed' | 'paused' | 'resumed';
    readonly at: string;
    readonly reason: string | null;
  }[];
}

const UNSET: SetSchedule = { name: '', cron: '', instrumentVersion: '', measures: [], peers: '', formats: [] };

/** The row of a schedule after one more of its events. */
export function projectReportSchedule(
  row: ReportScheduleRow | undefined,
  { event, stream, version }: StreamEvent<ReportScheduleEvent>,
): ReportScheduleRow {
  const id = row?.id ?? idIn(reportScheduleStream.category, stream);
  const { status, set, spans } = reportScheduleStream.evolve(stateOf(row), event);
  const changes = [...(row?.changes ?? []), changeOf(event)];
  return { ...(set ?? UNSET), id, version, state: status === 'paused' ? 'paused' : 'active', spans, changes };
}

function stateOf(row: ReportScheduleRow | undefined): ReportScheduleState {
  if (!row) return reportScheduleStream.initial;
  const { name, cron, instrumentVersion, measures, peers, formats } = row;
  return { status: row.state, set: { name, cron, instrumentVersion, measures, peers, formats }, spans: row.spans };
}

function changeOf({ type, data }: ReportScheduleEvent): ReportScheduleRow['changes'][number] {
  switch (type) {
    case 'ReportScheduleMade.v1':
      return { what: 'made', at: data.madeAt, reason: null };
    case 'ReportScheduleChanged.v1':
      return { what: 'changed', at: data.changedAt, reason: data.reason };
    case 'ReportSchedulePaused.v1':
      return { what: 'paused', at: data.pausedAt, reason: data.reason };
    case 'ReportScheduleResumed.v1':
      return { what: 'resumed', at: data.resumedAt, reason: null };
  }
}
