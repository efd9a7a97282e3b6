import { allowedRoles, needsAssurance, scopeOf, type Identity, type SecurityCode } from '#access';
import { Refused, refuse } from '#kernel';
import { NotFoundException } from '@nestjs/common';
import { Unauthenticated } from './unauthenticated';

/** Why a route is closed to somebody, and what the security log is told. */
export interface RefusedRight {
  readonly error: Error;
  readonly note: { readonly code: SecurityCode; readonly reason?: string };
}

/**
 * Whether somebody may call a route at all, by their role, by how strongly they logged in and by their key's scopes.
 * What they may see or do there is judged in the route's own context. Undefined when they may.
 */
export function refusedRight(handler: object, { actor, assured, scopes }: Identity): RefusedRight | undefined {
  const roles = allowedRoles(handler);
  if (!roles) return { error: new NotFoundException(), note: { code: 'role-refused', reason: 'no-policy' } };
  if (!roles.includes('anyone') && !roles.includes(actor.role)) return { error: wrongRole(actor.role), note: ROLE };
  if (scopes) {
    const wanted = scopeOf(handler);
    const open = roles.includes('anyone') && wanted === undefined;
    if (!open && (wanted === undefined || !scopes.includes(wanted))) return { error: beyondScope(), note: SCOPE };
  }
  if (needsAssurance(handler) && !assured) return { error: tooWeak(), note: ASSURANCE };
  return undefined;
}

const ROLE = { code: 'role-refused' } as const;
const SCOPE = { code: 'scope-refused' } as const;
const ASSURANCE = { code: 'assurance-refused' } as const;

function wrongRole(role: Identity['actor']['role']): Error {
  if (role === 'public') return new Unauthenticated('login-needed');
  return forbidden('role-not-allowed', 'Din roll får inte göra detta.', 'Your role may not do this.');
}

function beyondScope(): Error {
  return forbidden('key-not-allowed', 'Nyckeln får inte användas till detta.', 'The key may not be used for this.');
}

function tooWeak(): Error {
  return forbidden(
    'stronger-login-needed',
    'Detta kräver en starkare inloggning. Logga in igen med e-legitimation.',
    'This needs a stronger login. Log in again with electronic identification.',
  );
}

function forbidden(code: string, sv: string, en: string): Refused {
  return new Refused(refuse('forbidden', '', code, sv, en));
}
