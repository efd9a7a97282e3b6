import type { Fault } from '#kernel';

/** Somebody asks for more than is let at a time; later it may go. */
export class TooMany extends Error {
  constructor(
    readonly fault: Fault,
    readonly retryAfterSeconds: number,
  ) {
    super(`${fault.where}: ${fault.code}`);
  }
}
