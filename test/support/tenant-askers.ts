import type { Actor, Role } from '#kernel';
import { OWN, type Thing } from './tenant-world';

export interface Asker {
  readonly name: string;
  readonly role: Role;
  readonly actorId: Actor['id'];
  readonly token?: string;
}

/** Each role, and someone whose token names nobody. */
export const ASKERS: readonly Asker[] = [
  { name: 'public', role: 'public', actorId: 'public' },
  { name: 'analyst', role: 'analyst', actorId: 'demo-analyst', token: 'demo:analyst' },
  { name: 'evaluator', role: 'evaluator', actorId: 'demo-evaluator', token: 'demo:evaluator' },
  { name: 'operator', role: 'operator', actorId: 'demo-operator', token: 'demo:operator' },
  { name: 'reporter', role: 'reporter', actorId: `demo-reporter-${OWN}`, token: `demo:reporter:${OWN}` },
  { name: 'approver', role: 'approver', actorId: `demo-approver-${OWN}`, token: `demo:approver:${OWN}` },
  { name: 'unknown token', role: 'public', actorId: 'nobody', token: 'demo:owner' },
];

/** Whether the design lets the asker see a thing: public ones are everyone's, drafts belong to those inside. */
export function isSeen({ kind, municipalityCode, stage }: Thing, { role, name }: Asker): boolean {
  if (stage === 'public') return true;
  if (name === 'unknown token') return false;
  if (role === 'reporter' || role === 'approver') return municipalityCode === OWN;
  if (kind === 'interim-report') return false;
  return role === 'evaluator' ? municipalityCode === OWN : role === 'analyst' && stage === 'submitted';
}
