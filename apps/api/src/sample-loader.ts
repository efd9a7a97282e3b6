import { createHash, randomUUID } from 'node:crypto';
import {
  evaluationId,
  ObserveEvaluation,
  PublishEvaluation,
  ReplyToEvaluation,
  ScoreEvaluation,
  StartEvaluation,
  SubmitEvaluation,
} from '#evaluations';
import { EventStore } from '#event-store';
import { Refused, type Actor, type Command, type CommandContext } from '#kernel';
import { findMunicipality } from '#registry';
import { sampleEvaluations, sampleInterimReports, type SampleEvaluation } from '#sample-data';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { interimReportSteps } from './sample-interim-reports';

const EVALUATOR: Actor = { id: 'sample-evaluator', role: 'evaluator' };
const ANALYST: Actor = { id: 'sample-analyst', role: 'analyst' };
/** Evaluations and reports that are entered side by side: their commands share round trips and commits. */
const AT_ONCE = 8;
/** Its number is raised when the sample data grow: a database that has the earlier ones then gets the rest. */
const DONE_KEY = 'sample-analyst:sample/done/2';

type Step = (context: (actor: Actor, step: string) => CommandContext) => Command;

/**
 * Enters the sample data through the same commands as anyone's, once: every command has a key, so a load that was cut
 * off goes on where it stopped, and one that is done is not begun.
 *
 * @param progress told how many evaluations and interim reports of how many are in.
 */
export async function loadSampleData(
  app: INestApplicationContext,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const store = app.get(EventStore);
  if (await store.findAnswer(DONE_KEY, DONE_KEY)) return;
  const bus = app.get(CommandBus);
  const now = new Date().toISOString();
  const entries = [...sampleEvaluations().map((sample) => commandsFor(sample, now)), ...interimReports(now)];
  let done = 0;
  const waiting = entries.values();
  const enterSome = async () => {
    for (const commands of waiting) {
      await enter(bus, commands);
      progress((done += 1), entries.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, enterSome));
  await markDone(store);
}

/** What somebody has begun under the same name is left to them. */
async function enter(bus: CommandBus, [first, ...rest]: readonly Command[]): Promise<void> {
  if (!first) return;
  try {
    await bus.execute(first);
  } catch (error) {
    if (error instanceof Refused && error.refusal.kind === 'conflict') return;
    throw error;
  }
  for (const command of rest) await bus.execute(command);
}

/** Those that have been decided, or at least written, by now. */
function interimReports(now: string): Command[][] {
  const today = now.slice(0, 10);
  return sampleInterimReports()
    .filter(({ decision, outturnThrough }) => (decision?.decidedOn ?? outturnThrough) < today)
    .map((sample) => {
      const { id, steps } = interimReportSteps(sample);
      return steps.map((step) => step(contextFor(id, now)));
    });
}

function commandsFor(sample: SampleEvaluation, now: string): Command[] {
  const { municipalityCode, instrumentVersion, year, source, note, scores, observations, reply, withoutReplyReason } =
    sample;
  const id = evaluationId(municipalityCode, instrumentVersion, year);
  const context = contextFor(id, now);
  const approver: Actor = { id: `sample-approver-${municipalityCode}`, role: 'approver', municipalityCode };
  const start = { municipalityCode, instrumentVersion, year, source, note };
  const steps: Step[] = [
    (at) => new StartEvaluation(start, at(EVALUATOR, 'start'), findMunicipality(municipalityCode)),
    (at) => new ScoreEvaluation(id, { scores: [...scores] }, at(EVALUATOR, 'scores')),
    ...observations.map(
      (observation, nth): Step =>
        (at) =>
          new ObserveEvaluation(id, observation, at(EVALUATOR, `observation-${nth}`)),
    ),
    (at) => new SubmitEvaluation(id, {}, at(EVALUATOR, 'submit')),
    ...(reply ? [(at: Parameters<Step>[0]) => new ReplyToEvaluation(id, reply, at(approver, 'reply'))] : []),
    (at) => new PublishEvaluation(id, { withoutReplyReason }, at(ANALYST, 'publish')),
  ];
  return steps.map((step) => step(context));
}

/** One instant for all: which are the latest of a year goes by publication, and is to be the same in every load. */
function contextFor(id: string, now: string): Parameters<Step>[0] {
  return (actor, step) => {
    const key = `${actor.id}:sample/${id}/${step}`;
    const requestHash = createHash('sha256').update(key).digest('hex');
    return { actor, now, commandId: randomUUID(), idempotency: { key, requestHash } };
  };
}

/** An answer without an event: only the key is kept. */
async function markDone(store: EventStore): Promise<void> {
  await store.append({
    answerId: 'sample',
    metadata: { actorId: ANALYST.id, role: ANALYST.role, commandId: randomUUID() },
    writes: [{ stream: 'sample-done', expected: 0, events: [] }],
    rows: [],
    idempotency: { key: DONE_KEY, requestHash: DONE_KEY },
  });
}
