import type { Actor, Role } from '#kernel';

/** Anyone without a login. */
export const PUBLIC: Actor = { id: 'public', role: 'public' };

const EVERYWHERE: readonly Role[] = ['analyst', 'evaluator', 'operator'];
const OF_A_MUNICIPALITY: readonly Role[] = ['reporter', 'approver'];

/**
 * The actor that a demo token names: `demo:analyst`, `demo:evaluator`, `demo:operator`, `demo:reporter:1880`,
 * `demo:approver:1880`. Undefined for anything else.
 */
export function readDemoToken(token: string): Actor | undefined {
  const [mode, role, municipalityCode, ...rest] = token.split(':');
  if (mode !== 'demo' || rest.length > 0) return undefined;
  if (municipalityCode === undefined) {
    const found = EVERYWHERE.find((known) => known === role);
    return found && { id: `demo-${found}`, role: found };
  }
  const found = OF_A_MUNICIPALITY.find((known) => known === role);
  if (!found || !/^\d{4}$/.test(municipalityCode)) return undefined;
  return { id: `demo-${found}-${municipalityCode}`, role: found, municipalityCode };
}
