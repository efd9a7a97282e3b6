import {
  fold,
  KeyReused,
  Refusal,
  Refused,
  StaleVersion,
  type Actor,
  type Command,
  type CommandAnswer,
  type CommandContext,
  type Decision,
  type Event,
  type Stream,
} from '#kernel';
import { Inject, Injectable, type Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from './event-store';
import { PROJECTIONS } from './event-store.tokens';
import { inlineRows } from './inline-rows';
import type { AnyProjection } from './read-model';
import { streamName, type Metadata, type RecordedEvent, type StreamEvent } from './recorded';

/** What stands behind one command: the stream it concerns, who may, and what it decides. */
export interface Handling<State, E extends Event, C extends Command> {
  readonly stream: Stream<State, E>;
  /** Asked first, so that a refusal tells nothing about what the actor may not see. */
  readonly allow: (state: State, actor: Actor) => Refusal | undefined;
  readonly decide: (state: State, command: C) => Decision<E>;
}

const ATTEMPTS = 5;

/**
 * The handler of a command for the command bus: read the stream, fold it, ask `allow` and `decide`, append what was
 * decided with the rows of the stream's inline projections. When another command came first it decides again on what
 * then stands, unless the sender named the version it has seen.
 *
 * The bus's `execute` answers with a CommandAnswer and throws Refused, StaleVersion or KeyReused.
 */
export function handles<State, E extends Event, C extends Command>(
  command: Type<C>,
  handling: Handling<State, E, C>,
): Type<ICommandHandler> {
  @CommandHandler(command)
  @Injectable()
  class Handler {
    constructor(
      @Inject(EventStore) private readonly store: EventStore,
      @Inject(PROJECTIONS) private readonly projections: readonly AnyProjection[],
    ) {}

    async execute(asked: C): Promise<CommandAnswer> {
      const earlier = await earlierAnswer(this.store, asked.context);
      if (earlier) return earlier;
      try {
        return await carryOut(this.store, this.projections, handling, asked);
      } catch (refusal) {
        // The same request may have come in twice at once, and this one have seen what the other one did.
        const meanwhile = await earlierAnswer(this.store, asked.context);
        if (meanwhile) return meanwhile;
        throw refusal;
      }
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${command.name}Handler` });
  return Handler;
}

async function earlierAnswer(store: EventStore, { idempotency }: CommandContext): Promise<CommandAnswer | undefined> {
  if (!idempotency) return undefined;
  const answer = await store.findAnswer(idempotency.key, idempotency.requestHash);
  if (answer === 'key-reused') throw new KeyReused();
  return answer;
}

async function carryOut<State, E extends Event, C extends Command>(
  store: EventStore,
  projections: readonly AnyProjection[],
  handling: Handling<State, E, C>,
  asked: C,
): Promise<CommandAnswer> {
  const stream = streamName(handling.stream.category, asked.id);
  for (let attempt = 1; ; attempt += 1) {
    const past = await store.readStream<E>(stream);
    const events = decideOn(handling, past, asked);
    if (events.length === 0 && !asked.context.idempotency) return unchanged(asked.id, past, await store.head());
    const result = await append(store, projections, handling, { asked, stream, past, events });
    if (result.status === 'key-reused') throw new KeyReused();
    if (result.status !== 'conflict') return result.answer;
    if (attempt === ATTEMPTS) throw new StaleVersion(result.expected, result.actual);
  }
}

function decideOn<State, E extends Event, C extends Command>(
  { stream, allow, decide }: Handling<State, E, C>,
  past: readonly RecordedEvent<E>[],
  asked: C,
): readonly E[] {
  const state = fold(
    stream,
    past.map(({ event }) => event),
  );
  const refusal = allow(state, asked.context.actor);
  if (refusal) throw new Refused(refusal);
  const { expectedVersion } = asked.context;
  if (expectedVersion !== undefined && expectedVersion !== past.length)
    throw new StaleVersion(expectedVersion, past.length);
  const decision = decide(state, asked);
  if (decision instanceof Refusal) throw new Refused(decision);
  return decision;
}

function unchanged(id: string, past: readonly RecordedEvent[], head: { position: bigint }): CommandAnswer {
  return { id, version: past.length, position: (past.at(-1)?.position ?? head.position).toString() };
}

interface Step<E extends Event> {
  readonly asked: Command;
  readonly stream: string;
  readonly past: readonly RecordedEvent<E>[];
  readonly events: readonly E[];
}

function append<State, E extends Event>(
  store: EventStore,
  projections: readonly AnyProjection[],
  { stream: { category } }: Pick<Handling<State, E, Command>, 'stream'>,
  { asked, stream, past, events }: Step<E>,
) {
  const { actor, commandId, idempotency } = asked.context;
  const metadata: Metadata = { actorId: actor.id, role: actor.role, commandId };
  const added = events.map((event, nth): StreamEvent<E> => ({
    event,
    stream,
    version: past.length + nth + 1,
    metadata,
  }));
  return store.append({
    answerId: asked.id,
    metadata,
    writes: [{ stream, expected: past.length, events }],
    rows: added.length === 0 ? [] : inlineRows(projections, category, asked.id, [...past, ...added]),
    idempotency,
  });
}
