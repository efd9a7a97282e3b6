/** How much and how long the HTTP server lets anybody ask. Times in milliseconds, sizes in bytes. */
export interface HttpLimits {
  /** From the first byte of a request until its headers are in. */
  readonly headersMs: number;
  /** From the first byte of a request until its last, a body of 5 MB over a slow line included. */
  readonly requestMs: number;
  /** How long a connection may say nothing between two requests. */
  readonly keepAliveMs: number;
  /** How long an answer may take before another is given in its place. */
  readonly answerMs: number;
  /** The same where an answer is a stream of progress. */
  readonly streamMs: number;
  /** How long one reading statement may run in the database before it is cancelled there. */
  readonly statementMs: number;
  /** How often the server looks for connections that have run out of time. */
  readonly lookEveryMs: number;
  /** All headers of a request together, its first line included. */
  readonly headerBytes: number;
  readonly headerCount: number;
  /** Characters of one part of a path. */
  readonly pathPartLength: number;
  readonly bodyBytes: number;
}

export const HTTP_LIMITS: HttpLimits = {
  headersMs: 10_000,
  requestMs: 60_000,
  keepAliveMs: 20_000,
  answerMs: 30_000,
  streamMs: 10 * 60_000,
  statementMs: 10_000,
  lookEveryMs: 1000,
  headerBytes: 16 * 1024,
  headerCount: 100,
  pathPartLength: 200,
  bodyBytes: 1024 * 1024,
};

/** Token of the limits that the process was started with. */
export const LIMITS_OF_HTTP = Symbol('LIMITS_OF_HTTP');
