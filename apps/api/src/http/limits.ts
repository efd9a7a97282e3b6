import {
  addressBlock,
  TooMany,
  type AllowanceKind,
  type Allowances,
  type Identity,
  type RateCounter,
  type SecurityLog,
  type Standing,
} from '#access';
import type { Fault } from '#kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressOf, isFromInside } from './inside';
import { allowanceKindOf } from './limits-by-route';

/** Token of the limits of requests. */
export const REQUEST_LIMITS = Symbol('REQUEST_LIMITS');

type Ending = Promise<void> | void;

interface Counting {
  readonly kind: AllowanceKind;
  /** Whose requests are counted together. */
  readonly who: string;
  readonly actorId?: string;
}

/**
 * How often anybody may ask: whoever shows who they are by that, and everybody else by network address. What a page
 * asks the API for a visitor is part of the visit, but for what changes something or costs much.
 */
export class RequestLimits {
  constructor(
    private readonly counter: RateCounter,
    private readonly allowances: Allowances,
    private readonly security: SecurityLog,
  ) {}

  /** Before anything of a request is read or believed. Throws TooMany. */
  atTheDoor(request: FastifyRequest, reply: FastifyReply): Ending {
    const kind = kindOf(request);
    if (kind === undefined || isFromInside(request)) return undefined;
    // Whoever has shown too much that names nobody is not listened to any more, whatever they show.
    if (request.headers.authorization !== undefined && isApi(request)) return this.assertBelieved(request);
    return this.count({ kind, who: byAddress(request) }, request, reply);
  }

  /** Once it is known who asks. Throws TooMany. */
  ofSomebody(request: FastifyRequest, reply: FastifyReply, { via, actor }: Identity): Ending {
    const kind = kindOf(request);
    if (kind === undefined || via === 'nothing') return undefined;
    const isInside = isFromInside(request);
    if (isInside && (kind === 'reads' || via === 'demo')) return undefined;
    if (via === 'demo') return this.count({ kind, who: byAddress(request) }, request, reply);
    return this.count({ kind, who: `actor ${actor.id}`, actorId: actor.id }, request, reply);
  }

  /** Counts what was shown and named nobody. */
  noteAnswer(request: FastifyRequest, reply: FastifyReply): void {
    const isFailure = reply.statusCode === 401 && request.headers.authorization !== undefined;
    if (!isFailure || isFromInside(request)) return;
    this.counter.add(`logins ${byAddress(request)}`, this.allowances.logins);
  }

  private assertBelieved(request: FastifyRequest): void {
    const who = byAddress(request);
    const standing = this.counter.look(`logins ${who}`, this.allowances.logins);
    if (!standing.admitted) this.refuse({ kind: 'logins', who }, standing, request);
  }

  private count(counting: Counting, request: FastifyRequest, reply: FastifyReply): Ending {
    const standing = this.counter.take(`${counting.kind} ${counting.who}`, this.allowances[counting.kind]);
    if (standing instanceof Promise) return standing.then((known) => this.conclude(counting, known, request, reply));
    return this.conclude(counting, standing, request, reply);
  }

  private conclude(counting: Counting, standing: Standing, request: FastifyRequest, reply: FastifyReply): void {
    const { requests, windowSeconds } = this.allowances[counting.kind];
    void reply.header('ratelimit-policy', `"${counting.kind}";q=${requests};w=${windowSeconds}`);
    void reply.header('ratelimit', `"${counting.kind}";r=${standing.left};t=${standing.secondsLeft}`);
    if (!standing.admitted) this.refuse(counting, standing, request);
  }

  private refuse({ kind, actorId }: Counting, standing: Standing, request: FastifyRequest): never {
    if (standing.isFirstRefusal) {
      const about = request.routeOptions.url ?? 'no route';
      this.security.note({ code: 'limit-reached', reason: kind, about, actorId, address: addressOf(request) });
    }
    throw new TooMany(tooMany(kind, this.allowances[kind].requests, standing.secondsLeft), standing.secondsLeft);
  }
}

function kindOf({ method, routeOptions, query }: FastifyRequest): AllowanceKind | undefined {
  return allowanceKindOf(method, routeOptions.url, (query as Record<string, unknown> | undefined)?.['format']);
}

function isApi({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.url?.startsWith('/api/') === true;
}

function byAddress(request: FastifyRequest): string {
  return `address ${addressBlock(addressOf(request))}`;
}

const WHAT: Readonly<Record<AllowanceKind, { readonly sv: string; readonly en: string }>> = {
  reads: { sv: 'läsningar', en: 'readings' },
  commands: { sv: 'ändringar', en: 'changes' },
  heavy: { sv: 'filer', en: 'files' },
  logins: { sv: 'inloggningsförsök', en: 'attempts to log in' },
};

function tooMany(kind: AllowanceKind, requests: number, seconds: number): Fault {
  const { sv, en } = WHAT[kind];
  return {
    where: '',
    code: 'too-many-requests',
    detail: {
      sv: `Högst ${requests} ${sv} i minuten tas emot från samma håll. Försök igen om ${seconds} ${seconds === 1 ? 'sekund' : 'sekunder'}.`,
      en: `At most ${requests} ${en} a minute are taken from the same place. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    },
  };
}
