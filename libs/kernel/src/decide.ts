/** A text that a user may see, in the service's two languages. */
export interface Words {
  readonly sv: string;
  readonly en: string;
}

/** What a stored fact looks like to rules: a literal name that ends in its version (".v1"), and its data. */
export interface Event<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

/** A stream of one kind: how its state begins and how each event changes it. Pure. */
export interface Stream<State, E extends Event> {
  /** First part of every stream's name: `evaluation` in `evaluation-1880-2010-2012`. */
  readonly category: string;
  readonly initial: State;
  evolve(state: State, event: E): State;
}

/** One thing wrong with what was asked, and the place in the input where it stands. */
export interface Fault {
  /** Path in the input, such as `scores[3].percent`; empty when the whole is meant. */
  readonly where: string;
  /** Fixed name of the reason, such as `unknown-sub-question`. */
  readonly code: string;
  readonly detail: Words;
}

/**
 * Why a command was refused. `invalid`: the input cannot be true; `conflict`: it does not fit what has happened
 * before; `forbidden`: not for this actor; `not-found`: nothing there, or nothing that the actor may see.
 */
export type RefusalKind = 'invalid' | 'conflict' | 'forbidden' | 'not-found';

export class Refusal {
  constructor(
    readonly kind: RefusalKind,
    readonly faults: readonly [Fault, ...Fault[]],
  ) {}
}

/** A refusal with one fault. */
export function refuse(kind: RefusalKind, where: string, code: string, sv: string, en: string): Refusal {
  return new Refusal(kind, [{ where, code, detail: { sv, en } }]);
}

/** Either what happened, in order (nothing, when nothing changes), or why it may not. */
export type Decision<E extends Event> = readonly E[] | Refusal;

/** Folds events into a state, from the beginning or from a given state. */
export function fold<State, E extends Event>(
  stream: Stream<State, E>,
  events: readonly E[],
  from: State = stream.initial,
): State {
  return events.reduce((state, event) => stream.evolve(state, event), from);
}

/** For the end of a switch over a union: a compile error while a case is missing, a throw if data lies about its type. */
export function never(value: never): never {
  throw new TypeError(`Unexpected value: ${JSON.stringify(value)}`);
}

/** Carries a refusal out of the command bus. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.faults.map(({ where, code }) => `${where}: ${code}`).join(', '));
  }
}

/** The sender has seen another version of the stream than the one that stands. */
export class StaleVersion extends Error {
  constructor(
    readonly expected: number,
    readonly actual: number,
  ) {
    super(`Version ${expected} was expected, ${actual} stands`);
  }
}

/** An idempotency key came back with another request than it first stood for. */
export class KeyReused extends Error {
  constructor() {
    super('The idempotency key was used for another request');
  }
}
