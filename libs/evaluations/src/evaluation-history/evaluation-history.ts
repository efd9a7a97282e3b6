import { commandGroups, type RecordedEvent } from '#event-store';
import { decimal, figure, type Role, type Words } from '#kernel';
import { evaluationStream, measureOf, type EvaluationEvent, type Score, type ScoreOrigin } from '../evaluation';
import { measureWords } from '../measure-words';

/** One change of an evaluation: when, by which role, what, and why. */
export interface HistoryEntry {
  readonly version: number;
  /** Version of the first change that the same command made: what was taken in at once has the same. */
  readonly group: number;
  readonly position: string;
  /** ISO 8601 instant in UTC. */
  readonly at: string;
  readonly role: Role;
  /** Name of what happened, such as `EvaluationScored`. */
  readonly what: string;
  readonly detail: Words | null;
  readonly reason: string | null;
  /** Of scores that were read from an upload: where each stands in it, which a person gave, and what was accepted. */
  readonly origin: ScoreOrigin | null;
}

/** Every change, oldest first. */
export function historyOf(events: readonly RecordedEvent<EvaluationEvent>[]): HistoryEntry[] {
  const scores = new Map<string, Score>();
  const groups = commandGroups(events);
  return events.map(({ event, version, position, recordedAt, metadata }, nth) => {
    const detail = detailOf(event, scores);
    remember(event, scores);
    const what = event.type.replace(/\.v\d+$/, '');
    return {
      version,
      group: groups[nth] ?? version,
      position: position.toString(),
      at: recordedAt,
      role: metadata.role,
      what,
      detail,
      reason: reasonOf(event),
      origin: originOf(event),
    };
  });
}

/** Of one that was started anew: the events up to the latest withdrawal of what had been published. */
export function publicPart(
  events: readonly RecordedEvent<EvaluationEvent>[],
): readonly RecordedEvent<EvaluationEvent>[] {
  let state = evaluationStream.initial;
  let end = 0;
  for (const [nth, { event }] of events.entries()) {
    state = evaluationStream.evolve(state, event);
    if (state.status === 'withdrawn' && state.wasPublished) end = nth + 1;
  }
  return events.slice(0, end);
}

function originOf({ type, data }: EvaluationEvent): ScoreOrigin | null {
  if (type !== 'EvaluationScored.v1' || !data.source) return null;
  const { source, acceptedDifferences } = data;
  return { source, ...(acceptedDifferences && { acceptedDifferences }) };
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
    case 'EvaluationScored.v1':
      return data.acceptedDifferences?.map(({ reason }) => reason).join('; ') ?? null;
    case 'EvaluationStarted.v1':
    case 'EvaluationObserved.v1':
    case 'EvaluationSubmitted.v1':
      return null;
  }
}

function detailOf({ type, data }: EvaluationEvent, before: ReadonlyMap<string, Score>): Words | null {
  switch (type) {
    case 'EvaluationScored.v1':
      return scoredDetail(data);
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

type Scored = Extract<EvaluationEvent, { type: 'EvaluationScored.v1' }>['data'];

/** How many scores, how they came, and which differences were accepted as printed. */
function scoredDetail({ scores, source, acceptedDifferences = [] }: Scored): Words {
  const parts: Words[] = [{ sv: `${scores.length} poäng angavs`, en: `${scores.length} scores were given` }];
  if (source) {
    const [read, mended] = [Object.keys(source.places).length, source.mended?.length ?? 0];
    parts.push({ sv: `${read} lästa ur en uppladdning`, en: `${read} read from an upload` });
    if (mended > 0) parts.push({ sv: `${mended} ändrade av en person`, en: `${mended} changed by a person` });
  }
  if (acceptedDifferences.length > 0) {
    const named = (language: 'sv' | 'en') =>
      acceptedDifferences.map(({ measure }) => measureWords(measure)[language]).join(', ');
    parts.push({ sv: `godtaget som tryckt: ${named('sv')}`, en: `accepted as printed: ${named('en')}` });
  }
  return { sv: parts.map(({ sv }) => sv).join('; '), en: parts.map(({ en }) => en).join('; ') };
}

function change(from: Score | undefined, to: Score): Words {
  const name = measureWords(measureOf(to));
  const of = (language: 'sv' | 'en') =>
    `${name[language]}: ${from ? valueOf(from, language) : '–'} → ${valueOf(to, language)}`;
  return { sv: of('sv'), en: of('en') };
}

function valueOf(score: Score, language: 'sv' | 'en'): string {
  const shown = (text: string) => figure(decimal(text), language);
  if ('subQuestion' in score) {
    const { percent, printedPoints } = score;
    return `${shown(percent)} %${printedPoints === undefined ? '' : ` (${shown(printedPoints)})`}`;
  }
  return shown('area' in score ? score.printedPoints : score.total);
}
