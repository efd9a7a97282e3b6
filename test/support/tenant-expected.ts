import type { Scope } from '#access';
import { isSeen, type Asker } from './tenant-askers';
import type { Operation } from './tenant-policies';
import type { Target } from './tenant-targets';
import { OWN, type Thing } from './tenant-world';

/** The answers, as status and code, that the policy lets this asker have. */
export function expectedOf(operation: Operation, asker: Asker, target: Target): readonly string[] {
  const { policy, method } = operation;
  if (asker.name === 'unknown token') return ['401 unknown-token'];
  if (policy.roles !== 'anyone' && !policy.roles.includes(asker.role))
    return [asker.role === 'public' ? '401 login-needed' : '403 role-not-allowed'];
  if (asker.scope && !isWithin(asker.scope, policy)) return ['403 key-not-allowed'];
  if (asker.isWeak && policy.assured) return ['403 stronger-login-needed'];
  if (target.refused) return target.refused;
  const through = policy.through ?? [method === 'GET' ? '200' : '412 stale-version'];
  return (target.sender ? uploadAnswer : answerOf)(operation, asker, target) ?? through;
}

function uploadAnswer({ id }: Operation, asker: Asker, { sender }: Target): readonly string[] | undefined {
  // Of two logins of one person that discard the same at the same moment, one comes too late.
  if (id === 'discardUpload' && sender === 'own' && asker.sharesActor) return ['200', '404 no-such-upload'];
  return sender === 'own' ? undefined : ['404 no-such-upload'];
}

/** A key opens what it is for, and what is open to anyone and shows nothing but what is public. */
function isWithin(scope: Scope, { roles, scope: wanted }: Operation['policy']): boolean {
  return wanted === scope || (wanted === undefined && roles === 'anyone');
}

/** The refusal that is due; undefined when there is none. */
function answerOf({ id, method, path }: Operation, asker: Asker, target: Target): readonly string[] | undefined {
  if (id === 'openInterimReport') return target.municipalityCode === OWN ? undefined : ['403 not-yours'];
  if (target.isNone && path.includes('{')) return NOT_THERE;
  const { thing } = target;
  if (!thing) return undefined;
  if (!isSeen(thing, asker)) return NOT_THERE;
  return method === 'GET' || mayChange(id, asker, thing) ? undefined : ['403 not-yours'];
}

const NOT_THERE = ['no-such-evaluation', 'no-such-report', 'no-such-upload', 'no-such-network', 'no-such-schedule']
  .concat(['no-such-municipality', 'unknown-municipality', 'no-such-key', 'no-such-person'])
  .map((code) => `404 ${code}`);

/** Of those whose role may at all: an analyst may everywhere, everyone else within what is their own. */
function mayChange(id: string, { role }: Asker, { municipalityCode, stage }: Thing): boolean {
  if (role === 'analyst') return true;
  const stillTheirs = !(id === 'withdrawEvaluation' && stage !== 'draft');
  return municipalityCode === OWN && stillTheirs;
}
