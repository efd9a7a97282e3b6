import { AUTHENTICATORS, readDemoToken, type Authenticator, type Scope } from '#access';
import type { Actor, Role } from '#kernel';
import type { Service } from './service';
import { OWN, type Thing, type World } from './tenant-world';

export interface Asker {
  readonly name: string;
  readonly role: Role;
  readonly actorId: Actor['id'];
  readonly token?: string;
  /** Of a system: all that its key is for. */
  readonly scope?: Scope;
  /** Whether the login is weaker than publishing asks for. */
  readonly isWeak?: boolean;
  /** Whether another asker is the same person. */
  readonly sharesActor?: boolean;
}

/** Each role, and someone whose token names nobody. */
export const ASKERS: readonly Asker[] = [
  { name: 'public', role: 'public', actorId: 'public' },
  { name: 'analyst', role: 'analyst', actorId: 'demo-analyst', token: 'demo:analyst' },
  { name: 'evaluator', role: 'evaluator', actorId: 'demo-evaluator', token: 'demo:evaluator' },
  { name: 'operator', role: 'operator', actorId: 'demo-operator', token: 'demo:operator' },
  { name: 'reporter', role: 'reporter', actorId: `demo-reporter-${OWN}`, token: `demo:reporter:${OWN}` },
  {
    name: 'approver',
    role: 'approver',
    actorId: `demo-approver-${OWN}`,
    token: `demo:approver:${OWN}`,
    sharesActor: true,
  },
  { name: 'unknown token', role: 'public', actorId: 'nobody', token: 'demo:owner' },
];

const WEAK = 'weak:';

/** Those who may do what needs a strong login, each with a weak one. */
export const WEAK_ASKERS: readonly Asker[] = ASKERS.filter(({ name }) =>
  ['analyst', 'operator', 'approver'].includes(name),
).map((asker) => ({
  ...asker,
  name: `${asker.name} with a weak login`,
  token: asker.token?.replace('demo:', WEAK),
  isWeak: true,
}));

/** Lets the service know weak logins too, which demo mode has none of. */
export function knowWeakLogins(service: Service): void {
  const known = service.app.get<Authenticator[]>(AUTHENTICATORS, { strict: false });
  known.push({
    async identify({ value }) {
      const actor = value.startsWith(WEAK) ? readDemoToken(value.replace(WEAK, 'demo:')) : undefined;
      return actor && { actor, via: 'token', assured: false };
    },
  });
}

/** The systems of one's own municipality, one for each scope. */
export function systemAskers({ systems }: World): Asker[] {
  return systems.map(({ scope, actorId, token }) => ({
    name: `key for ${scope.replace(':', ' ')}`,
    role: 'reporter',
    actorId,
    token,
    scope,
  }));
}

/** Whether the design lets the asker see a thing: public ones are everyone's, drafts belong to those inside. */
export function isSeen({ kind, municipalityCode, stage }: Thing, { role, name }: Asker): boolean {
  if (stage === 'public') return true;
  if (name === 'unknown token') return false;
  if (role === 'reporter' || role === 'approver') return municipalityCode === OWN;
  if (kind === 'interim-report') return false;
  return role === 'evaluator' ? municipalityCode === OWN : role === 'analyst' && stage === 'submitted';
}
