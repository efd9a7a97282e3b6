import type { FastifyReply, FastifyRequest } from 'fastify';
import type { HttpLimits } from './limits-of-http';
import { sendProblem } from './problem.filter';

/** An answer was not ready within the time that it may take. */
export class TookTooLong extends Error {
  readonly code = 'ANSWER_TOOK_TOO_LONG';
}

type Times = Pick<HttpLimits, 'answerMs' | 'streamMs' | 'lookEveryMs'>;

interface Awaited {
  readonly request: FastifyRequest;
  /** Instant at which all of the request was in, or was last looked for. */
  sinceMs: number;
}

/**
 * Looks now and then for answers that have not been given in their time, and answers in their place. One timer for all
 * requests costs less than one for each.
 */
export class TimeOuts {
  private readonly awaited = new Map<FastifyReply, Awaited>();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly times: Times) {
    this.timer = setInterval(() => this.look(), times.lookEveryMs);
    this.timer.unref();
  }

  begin(request: FastifyRequest, reply: FastifyReply): void {
    this.awaited.set(reply, { request, sinceMs: Date.now() });
  }

  end(reply: FastifyReply): void {
    this.awaited.delete(reply);
  }

  close(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    const now = Date.now();
    for (const [reply, awaited] of this.awaited) {
      const { request } = awaited;
      if (isStillComing(request)) awaited.sinceMs = now;
      const ageMs = now - awaited.sinceMs;
      if (reply.raw.destroyed || reply.raw.writableEnded) this.end(reply);
      else if (reply.raw.headersSent && ageMs > this.times.streamMs) this.cut(reply);
      else if (!reply.raw.headersSent && !reply.sent && ageMs > this.times.answerMs) this.answer(request, reply);
    }
  }

  private cut(reply: FastifyReply): void {
    this.end(reply);
    reply.raw.destroy();
  }

  private answer(request: FastifyRequest, reply: FastifyReply): void {
    this.end(reply);
    sendProblem(new TookTooLong(), request, reply);
  }
}

/** One that a page asks within the process is there at once, and says nothing about it. */
function isStillComing({ raw }: FastifyRequest): boolean {
  return 'complete' in raw && !raw.complete;
}
