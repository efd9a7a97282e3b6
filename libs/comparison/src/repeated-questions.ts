import type { AnswerText } from './answer-texts';

/** A request as it came, with all by which one can differ from another. */
export interface RequestAsSent {
  readonly method: string;
  /** Path and query, letter by letter. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** A request with one of these says who asks or what for, and is always looked at anew. */
const SAYS_MORE = ['authorization', 'content-type', 'idempotency-key', 'if-match'] as const;
const MOST_BYTES = 4_000_000;

/**
 * Answers to questions that anyone may ask, by the letters of the question. The same letters in the same language mean
 * the same, and get the same answer, as long as the log stands where it stood.
 */
export class RepeatedQuestions {
  private readonly answers = new Map<string, AnswerText>();
  private position = -1n;
  private bytes = 0;

  /** @param position of the log when the answer was given. */
  keep(request: RequestAsSent, position: bigint, answer: AnswerText): void {
    const key = keyOf(request);
    if (key === undefined) return;
    const { length } = answer.bytes;
    const more = length - (this.answers.get(key)?.bytes.length ?? 0);
    const isRoom = position === this.position && this.bytes + more <= MOST_BYTES;
    if (!isRoom) this.answers.clear();
    this.bytes = isRoom ? this.bytes + more : length;
    this.position = position;
    this.answers.set(key, answer);
  }

  /** The answer that was given before at the same position; undefined when there is none. */
  find(request: RequestAsSent, position: bigint): AnswerText | undefined {
    if (position !== this.position) return undefined;
    const key = keyOf(request);
    return key === undefined ? undefined : this.answers.get(key);
  }
}

function keyOf({ method, url, headers }: RequestAsSent): string | undefined {
  if (method !== 'GET' || SAYS_MORE.some((name) => headers[name] !== undefined)) return undefined;
  return JSON.stringify([headers['accept-language'], url]);
}
