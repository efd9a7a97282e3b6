import type { Actor } from '#kernel';
import type { RefusedCredential } from '../identity';
import type { IssuerSettings } from './settings';

/** Somebody whom an issuer vouches for, in the service's own terms. */
export interface Member extends Pick<Actor, 'role' | 'municipalityCode'> {
  readonly subject: string;
  readonly name?: string;
  readonly assured: boolean;
}

/** As OpenID Connect has it: ASCII, 255 characters at most. */
const SUBJECT = /^[\x20-\x7e]{1,255}$/;

type Claims = Readonly<Record<string, unknown>>;

/**
 * Who the claims of a verified token are here. Whatever is missing, unknown or says two things makes them nobody: a role
 * or a municipality is never guessed.
 */
export function memberIn(
  claims: Claims,
  { claims: mapping, acr }: Pick<IssuerSettings, 'claims' | 'acr'>,
  isMunicipality: (code: string) => boolean,
): Member | RefusedCredential {
  const { sub, acr: level } = claims;
  if (typeof sub !== 'string' || !SUBJECT.test(sub)) return { refused: 'no-subject' };
  const roles = meantBy(claims[mapping.role.claim], mapping.role.values);
  const [role] = roles;
  if (role === undefined) return { refused: 'no-role' };
  if (roles.length > 1) return { refused: 'several-roles' };
  const name = textsIn(claims[mapping.name])[0]?.replace(/\p{Cc}/gu, '');
  const person = {
    subject: sub,
    ...(name && { name: name.slice(0, 200) }),
    assured: typeof level === 'string' && acr.assured.includes(level),
  };
  if (role !== 'reporter' && role !== 'approver') return { ...person, role };
  const { claim, values } = mapping.municipality;
  const codes = values ? meantBy(claims[claim], values) : textsIn(claims[claim]);
  const [municipalityCode] = codes;
  if (municipalityCode === undefined) return { refused: 'no-municipality' };
  if (codes.length > 1) return { refused: 'several-municipalities' };
  if (!isMunicipality(municipalityCode)) return { refused: 'unknown-municipality' };
  return { ...person, role, municipalityCode };
}

function meantBy<T extends string>(claim: unknown, values: Readonly<Record<string, T>>): T[] {
  const meant = textsIn(claim).flatMap((text) => {
    const value = Object.hasOwn(values, text) ? values[text] : undefined;
    return value === undefined ? [] : [value];
  });
  return [...new Set(meant)];
}

/** A claim is one text or a list of them; what is anything else, or holds anything else, says nothing. */
function textsIn(claim: unknown): string[] {
  const all: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  const texts = all.filter((one): one is string => typeof one === 'string' && one !== '');
  return texts.length === all.length ? [...new Set(texts)] : [];
}
