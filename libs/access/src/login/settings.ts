import type { Role } from '#kernel';
import { z } from 'zod';

const ROLES = ['analyst', 'evaluator', 'reporter', 'approver', 'operator'] as const satisfies readonly Role[];
const KEY = /^[a-z0-9-]{1,40}$/;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** An address without a query, so that it can be compared as text. */
const address = z.string().refine((text) => bareAddress(text), 'is no http or https address, or carries more than one');

const claims = z.strictObject({
  /** Which claim says the role, and what its values mean here; a value that is left out means nothing. */
  role: z.strictObject({ claim: z.string().min(1), values: z.record(z.string(), z.enum(ROLES)) }),
  /** Which claim says the municipality of reporters and approvers: its code, or a value that stands for one. */
  municipality: z.strictObject({
    claim: z.string().min(1),
    values: z.record(z.string(), z.string().regex(/^\d{4}$/, 'is no municipality code')).optional(),
  }),
  /** Which claim says the person's name, for the directory. */
  name: z.string().min(1).default('name'),
});

const issuer = z
  .strictObject({
    /** Short, for addresses. */
    key: z.string().regex(KEY, 'has other characters than a–z, 0–9 and -'),
    /** What people choose by. */
    name: z.string().min(1).max(80),
    issuer: address,
    clientId: z.string().min(1),
    clientSecret: z.string().min(1).optional(),
    scope: z.string().default('openid profile'),
    /** Of access tokens for the API. */
    audience: z.string().min(1),
    accessTokens: z
      .strictObject({
        /** `any` for an issuer that does not mark its access tokens. */
        type: z.enum(['at+jwt', 'any']).default('at+jwt'),
        maxAgeMinutes: z.int().min(1).max(720).default(60),
      })
      .prefault({}),
    claims,
    acr: z.strictObject({ assured: z.array(z.string().min(1)).min(1) }),
  })
  .refine(({ audience, clientId }) => audience !== clientId, {
    path: ['audience'],
    message: 'is the clientId: then id tokens could not be told from access tokens',
  });

const settings = z.strictObject({
  /** Where people reach the service; issuers send them back there. */
  publicUrl: address.refine((text) => new URL(text).pathname === '/', 'has a path'),
  issuers: z
    .array(issuer)
    .min(1)
    .refine((all) => isSetOf(all.map(({ key }) => key)), 'have the same key twice')
    .refine((all) => isSetOf(all.map((one) => one.issuer)), 'have the same issuer twice'),
});

export type OidcSettings = z.infer<typeof settings>;
export type IssuerSettings = OidcSettings['issuers'][number];

export type ReadOidcSettings = { readonly settings: OidcSettings } | { readonly faults: readonly string[] };

/** Reads what a settings file says about logins. Each fault is one line that names its place. */
export function readOidcSettings(text: string, { production }: { readonly production: boolean }): ReadOidcSettings {
  const json = parsed(text);
  if (json === undefined) return { faults: ['is not JSON'] };
  const read = settings.safeParse(json);
  if (!read.success) return { faults: read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`) };
  const faults = openAddresses(read.data, production);
  return faults.length > 0 ? { faults } : { settings: read.data };
}

/** Whether the service is reached over https, so that its cookies can be bound to that. */
export function isSecure({ publicUrl }: Pick<OidcSettings, 'publicUrl'>): boolean {
  return new URL(publicUrl).protocol === 'https:';
}

/** What goes unencrypted over a network can be read and changed by others. */
function openAddresses({ publicUrl, issuers }: OidcSettings, production: boolean): string[] {
  const all = [['publicUrl', publicUrl], ...issuers.map((one, index) => [`issuers.${index}.issuer`, one.issuer])];
  return all.flatMap(([where, text = '']) => {
    const { protocol, hostname } = new URL(text);
    if (protocol === 'https:' || (!production && LOOPBACK.test(hostname))) return [];
    return [`${where} is not https, which only loopback addresses may be, and those not in production`];
  });
}

function bareAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, search, hash, username } = new URL(text);
  return /^https?:$/.test(protocol) && search === '' && hash === '' && username === '';
}

function isSetOf(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
