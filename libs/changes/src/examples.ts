import type { RecordedEvent } from '#event-store';
import type { EvaluationEvent, PublishedFigures } from '#evaluations';
import type { InterimReportEvent } from '#interim-reports';
import type { NetworkEvent } from '#registry';

/** Events of two municipalities, for the specs of this library. */

const NOW = '2026-03-01T12:00:00.000Z';

export function started(municipalityCode = '1880', isSample = false): EvaluationEvent {
  const data = { municipalityCode, instrumentVersion: '2010', year: 2012, evaluatorIds: ['someone'], isSample };
  return { type: 'EvaluationStarted.v1', data: { ...data, startedAt: NOW } };
}

export function published(total: string | null, withoutReplyReason?: string): EvaluationEvent {
  const figures: PublishedFigures = total === null ? {} : { total: { value: total, halfWidth: '0.5' } };
  const about = { municipalityCode: '1880', instrumentVersion: '2010', year: 2012, isSample: false };
  const why = withoutReplyReason === undefined ? {} : { withoutReplyReason };
  return { type: 'EvaluationPublished.v1', data: { ...about, depth: 'total', figures, ...why, publishedAt: NOW } };
}

export function corrected(total: string, reason: string): EvaluationEvent {
  const figures = { total: { value: total, halfWidth: '0.5' } };
  const data = { scores: [{ total }], reason, depth: 'total' as const, figures, correctedAt: NOW };
  return { type: 'EvaluationCorrected.v1', data };
}

export function withdrawn(reason: string): EvaluationEvent {
  return { type: 'EvaluationWithdrawn.v1', data: { reason, withdrawnAt: NOW } };
}

export const OPENED: InterimReportEvent = {
  type: 'InterimReportOpened.v1',
  data: {
    municipalityCode: '1883',
    committee: 'Kommunstyrelsen',
    fiscalYear: 2024,
    cycle: 'Delårsrapport 1',
    outturnThrough: '2024-03-31',
    isSample: false,
    openedAt: NOW,
  },
};

export const ADOPTED: InterimReportEvent = {
  type: 'InterimReportAdopted.v1',
  data: { decidedOn: '2024-05-21', paragraph: '§ 112', diaryNumber: 'Ks 512/2024', adoptedAt: NOW },
};

export function reportCorrected(reason: string): InterimReportEvent {
  return { type: 'InterimReportCorrected.v1', data: { reason, rows: [], statements: [], correctedAt: NOW } };
}

export function created(name: string, members: readonly string[]): NetworkEvent {
  return { type: 'NetworkCreated.v1', data: { name, members, validFrom: '2012-01-01', createdAt: NOW } };
}

export function membersChanged(added: readonly string[], removed: readonly string[], reason: string): NetworkEvent {
  return {
    type: 'NetworkMembersChanged.v1',
    data: { added, removed, validFrom: '2014-01-01', reason, changedAt: NOW },
  };
}

/** A stream and what happened in it. */
export type Happening = readonly [stream: string, event: RecordedEvent['event']];

/** The events as a log holds them, at positions that others have left gaps between. */
export function logOf(...happenings: readonly Happening[]): RecordedEvent[] {
  return happenings.map(([stream, event], nth) => ({
    event,
    stream,
    version: 1,
    metadata: { actorId: 'someone-secret', role: 'analyst', commandId: 'x' },
    position: BigInt(nth * 3 + 5),
    recordedAt: `2026-03-01T12:00:${String(nth).padStart(2, '0')}.000000Z`,
  }));
}
