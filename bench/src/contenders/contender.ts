import type { GoalAssessed, Tally } from '../sample';

/** A store, or plain SQL in its place. What it cannot do it leaves out. */
export interface Contender {
  readonly name: string;
  /** Adds events to a stream that is at `version`, checked where the store checks. */
  append(stream: string, version: number, events: readonly [GoalAssessed, ...GoalAssessed[]]): Promise<void>;
  readAndFold(stream: string): Promise<Tally | undefined>;
  /** Takes in whole streams in the store's quickest way. */
  import?(streams: ReadonlyMap<string, readonly [GoalAssessed, ...GoalAssessed[]]>): Promise<void>;
  /** Follows the log, from its end on at the latest, while others write. */
  follow?(): Promise<Following>;
  close(): Promise<void>;
}

export interface Following {
  /** How many events it has taken in. */
  readonly seen: () => number | Promise<number>;
  readonly stop: () => Promise<void>;
}

/** A store that is not measured, and why. */
export interface LeftOut {
  readonly name: string;
  readonly reason: string;
}
