import type { AllowanceKind } from '#access';

/** What takes the process some time to draw or to pack. */
const MADE_WHEN_ASKED_FOR = /\.(?:pdf|png|xlsx)$|\/:format$/;
const PACKED = new Set(['pdf', 'xlsx']);

/** Files that never change, and the answer that the process lives: to refuse them would cost more than to give them. */
const FREE = /^\/(?:assets\/|api\/v1\/docs\/ui\/|api\/v1\/health\/live$)/;

/** Where a login begins, which the service has to remember, and where it comes back. */
const LOGIN_BEGINS = /^\/(?:logga-in\/hos|en\/log-in\/at)\//;
const LOGIN_ENDS = /^\/(?:logga-in\/klar|en\/log-in\/done)\//;

/**
 * As what a request is counted; undefined for what is not counted at all.
 *
 * @param route the pattern of the route, as the router has it; undefined for an address that leads nowhere
 * @param format what is asked for by `?format=`
 */
export function allowanceKindOf(method: string, route: string | undefined, format: unknown): AllowanceKind | undefined {
  if (route !== undefined && FREE.test(route)) return undefined;
  if (route !== undefined && LOGIN_ENDS.test(route)) return 'logins';
  if (!['GET', 'HEAD', 'OPTIONS'].includes(method) || LOGIN_BEGINS.test(route ?? '')) return 'commands';
  const isHeavy = MADE_WHEN_ASKED_FOR.test(route ?? '') || (typeof format === 'string' && PACKED.has(format));
  return isHeavy ? 'heavy' : 'reads';
}
