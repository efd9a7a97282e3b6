import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { readOidcSettings, readRates, type OidcSettings, type RatesPerMinute } from '#access';

/** Settings of one process, read from the environment. */
export interface Config {
  readonly port: number;
  readonly role: 'all' | 'api' | 'worker';
  readonly authMode: 'demo' | 'oidc';
  /** Who is let in and as what; there when `authMode` is `oidc`. */
  readonly oidc?: OidcSettings;
  readonly sample: boolean;
  readonly production: boolean;
  /** Files and texts that one identity may hand over in ten minutes, where it is set. */
  readonly uploadsPerTenMinutes?: number;
  /** Where jobs lie; left out: in the database. */
  readonly redisUrl?: string;
  /** Addresses and ranges of the proxies whose `X-Forwarded-` headers are believed; left out: nobody's. */
  readonly trustedProxies?: readonly string[];
  /** Requests a minute of one person or network address, where they are set. */
  readonly ratesPerMinute?: RatesPerMinute;
  readonly database: EmbeddedDatabase | GivenDatabase;
}

export interface EmbeddedDatabase {
  readonly kind: 'embedded';
  readonly folder: string;
}

export interface GivenDatabase {
  readonly kind: 'given';
  readonly url: string;
  /** URL of a role that may create tables, for migrations. */
  readonly ownerUrl: string | undefined;
}

/** A setting that is missing or wrong; the message is one line for the operator. */
export class WrongSetting extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks the settings. Throws WrongSetting at the first that is missing or wrong. */
export function readConfig(env: Environment): Config {
  const production = env['NODE_ENV'] === 'production';
  const database = readDatabase(env);
  const authMode = oneOf(
    env,
    'AUTH_MODE',
    ['demo', 'oidc'],
    database.kind === 'embedded' && !production ? 'demo' : undefined,
  );
  if (authMode === 'demo' && production) {
    throw new WrongSetting('AUTH_MODE=demo lets anyone be anyone: it is refused when NODE_ENV=production');
  }
  const role = oneOf(env, 'KOMPASSROS_ROLE', ['all', 'api', 'worker'], 'all');
  return {
    port: readPort(env['PORT'] ?? '3000'),
    role,
    authMode,
    // A worker lets nobody in, and need not know the secrets for it.
    ...(authMode === 'oidc' && role !== 'worker' && { oidc: oidcIn(env['OIDC_CONFIG'], production) }),
    sample: oneOf(env, 'KOMPASSROS_SAMPLE', ['on', 'off'], production ? 'off' : 'on') === 'on',
    production,
    ...uploadsIn(env['KOMPASSROS_UPLOADS_PER_10_MINUTES']),
    ...redisIn(env['REDIS_URL']),
    ...proxiesIn(env['TRUSTED_PROXIES']),
    ...ratesIn(env['KOMPASSROS_RATES_PER_MINUTE']),
    database,
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65535) return port;
  throw new WrongSetting(`PORT=${text} is not a port: give a number from 0 to 65535`);
}

function uploadsIn(text: string | undefined): Pick<Config, 'uploadsPerTenMinutes'> {
  if (text === undefined || text === '') return {};
  if (/^[1-9]\d{0,5}$/.test(text)) return { uploadsPerTenMinutes: Number(text) };
  throw new WrongSetting(`KOMPASSROS_UPLOADS_PER_10_MINUTES=${text} is not a number of uploads: give one from 1 on`);
}

function redisIn(url: string | undefined): Pick<Config, 'redisUrl'> {
  if (url === undefined || url === '') return {};
  if (/^rediss?:\/\//.test(url)) return { redisUrl: url };
  throw new WrongSetting('REDIS_URL does not begin with redis:// or rediss://');
}

function ratesIn(text: string | undefined): Pick<Config, 'ratesPerMinute'> {
  if (text === undefined || text === '') return {};
  const ratesPerMinute = readRates(text);
  if (ratesPerMinute) return { ratesPerMinute };
  throw new WrongSetting(
    `KOMPASSROS_RATES_PER_MINUTE=${text} cannot be read: write reads=1200,commands=300,heavy=60,logins=30 or some of them`,
  );
}

function oidcIn(file: string | undefined, production: boolean): OidcSettings {
  if (file === undefined || file === '')
    throw new WrongSetting('OIDC_CONFIG is missing: AUTH_MODE=oidc needs the file that says who is let in');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new WrongSetting(`OIDC_CONFIG=${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
  const read = readOidcSettings(text, { production });
  if ('faults' in read) throw new WrongSetting(`OIDC_CONFIG=${file}: ${read.faults.join('; ')}`);
  return read.settings;
}

function proxiesIn(text: string | undefined): Pick<Config, 'trustedProxies'> {
  if (text === undefined || text === '') return {};
  const trustedProxies = text.split(',').map((one) => one.trim());
  const wrong = trustedProxies.find((one) => !isAddressOrRange(one));
  if (wrong === undefined) return { trustedProxies };
  throw new WrongSetting(`TRUSTED_PROXIES: ${wrong} is no address or range such as 10.0.0.1 or 10.0.0.0/8`);
}

function isAddressOrRange(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const bits = isIP(address) === 4 ? 32 : isIP(address) === 6 ? 128 : 0;
  if (bits === 0 || more.length > 0) return false;
  // A range of everybody would believe whatever anybody says of themselves.
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= bits);
}

function readDatabase(env: Environment): Config['database'] {
  const url = env['DATABASE_URL'];
  if (url === undefined || url === '') {
    return { kind: 'embedded', folder: resolve(env['KOMPASSROS_DATA'] || '.kompassros') };
  }
  const ownerUrl = env['DATABASE_OWNER_URL'] || undefined;
  for (const [name, value] of [
    ['DATABASE_URL', url],
    ['DATABASE_OWNER_URL', ownerUrl],
  ] as const) {
    if (value !== undefined && !/^postgres(ql)?:\/\//.test(value)) {
      throw new WrongSetting(`${name} does not begin with postgres:// or postgresql://`);
    }
  }
  return { kind: 'given', url, ownerUrl };
}

function oneOf<T extends string>(env: Environment, name: string, choices: readonly T[], otherwise: T | undefined): T {
  const given = env[name];
  if (given === undefined || given === '') {
    if (otherwise !== undefined) return otherwise;
    throw new WrongSetting(`${name} is missing: set it to ${choices.join(' or ')}`);
  }
  const chosen = choices.find((choice) => choice === given);
  if (chosen === undefined) throw new WrongSetting(`${name}=${given} is not known: set it to ${choices.join(' or ')}`);
  return chosen;
}
