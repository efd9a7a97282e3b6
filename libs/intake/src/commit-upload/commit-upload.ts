import {
  evaluationId,
  evaluationStream,
  findInstrument,
  measureOf,
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
import { differencesIn } from '../checks';
import type { Proposal } from '../proposals';
import type { CommitUploadBody, CommittedEvaluation } from './committed-evaluation';
import { originOf } from './origin';

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

/** The ids of the evaluations that a commit would create, in its order. */
export function idsIn({ evaluations }: CommitUploadBody): string[] {
  return evaluations.map((one) => evaluationId(one.municipalityCode, one.instrumentVersion, one.year));
}

/**
 * What committing an upload records: for each evaluation its start, its scores with their places, and its observations,
 * by the same rules as when they are entered one by one. All of it or nothing.
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
  const { context, municipality } = asked;
  const { municipalityCode, instrumentVersion, year, source, note } = evaluation;
  const scores = evaluation.scores.map(({ place: _place, ...score }): Score => score);
  const start = { municipalityCode, instrumentVersion, year, source, note };
  const origin = originOf(asked.uploadId, evaluation, asked.proposals);
  const steps: ((events: readonly EvaluationEvent[]) => Decision<EvaluationEvent>)[] = [
    (events) => startEvaluation(state(events), new StartEvaluation(start, context, municipality(municipalityCode))),
    (events) => scoreEvaluation(state(events), new ScoreEvaluation(id, { scores }, context, origin)),
    () => unaccepted(evaluation, scores),
    ...(evaluation.observations ?? []).map(
      ({ area: number, kind, text }, nth) =>
        (events: readonly EvaluationEvent[]) => {
          const command = new ObserveEvaluation(id, { area: number, kind, text }, context);
          return under(`observations[${nth}]`, observeEvaluation(state(events), command));
        },
    ),
  ];
  return inTurn(asked.past.get(id) ?? [], steps);
}

function state(events: readonly EvaluationEvent[]) {
  return fold(evaluationStream, events);
}

/** Each step sees what the ones before it decided; the first refusal ends it. */
function inTurn(
  past: readonly EvaluationEvent[],
  steps: readonly ((events: readonly EvaluationEvent[]) => Decision<EvaluationEvent>)[],
): Decision<EvaluationEvent> {
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

/** A difference that rounding does not explain is mended or accepted with a reason; what is none is not accepted. */
function unaccepted(evaluation: CommittedEvaluation, scores: readonly Score[]): Decision<EvaluationEvent> {
  const instrument = findInstrument(evaluation.instrumentVersion);
  if (!instrument) return [];
  const open = differencesIn(instrument, scores).filter(({ explainedByRounding }) => !explainedByRounding);
  const accepted = evaluation.acceptedDifferences ?? [];
  const missing = [...new Set(open.map(({ measure }) => measure))]
    .filter((measure) => !accepted.some((one) => one.measure === measure))
    .map((measure): Fault => {
      const one = open.find((difference) => difference.measure === measure);
      const nth = scores.findIndex((score) => measureOf(score) === measure);
      return notExplained(`scores[${nth}]`, measure, one?.printed ?? '', one?.expected ?? '');
    });
  const idle = accepted.flatMap(({ measure }, nth): Fault[] =>
    open.some((one) => one.measure === measure)
      ? []
      : [nothingToAccept(`acceptedDifferences[${nth}].measure`, measure)],
  );
  const [first, ...rest] = [...missing, ...idle];
  return first ? new Refusal('invalid', [first, ...rest]) : [];
}

function notExplained(where: string, measure: string, printed: string, expected: string): Fault {
  return {
    where,
    code: 'not-explained-by-rounding',
    detail: {
      sv: `${measure}: tryckt står ${printed}, uträknat blir det ${expected}. Rätta, eller godta skillnaden med en orsak.`,
      en: `${measure}: printed is ${printed}, computed is ${expected}. Mend it, or accept the difference with a reason.`,
    },
  };
}

function nothingToAccept(where: string, measure: string): Fault {
  return {
    where,
    code: 'nothing-to-accept',
    detail: {
      sv: `${measure} har ingen skillnad att godta.`,
      en: `${measure} has no difference to accept.`,
    },
  };
}

function givenTwice(): Refusal {
  const detail = {
    sv: 'Samma kommun, version och år anges mer än en gång.',
    en: 'The same municipality, version and year is given more than once.',
  };
  return new Refusal('invalid', [{ where: '', code: 'given-twice', detail }]);
}
