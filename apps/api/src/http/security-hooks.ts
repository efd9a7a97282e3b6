import { TooMany, type SecurityLog } from '#access';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isSameOrigin, originOf } from '../../../web/src/http/same-origin';
import { tooManyPage } from '../../../web/src/errors/too-many-page';
import { addressOf } from './inside';
import type { RequestLimits } from './limits';
import { isDeeperThan, MOST_DEPTH } from './limits-json-depth';
import { sendProblem } from './problem.filter';
import { CLOSED_POLICY, keptHeaders, kindOfAnswer, securityHeaders, type HeaderChoice } from './security-headers';
import type { TimeOuts } from './time-outs';
import { Malformed } from './unauthenticated';

export interface SecurityHooks {
  readonly headers: HeaderChoice;
  readonly limits: RequestLimits;
  readonly timeOuts: TimeOuts;
  readonly security: SecurityLog;
}

const KEPT_FOR_EVER = /^\/(?:assets|api\/v1\/docs\/ui)\//;
const READS = ['GET', 'HEAD', 'OPTIONS'];
/** Cookies that say who one is. */
const WHO = /(?:^|;\s*)(?:__Host-)?kompassros/;

/** What happens to every request and every answer, whatever route they belong to and even where there is none. */
export function hookSecurity(fastify: FastifyInstance, { headers, limits, timeOuts, security }: SecurityHooks): void {
  const begun = securityHeaders(headers);
  fastify.addHook('onRequest', (request, reply, done) => {
    timeOuts.begin(request, reply);
    void reply.headers(begun[kindOfAnswer(request.routeOptions.url, request.url)]);
    admit(limits, request, reply, done);
  });
  fastify.addHook('preValidation', (request, _, done) => {
    noteForeignForm(request, security);
    done(isDeeperThan(request.body, MOST_DEPTH) ? tooDeep() : undefined);
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    timeOuts.end(reply);
    limits.noteAnswer(request, reply);
    setKept(request, reply);
    done(null, payload);
  });
  fastify.addHook('onClose', (_, done) => {
    timeOuts.close();
    done();
  });
}

function admit(limits: RequestLimits, request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  try {
    const ending = limits.atTheDoor(request, reply);
    if (ending instanceof Promise) ending.then(done, (error: unknown) => refuse(error, request, reply));
    else done();
  } catch (error) {
    refuse(error, request, reply);
  }
}

/** A browser is told in words on a page, and all others by a problem document. */
function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const isPage = kindOfAnswer(request.routeOptions.url, request.url) === 'page';
  if (!isPage || !(error instanceof TooMany)) return void sendProblem(error, request, reply);
  const { status, headers, body } = tooManyPage(request.url, error);
  void reply.status(status).headers(headers).send(body);
}

/** Answers what the router itself refuses, before any route or hook has seen it. */
export function refuseUnrouted(headers: HeaderChoice) {
  const begun = securityHeaders(headers).other;
  return (error: Error, request: FastifyRequest, reply: FastifyReply): void => {
    const kept = keptHeaders({
      kind: 'other',
      status: 400,
      cacheControl: undefined,
      vary: undefined,
      isPersonal: false,
    });
    void reply.headers({ ...begun, ...kept });
    sendProblem(error, request, reply);
  };
}

function setKept(request: FastifyRequest, reply: FastifyReply): void {
  if (KEPT_FOR_EVER.test(request.routeOptions.url ?? '') && reply.statusCode < 400) return;
  const text = (name: string) => reply.getHeader(name)?.toString();
  const { authorization, cookie } = request.headers;
  const kept = keptHeaders({
    kind: kindOfAnswer(request.routeOptions.url, request.url),
    status: reply.statusCode,
    cacheControl: text('cache-control'),
    vary: text('vary'),
    isPersonal: authorization !== undefined || WHO.test(cookie ?? ''),
  });
  void reply.headers(kept);
  if (text('content-disposition')?.startsWith('attachment'))
    void reply.header('content-security-policy', CLOSED_POLICY);
}

/** The page itself refuses it; here it is noted. */
function noteForeignForm(request: FastifyRequest, security: SecurityLog): void {
  const { url } = request.routeOptions;
  if (READS.includes(request.method) || url === undefined || url.startsWith('/api/')) return;
  if (isSameOrigin(originOf(request.headers))) return;
  security.note({ code: 'form-refused', about: url, address: addressOf(request) });
}

function tooDeep(): Malformed {
  const sv = `Listor och objekt får ligga högst ${MOST_DEPTH} nivåer i varandra.`;
  const en = `Lists and objects may lie at most ${MOST_DEPTH} levels deep in each other.`;
  return new Malformed([{ where: 'body', code: 'too-deep', sv, en }]);
}
