import type { RecordedEvent } from '#event-store';
import type { Role, Words } from '#kernel';
import { measureOf, type EvaluationEvent, type Score } from '../evaluation';

/** One change of an evaluation: when, by which role, what, and why. */
export interface HistoryEntry {
  readonly version: number;
  readonly position: string;
  /** ISO 8601 instant in UTC. */
  readonly at: string;
  readonly role: Role;
  /** Name of what happened, such as `EvaluationScored`. */
  readonly what: string;
  readonly detail: Words | null;
  readonly reason: string | null;
}

/** Every change, oldest first. */
export function historyOf(events: readonly RecordedEvent<EvaluationEvent>[]): HistoryEntry[] {
  const scores = new Map<string, Score>();
  return events.map(({ event, version, position, recordedAt, metadata }) => {
    const detail = detailOf(event, scores);
    remember(event, scores);
    const what = event.type.replace(/\.v\d+$/, '');
    return {
      version,
      position: position.toString(),
      at: recordedAt,
      role: metadata.role,
      what,
      detail,
      reason: reasonOf(event),
    };
  });
}

function remember({ type, data }: EvaluationEvent, scores: Map<string, Score>): void {
  if (type === 'EvaluationStarted.v1') scores.clear();
  if (type === 'EvaluationScored.v1' || type === 'EvaluationCorrected.v1') {
    for (const score of data.scores) scores.set(measureOf(score), score);
  }
}

function reasonOf({ type, data }: EvaluationEvent): string | null {
  switch (type) {
    case 'EvaluationCorrected.v1':
    case 'EvaluationWithdrawn.v1':
      return data.reason;
    case 'EvaluationPublished.v1':
      return data.withoutReplyReason ?? null;
    case 'EvaluationReplied.v1':
      return data.text ?? null;
    case 'EvaluationStarted.v1':
    case 'EvaluationScored.v1':
    case 'EvaluationObserved.v1':
    case 'EvaluationSubmitted.v1':
      return null;
  }
}

function detailOf({ type, data }: EvaluationEvent, before: ReadonlyMap<string, Score>): Words | null {
  switch (type) {
    case 'EvaluationScored.v1':
      return { sv: `${data.scores.length} poäng angavs`, en: `${data.scores.length} scores were given` };
    case 'EvaluationCorrected.v1': {
      const changes = data.scores.map((score) => change(before.get(measureOf(score)), score));
      return { sv: changes.map(({ sv }) => sv).join('; '), en: changes.map(({ en }) => en).join('; ') };
    }
    case 'EvaluationObserved.v1':
      return { sv: `Område ${data.area}: ${data.text}`, en: `Area ${data.area}: ${data.text}` };
    case 'EvaluationReplied.v1':
      return data.agrees
        ? { sv: 'Kommunen instämmer', en: 'The municipality agrees' }
        : { sv: 'Kommunen instämmer inte', en: 'The municipality does not agree' };
    case 'EvaluationStarted.v1':
    case 'EvaluationSubmitted.v1':
    case 'EvaluationPublished.v1':
    case 'EvaluationWithdrawn.v1':
      return null;
  }
}

function change(from: Score | undefined, to: Score): Words {
  const name = nameOf(to);
  const values = `${from ? valueOf(from) : '–'} → ${valueOf(to)}`;
  return { sv: `${name.sv}: ${values}`, en: `${name.en}: ${values}` };
}

function nameOf(score: Score): Words {
  if ('subQuestion' in score) return { sv: `Delfråga ${score.subQuestion}`, en: `Sub-question ${score.subQuestion}` };
  return 'area' in score ? { sv: `Område ${score.area}`, en: `Area ${score.area}` } : { sv: 'Totalt', en: 'Total' };
}

function valueOf(score: Score): string {
  if ('subQuestion' in score) return `${score.percent} %${score.printedPoints ? ` (${score.printedPoints})` : ''}`;
  return 'area' in score ? score.printedPoints : score.total;
}
