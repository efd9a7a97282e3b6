import {
  evaluationId,
  evaluationStream,
  findInstrument,
  observeEvaluation,
  ObserveEvaluation,
  scoreEvaluation,
  ScoreEvaluation,
  startEvaluation,
  StartEvaluation,
  type EvaluationEvent,
  type Score,
} from '#evaluations';
import { fold, Refusal, type CommandContext, type Decision, type Fault } from '#kernel';
import type { MunicipalityRow } from '#registry';
import type { Proposal } from '../proposals';
import type { CommitUploadBody, CommittedEvaluation } from './committed-evaluation';
import { changed, hasDraft, intoDraft } from './draft';
import { originOf } from './origin';
import { unaccepted } from './unaccepted';

/** What a commit is judged by: the upload, and all that has happened to the evaluations it names, by id. */
export interface CommitCase {
  readonly uploadId: string;
  readonly proposals: readonly Proposal[];
  readonly past: ReadonlyMap<string, readonly EvaluationEvent[]>;
  readonly municipality: (code: string) => MunicipalityRow | undefined;
  readonly context: CommandContext;
}

export interface StreamEvents {
  readonly id: string;
  readonly events: readonly EvaluationEvent[];
}

/** The ids of the evaluations that a commit would create or fill, in its order. */
export function idsIn({ evaluations }: CommitUploadBody): string[] {
  return evaluations.map((one) => evaluationId(one.municipalityCode, one.instrumentVersion, one.year));
}

/**
 * What committing an upload records: for each evaluation its start, its scores with their places, and its observations,
 * by the same rules as when they are entered one by one. A draft that the actor works on is filled: what differs is
 * replaced, and what else stands in it stays. All of it or nothing.
 *
 * @returns a refusal that names every place in the body, as `evaluations[0].scores[3].percent`.
 */
export function commitUpload(body: CommitUploadBody, asked: CommitCase): readonly StreamEvents[] | Refusal {
  const ids = idsIn(body);
  const faults: Fault[] = [];
  const kinds: Refusal['kind'][] = [];
  const writes = body.evaluations.map((evaluation, nth): StreamEvents => {
    const id = ids[nth] ?? '';
    const where = `evaluations[${nth}]`;
    const decided = ids.indexOf(id) < nth ? givenTwice() : commitOne(id, evaluation, asked);
    if (!(decided instanceof Refusal)) return { id, events: decided };
    kinds.push(decided.kind);
    faults.push(...decided.faults.map((fault) => ({ ...fault, where: joined(where, fault.where) })));
    return { id, events: [] };
  });
  const [first, ...rest] = faults;
  return first
    ? new Refusal(kinds.includes('invalid') ? 'invalid' : (kinds[0] ?? 'invalid'), [first, ...rest])
    : writes;
}

function joined(before: string, after: string): string {
  return after === '' ? before : `${before}.${after}`;
}

function commitOne(id: string, evaluation: CommittedEvaluation, asked: CommitCase): Decision<EvaluationEvent> {
  const { context, uploadId, proposals } = asked;
  const past = asked.past.get(id) ?? [];
  const scores = evaluation.scores.map(({ place: _place, ...score }): Score => score);
  const origin = originOf(uploadId, evaluation, proposals);
  const before = hasDraft(state(past), context.actor) ? state(past).scores : {};
  return inTurn(past, [
    (events) => begin(events, evaluation, asked),
    (events) => scoreEvaluation(state(events), new ScoreEvaluation(id, { scores }, context, origin)),
    () => unaccepted(findInstrument(evaluation.instrumentVersion), before, scores, evaluation.acceptedDifferences),
    ...(evaluation.observations ?? []).map(({ area, kind, text }, nth): Step => (events) => {
      const command = new ObserveEvaluation(id, { area, kind, text }, context);
      return under(`observations[${nth}]`, observeEvaluation(state(events), command));
    }),
  ]);
}

type Step = (events: readonly EvaluationEvent[]) => Decision<EvaluationEvent>;

/** A new evaluation is started; one that the actor has begun already is gone on with. */
function begin(
  past: readonly EvaluationEvent[],
  { municipalityCode, instrumentVersion, year, source, note, draftVersion }: CommittedEvaluation,
  { context, municipality }: CommitCase,
): Decision<EvaluationEvent> {
  const present = state(past);
  if (hasDraft(present, context.actor)) return intoDraft(present, past.length, draftVersion);
  if (draftVersion !== undefined) return changed(year);
  const start = { municipalityCode, instrumentVersion, year, source, note };
  return startEvaluation(present, new StartEvaluation(start, context, municipality(municipalityCode)));
}

function state(events: readonly EvaluationEvent[]) {
  return fold(evaluationStream, events);
}

/** Each step sees what the ones before it decided; the first refusal ends it. */
function inTurn(past: readonly EvaluationEvent[], steps: readonly Step[]): Decision<EvaluationEvent> {
  const decided: EvaluationEvent[] = [];
  for (const step of steps) {
    const events = step([...past, ...decided]);
    if (events instanceof Refusal) return events;
    decided.push(...events);
  }
  return decided;
}

function under(where: string, decision: Decision<EvaluationEvent>): Decision<EvaluationEvent> {
  if (!(decision instanceof Refusal)) return decision;
  const [first, ...rest] = decision.faults.map((fault) => ({ ...fault, where: joined(where, fault.where) }));
  return first ? new Refusal(decision.kind, [first, ...rest]) : decision;
}

function givenTwice(): Refusal {
  const detail = {
    sv: 'Samma kommun, version och år anges mer än en gång.',
    en: 'The same municipality, version and year is given more than once.',
  };
  return new Refusal('invalid', [{ where: '', code: 'given-twice', detail }]);
}
