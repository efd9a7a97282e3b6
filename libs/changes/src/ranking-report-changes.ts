import { idIn, type RecordedEvent } from '#event-store';
import { rankingReportStream, unpackReport, type DueReport, type RankingReportEvent } from '#ranking-reports';
import type { RankingReportChange } from './change';
import { placeOf } from './place';

/** The one that makes a report readable, and that by which it fell due, which tells what it is of. */
export const RANKING_REPORT_TYPES = [
  'RankingReportDue.v1',
  'RankingReportMade.v1',
] as const satisfies readonly RankingReportEvent['type'][];

type Taken = Extract<RankingReportEvent, { readonly type: (typeof RANKING_REPORT_TYPES)[number] }>;

/** What is remembered of a report from when it fell due. */
export type DueRankingReport = Pick<DueReport, 'title' | 'instrumentVersion' | 'dueAt'>;

export interface RankingReportStep {
  readonly known: DueRankingReport;
  /** Left out when the event says nothing to the public. */
  readonly change?: RankingReportChange;
}

/**
 * What one event of a ranking report makes of what is known about it, and the item about one that is made.
 *
 * @throws RangeError when one is made that never fell due, which the rules never allow.
 */
export function rankingReportStep(
  known: DueRankingReport | undefined,
  recorded: RecordedEvent<Taken>,
): RankingReportStep {
  const { type, data } = recorded.event;
  if (type === 'RankingReportDue.v1') {
    const { title, instrumentVersion, dueAt } = data;
    return { known: { title, instrumentVersion, dueAt } };
  }
  if (!known) throw new RangeError(`${recorded.stream} was made without having fallen due`);
  const id = idIn(rankingReportStream.category, recorded.stream);
  const place = placeOf(recorded, { id, path: 'ranking-reports' });
  const isSample = unpackReport(data.packedReport).referenceSet.containsSample;
  return { known, change: { ...place, kind: 'ranking-report', type: 'RankingReportMade', ...known, isSample } };
}
