import { fold, Refusal, type Decision, type Event, type Stream } from './decide';

/**
 * Given events / when a command / then events or a refusal, for specs of rules. Returns what the decision was, to be
 * asserted with the test runner's own matchers.
 *
 * @example expect(given(evaluationStream, started).when(submitEvaluation, command).refusal?.codes).toEqual([": not-scored"])
 */
export function given<State, E extends Event>(stream: Stream<State, E>, ...events: readonly E[]) {
  const state = fold(stream, events);
  return {
    state,
    when<C>(decide: (state: State, command: C) => Decision<E>, command: C): Outcome<E> {
      const decision = decide(state, command);
      return decision instanceof Refusal
        ? {
            events: undefined,
            refusal: { kind: decision.kind, codes: decision.faults.map((f) => `${f.where}: ${f.code}`) },
          }
        : { events: [...decision], refusal: undefined };
    },
  };
}

/** Exactly one of the two is set. A refusal's codes read `where: code`. */
export type Outcome<E> =
  | { readonly events: E[]; readonly refusal: undefined }
  | { readonly events: undefined; readonly refusal: { readonly kind: string; readonly codes: readonly string[] } };
