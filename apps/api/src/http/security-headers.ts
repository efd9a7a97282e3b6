/** Headers that every answer begins with, by lower-case name. */
export type Headers = Readonly<Record<string, string>>;

export interface HeaderChoice {
  /** Whether the service is reached over https only. */
  readonly production: boolean;
  /** Origins of the issuers to which a form may lead: the browser counts the redirect that answers it. */
  readonly issuers?: readonly string[];
}

const FEATURES = [
  'accelerometer',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

const A_YEAR_SECONDS = 365 * 24 * 3600;

/** A file to keep, or anything that is no page: nothing in it is run or shown as part of the site. */
export const CLOSED_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** What a page may load: files of this very service. */
export function pagePolicy(issuers: readonly string[] = [], images: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src ${["'self'", ...images].join(' ')}`,
    "font-src 'self'",
    "connect-src 'self'",
    `form-action ${["'self'", ...issuers].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The headers of pages, of the reader of the API's document, and of all else. */
export function securityHeaders({ production, issuers }: HeaderChoice): Readonly<Record<Kind, Headers>> {
  const common = commonHeaders(production);
  return {
    page: { ...common, 'content-security-policy': pagePolicy(issuers) },
    // The style sheet that comes with it has its arrows in itself.
    document: { ...common, 'content-security-policy': pagePolicy([], ['data:']) },
    other: { ...common, 'content-security-policy': CLOSED_POLICY },
  };
}

export type Kind = 'page' | 'document' | 'other';

/** @param route pattern of the route; for an address that leads nowhere undefined, or the one that takes them all */
export function kindOfAnswer(route: string | undefined, path: string): Kind {
  const address = route === undefined || /^\/?\*$/.test(route) ? path : route;
  if (/^\/api\/v1\/docs(?:[/?]|$)/.test(address)) return 'document';
  return /^\/(?:api|assets)(?:[/?*]|$)/.test(address) ? 'other' : 'page';
}

function commonHeaders(production: boolean): Headers {
  return {
    'x-content-type-options': 'nosniff',
    // For browsers that do not know frame-ancestors.
    'x-frame-options': 'DENY',
    'x-permitted-cross-domain-policies': 'none',
    // With none at all, a browser would not say where a form of our own comes from.
    'referrer-policy': 'same-origin',
    'permissions-policy': FEATURES.map((feature) => `${feature}=()`).join(', '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'origin-agent-cluster': '?1',
    ...(production && { 'strict-transport-security': `max-age=${A_YEAR_SECONDS}; includeSubDomains` }),
  };
}

/** What decides how an answer may be kept, and by whom. */
export interface Kept {
  readonly kind: Kind;
  readonly status: number;
  /** What the route itself has said. */
  readonly cacheControl: string | undefined;
  readonly vary: string | undefined;
  /** Whether the request showed, or tried to show, who asks. */
  readonly isPersonal: boolean;
}

/** How an answer may be kept: what is shown to somebody in particular by nobody, and errors neither. */
export function keptHeaders({ kind, status, cacheControl, vary, isPersonal }: Kept): Headers {
  const depends = kind === 'page' ? 'cookie' : 'authorization, accept-language';
  const all = vary === undefined || vary === depends ? depends : together(vary, depends);
  if (isPersonal || status >= 400) return { vary: all, 'cache-control': 'no-store' };
  return { vary: all, 'cache-control': cacheControl ?? (kind === 'page' ? 'private, no-cache' : 'no-cache') };
}

function together(...lists: readonly string[]): string {
  const names = lists.flatMap((list) => list.split(',').map((name) => name.trim().toLowerCase()));
  return [...new Set(names)].filter((name) => name !== '').join(', ');
}
