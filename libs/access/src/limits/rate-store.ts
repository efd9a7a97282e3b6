/** What one process has let in of one identity in one window and the store does not know of yet. */
export interface Counted {
  readonly key: string;
  /** Start of the window, in seconds since 1970. */
  readonly windowStart: number;
  readonly windowSeconds: number;
  readonly requests: number;
}

/** Where all processes add up what they let in. */
export interface RateStore {
  /** Adds each, and gives what all processes have let in of it, in the same order. */
  add(counted: readonly Counted[]): Promise<readonly number[]>;
  close(): Promise<void>;
}

/** Token of the store of rates. */
export const RATE_STORE = Symbol('RATE_STORE');
