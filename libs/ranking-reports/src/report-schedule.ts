import type { Event, Stream } from '#kernel';
import type { ActiveSpan } from './periods';
import type { ReportSettings } from './report-settings';

/** A schedule as it is set: its name, when it falls due, and what its reports hold. */
export interface SetSchedule extends ReportSettings {
  readonly name: string;
  /** In Stockholm's time. */
  readonly cron: string;
}

export type ReportScheduleEvent =
  | Event<'ReportScheduleMade.v1', SetSchedule & { readonly madeAt: string }>
  | Event<'ReportScheduleChanged.v1', SetSchedule & { readonly reason: string; readonly changedAt: string }>
  | Event<'ReportSchedulePaused.v1', { readonly reason: string; readonly pausedAt: string }>
  | Event<'ReportScheduleResumed.v1', { readonly resumedAt: string }>;

/** A stretch of time in which the schedule was active as it was then set. */
export interface ScheduleSpan extends ActiveSpan, SetSchedule {}

export interface ReportScheduleState {
  readonly status: 'none' | 'active' | 'paused';
  /** Null before it is made. */
  readonly set: SetSchedule | null;
  /** In order; only the last may still last. */
  readonly spans: readonly ScheduleSpan[];
}

export const reportScheduleStream: Stream<ReportScheduleState, ReportScheduleEvent> = {
  category: 'report-schedule',
  initial: { status: 'none', set: null, spans: [] },
  evolve(state, { type, data }) {
    switch (type) {
      case 'ReportScheduleMade.v1':
        return { status: 'active', set: setIn(data), spans: [spanFrom(setIn(data), data.madeAt)] };
      case 'ReportScheduleChanged.v1': {
        const set = setIn(data);
        if (state.status === 'paused') return { ...state, set };
        return { ...state, set, spans: [...ended(state.spans, data.changedAt), spanFrom(set, data.changedAt)] };
      }
      case 'ReportSchedulePaused.v1':
        return { ...state, status: 'paused', spans: ended(state.spans, data.pausedAt) };
      case 'ReportScheduleResumed.v1': {
        const begun = state.set ? [spanFrom(state.set, data.resumedAt)] : [];
        return { ...state, status: 'active', spans: [...state.spans, ...begun] };
      }
    }
  },
};

function setIn({ name, cron, instrumentVersion, measures, peers, formats }: SetSchedule): SetSchedule {
  return { name, cron, instrumentVersion, measures, peers, formats };
}

function spanFrom(set: SetSchedule, from: string): ScheduleSpan {
  return { ...set, from, to: null };
}

function ended(spans: readonly ScheduleSpan[], to: string): readonly ScheduleSpan[] {
  return spans.map((span) => (span.to === null ? { ...span, to } : span));
}
