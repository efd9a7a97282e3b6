import { idIn, type RecordedEvent } from '#event-store';
import { evaluationStream, type Depth, type EvaluationEvent } from '../evaluation';

export interface PublishedEvaluation {
  readonly evaluationId: string;
  readonly instrumentVersion: string;
  readonly year: number;
  readonly depth: Depth;
  /** Points as a decimal string; null when only some areas are known. */
  readonly total: string | null;
  readonly isSample: boolean;
  readonly publishedAt: string;
}

/** The published evaluations of one municipality, the latest first. */
export interface PublishedEvaluationsRow {
  readonly municipalityCode: string;
  readonly isSample: boolean;
  readonly evaluations: readonly PublishedEvaluation[];
}

/** Row of the municipality whose evaluation was published or changed after it; the stream's name begins with its code. */
export function municipalityOf({ event, stream }: RecordedEvent<EvaluationEvent>): string | undefined {
  switch (event.type) {
    case 'EvaluationPublished.v1':
    case 'EvaluationCorrected.v1':
    case 'EvaluationWithdrawn.v1':
      return idIn(evaluationStream.category, stream).slice(0, 4);
    case 'EvaluationStarted.v1':
    case 'EvaluationScored.v1':
    case 'EvaluationObserved.v1':
    case 'EvaluationSubmitted.v1':
    case 'EvaluationReplied.v1':
      return undefined;
  }
}

/** The row after the event; undefined once the municipality has nothing published. */
export function projectPublishedEvaluations(
  row: PublishedEvaluationsRow | undefined,
  { event, stream }: RecordedEvent<EvaluationEvent>,
): PublishedEvaluationsRow | undefined {
  const evaluationId = idIn(evaluationStream.category, stream);
  const before = row?.evaluations ?? [];
  const others = before.filter((evaluation) => evaluation.evaluationId !== evaluationId);
  const changed = afterEvent(
    before.find((evaluation) => evaluation.evaluationId === evaluationId),
    evaluationId,
    event,
  );
  const evaluations = [...others, ...(changed ? [changed] : [])].toSorted(latestFirst);
  const [first] = evaluations;
  return first && { municipalityCode: evaluationId.slice(0, 4), isSample: first.isSample, evaluations };
}

function afterEvent(
  present: PublishedEvaluation | undefined,
  evaluationId: string,
  { type, data }: EvaluationEvent,
): PublishedEvaluation | undefined {
  if (type === 'EvaluationPublished.v1') {
    const { instrumentVersion, year, depth, figures, isSample, publishedAt } = data;
    return {
      evaluationId,
      instrumentVersion,
      year,
      depth,
      total: figures['total']?.value ?? null,
      isSample,
      publishedAt,
    };
  }
  if (type === 'EvaluationCorrected.v1' && present) {
    return { ...present, depth: data.depth, total: data.figures['total']?.value ?? null };
  }
  return type === 'EvaluationWithdrawn.v1' ? undefined : present;
}

function latestFirst(a: PublishedEvaluation, b: PublishedEvaluation): number {
  return b.year - a.year || (a.evaluationId < b.evaluationId ? -1 : 1);
}
