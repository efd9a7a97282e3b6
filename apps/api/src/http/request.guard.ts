import { createHash, randomUUID } from 'node:crypto';
import {
  AUTHENTICATORS,
  hasCursorInAfter,
  NOBODY,
  SECURITY_LOG,
  type Asked,
  type AskedRequest,
  type Authenticator,
  type Credential,
  type Identity,
  type RefusedCredential,
  type SecurityLog,
  type SecurityNote,
} from '#access';
import { Refused, refuse, type Actor } from '#kernel';
import {
  Inject,
  Injectable,
  UnsupportedMediaTypeException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { addressOf, isFromInside } from './inside';
import { preferredLanguage } from './language';
import { refusedRight } from './refused-right';
import { Unauthenticated } from './unauthenticated';

type Request = FastifyRequest & { -readonly [K in keyof AskedRequest]: AskedRequest[K] };

/** Forms are read for the pages' sake; the API speaks JSON. */
const FORM = /^application\/x-www-form-urlencoded/i;

/**
 * Who asks, and whether that role may use the route at all. A route of the API that states no roles answers nobody. The
 * pages have no rights of their own: they ask the API, and are judged there.
 */
@Injectable()
export class RequestGuard implements CanActivate {
  constructor(
    @Inject(AUTHENTICATORS) private readonly authenticators: readonly Authenticator[],
    @Inject(SECURITY_LOG) private readonly security: SecurityLog,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    // The matched route and not the address as sent, which can be written in several ways (`/%61pi/`).
    if (!request.routeOptions.url?.startsWith('/api/')) return true;
    const { authorization } = request.headers;
    // Most of what is read is asked for by nobody in particular, and need not wait for anything.
    if (authorization === undefined) return this.admit(request, context.getHandler(), NOBODY);
    return this.identify(request, authorization).then((who) => this.admit(request, context.getHandler(), who));
  }

  private admit(request: Request, handler: object, identity: Identity): boolean {
    const refused = refusedRight(handler, identity);
    if (refused) {
      if (identity.via !== 'nothing') this.security.note({ ...refused.note, ...whoIn(request, identity) });
      throw refused.error;
    }
    if (FORM.test(request.headers['content-type'] ?? '') || isStrayFile(request))
      throw new UnsupportedMediaTypeException();
    request.identity = identity;
    const position = hasCursorInAfter(handler) ? {} : afterOf((request.query as Record<string, unknown>)['after']);
    request.asked = { ...askedOf(request, identity.actor), ...position };
    return true;
  }

  private async identify(request: Request, header: string): Promise<Identity> {
    let refused: RefusedCredential = { refused: 'malformed' };
    const [, scheme, value] = /^(Bearer|Session) ([^\s]{1,8000})$/i.exec(header) ?? [];
    if (scheme !== undefined && value !== undefined) {
      const credential = { scheme: scheme.toLowerCase() as Credential['scheme'], value };
      const judged = await this.judge(credential, request);
      if ('actor' in judged) return judged;
      refused = judged;
    }
    const [about, address] = [request.routeOptions.url, addressOf(request)];
    const { refused: reason, ...who } = refused;
    this.security.note({ code: 'token-refused', reason, ...who, about, address });
    throw new Unauthenticated('unknown-token');
  }

  private async judge(credential: Credential, request: Request): Promise<Identity | RefusedCredential> {
    // The pages' way of asking is theirs alone: a session that has leaked out of its cookie opens nothing.
    if (credential.scheme === 'session' && !isFromInside(request)) return { refused: 'session-from-outside' };
    for (const authenticator of this.authenticators) {
      const judged = await authenticator.identify(credential);
      if (judged) return judged;
    }
    return { refused: 'unknown' };
  }
}

function whoIn(request: Request, { actor }: Identity): Omit<SecurityNote, 'code'> {
  return { actorId: actor.id, about: request.routeOptions.url, address: addressOf(request) };
}

function askedOf(request: FastifyRequest, actor: Actor): Asked {
  return {
    actor,
    language: preferredLanguage(request.headers['accept-language']),
    now: new Date().toISOString(),
    commandId: randomUUID(),
    ...keyOf(request, actor),
    ...versionOf(request.headers['if-match']),
  };
}

const KEY = /^[\x21-\x7e]{1,200}$/;

function keyOf({ headers, method, url, body }: FastifyRequest, actor: Actor): Pick<Asked, 'idempotency'> {
  const key = headers['idempotency-key'];
  if (key === undefined) return {};
  if (typeof key !== 'string' || !KEY.test(key)) {
    throw malformed(
      'Idempotency-Key',
      'Nyckeln ska vara 1–200 tecken utan mellanslag.',
      'The key has 1–200 characters without spaces.',
    );
  }
  const requestHash = createHash('sha256')
    .update(JSON.stringify([method, url, body ?? null]))
    .digest('hex');
  return { idempotency: { key: `${actor.id}:${key}`, requestHash } };
}

function versionOf(header: string | undefined): Pick<Asked, 'expectedVersion'> {
  if (header === undefined) return {};
  const version = /^"?(\d{1,9})"?$/.exec(header)?.[1];
  if (version !== undefined) return { expectedVersion: Number(version) };
  throw malformed(
    'If-Match',
    'Ange den version som du har sett, till exempel "3".',
    'Give the version that you have seen, such as "3".',
  );
}

function afterOf(after: unknown): Pick<Asked, 'after'> {
  if (after === undefined) return {};
  if (typeof after === 'string' && /^\d{1,18}$/.test(after)) return { after: BigInt(after) };
  throw malformed(
    'after',
    'Ange en position i loggen, till exempel 1204.',
    'Give a position in the log, such as 1204.',
  );
}

function malformed(where: string, sv: string, en: string): Refused {
  return new Refused(refuse('invalid', where, 'malformed', sv, en));
}

/** Files are taken where uploads are, and nowhere else. */
function isStrayFile({ headers, routeOptions }: FastifyRequest): boolean {
  return /^multipart\//i.test(headers['content-type'] ?? '') && !routeOptions.url?.endsWith('/uploads');
}
