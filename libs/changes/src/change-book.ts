import type { RecordedEvent } from '#event-store';
import type { EvaluationEvent } from '#evaluations';
import type { InterimReportEvent } from '#interim-reports';
import type { RankingReportEvent } from '#ranking-reports';
import type { NetworkEvent } from '#registry';
import type { PublishedChange } from './change';
import { EVALUATION_TYPES, evaluationStep, type KnownEvaluation } from './evaluation-changes';
import { INTERIM_REPORT_TYPES, reportStep, type KnownReport } from './interim-report-changes';
import { NETWORK_TYPES, networkStep, type KnownNetwork } from './network-changes';
import { RANKING_REPORT_TYPES, rankingReportStep, type DueRankingReport } from './ranking-report-changes';

/** The types of events that the book is made from. */
export const FOLDED_TYPES = [...EVALUATION_TYPES, ...INTERIM_REPORT_TYPES, ...RANKING_REPORT_TYPES, ...NETWORK_TYPES];

type FoldedEvent = EvaluationEvent | InterimReportEvent | RankingReportEvent | NetworkEvent;
type Known = KnownEvaluation | KnownReport | KnownNetwork | DueRankingReport;

interface Step {
  readonly known: Known;
  readonly change?: PublishedChange;
}

/** Everything that has been public, in the order of the log, with what is remembered of each stream. */
export interface ChangeBook {
  /** In position order. */
  readonly changes: readonly PublishedChange[];
  /** By the name of the stream; drafts too, of which nothing is shown. */
  readonly known: ReadonlyMap<string, Known>;
}

export const EMPTY_BOOK: ChangeBook = { changes: [], known: new Map() };

/**
 * The book with further events of those types, which are taken in position order and in batches. A withdrawal takes the figures out of
 * what was said of the evaluation before; that it was said, when and why, stays.
 *
 * @throws RangeError when the log says something that the rules never allow; the book is then as it was.
 */
export function withChanges(book: ChangeBook, events: readonly RecordedEvent[]): ChangeBook {
  const later = new Map<string, Known>();
  const added: PublishedChange[] = [];
  for (const event of events) {
    const { stream } = event;
    const step = stepOf(later.get(stream) ?? book.known.get(stream), event);
    later.set(stream, step.known);
    if (step.change) added.push(step.change);
  }
  const known = later.size === 0 ? book.known : new Map([...book.known, ...later]);
  if (added.length === 0) return { ...book, known };
  return { changes: withoutWithdrawnFigures([...book.changes, ...added], added), known };
}

function stepOf(known: Known | undefined, event: RecordedEvent): Step {
  if (isOneOf(EVALUATION_TYPES, event)) return evaluationStep(known as KnownEvaluation | undefined, event);
  if (isOneOf(INTERIM_REPORT_TYPES, event)) return reportStep(known as KnownReport | undefined, event);
  if (isOneOf(RANKING_REPORT_TYPES, event)) return rankingReportStep(known as DueRankingReport | undefined, event);
  if (isOneOf(NETWORK_TYPES, event)) return networkStep(known as KnownNetwork | undefined, event);
  throw new RangeError(`${event.event.type} is none of the types that make something public`);
}

function isOneOf<Type extends FoldedEvent['type']>(
  types: readonly Type[],
  recorded: RecordedEvent,
): recorded is RecordedEvent<Extract<FoldedEvent, { readonly type: Type }>> {
  return types.some((type) => type === recorded.event.type);
}

function withoutWithdrawnFigures(
  changes: readonly PublishedChange[],
  added: readonly PublishedChange[],
): readonly PublishedChange[] {
  const withdrawnAt = new Map(
    added.flatMap(({ type, id, position }) => (type === 'EvaluationWithdrawn' ? [[id, BigInt(position)]] : [])),
  );
  if (withdrawnAt.size === 0) return changes;
  return changes.map((change) => {
    const end = change.kind === 'evaluation' ? withdrawnAt.get(change.id) : undefined;
    return end !== undefined && BigInt(change.position) < end && change.kind === 'evaluation'
      ? { ...change, total: null }
      : change;
  });
}
