import type { CommandAnswer } from '#kernel';
import { createApplication } from '../../apps/api/src/application';
import type { Config } from '../../apps/api/src/config';
import { runMigrations } from '../../apps/api/src/database';
import type { HttpLimits } from '../../apps/api/src/http/limits-of-http';
import { loadSampleData } from '../../apps/api/src/sample-loader';
import { ensureRuntimeLogin } from '../../libs/event-store/src';
import { filledDatabase } from './database';

export interface Question {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH' | 'HEAD' | 'OPTIONS';
  readonly path: string;
  /** Who asks: `analyst`, `reporter:1880` …; left out: the public. */
  readonly as?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Network address of who asks; left out: this machine's. */
  readonly from?: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, in place of `body`. */
  readonly raw?: string | Buffer;
}

/** A command's answer or a problem: what a test reads where it names no other form. */
export interface Told extends CommandAnswer {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly { readonly where: string; readonly code: string; readonly detail: string }[];
}

export interface Answer<T = Told> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The body read as JSON, taken to be of the form that the test expects. */
  readonly json: T;
}

export interface List<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** The whole service in this process, on a database of its own. */
export interface Service {
  readonly app: Awaited<ReturnType<typeof createApplication>>;
  /** Of its database, as the role that owns nothing. */
  readonly url: string;
  /** URL of the role that owns the database, to look or meddle past the service. */
  readonly ownerUrl: string;
  ask<T = Told>(question: Question): Promise<Answer<T>>;
  // oxlint-disable-next-line typescript/no-explicit-any
  get<T = any>(path: string, as?: string): Promise<Answer<T>>;
  /** Lines that it has written to its security log. */
  readonly securityLines: readonly string[];
  /** Last position of the log: the same before and after when nothing was stored. */
  head(): Promise<string>;
  stop(): Promise<void>;
}

export interface ServiceChoice {
  readonly sample?: boolean;
  /** Files and texts that one identity may hand over in ten minutes. */
  readonly uploadsPerTenMinutes?: number;
  /** Left out: everything in one process. */
  readonly role?: 'all' | 'api' | 'worker';
  /** Requests a minute of one identity or address. */
  readonly ratesPerMinute?: Config['ratesPerMinute'];
  readonly trustedProxies?: readonly string[];
  /** Whether it answers as if it were reached over https only. */
  readonly production?: boolean;
  /** Who is let in, in place of demo identities. */
  readonly oidc?: Config['oidc'];
  /** Left out: those that hold for everybody. */
  readonly httpLimits?: HttpLimits;
  /** Another service, whose database this one shares; left out: a fresh one with all migrations. */
  readonly beside?: Service;
}

/** Starts it, with the sample data when asked for. */
export async function startService({
  sample = false,
  beside,
  httpLimits,
  ...choice
}: ServiceChoice = {}): Promise<Service> {
  process.env.KOMPASSROS_ANCHORS ??= 'off';
  const { url, ownerUrl, drop } = beside ? { ...beside, drop: async () => undefined } : await databaseWith({ sample });
  const settings = {
    port: 0,
    role: 'all',
    authMode: choice.oidc ? 'oidc' : 'demo',
    sample,
    production: false,
    ...choice,
  } as const;
  const securityLines: string[] = [];
  const fittings = { httpLimits, securityLine: (line: string) => void securityLines.push(line) };
  const config = { ...settings, database: { kind: 'given', url, ownerUrl: undefined } } as const;
  const app = await createApplication(config, url, fittings);
  if (sample) await loadSampleData(app, () => undefined);
  const ask = <T = Told>(question: Question) => askOf<T>(app, question);
  const get = <T>(path: string, as?: string) => ask<T>({ method: 'GET', path, as });
  const head = async () => (await get<{ position: string }>('health/ready')).json.position;
  const stop = async () => {
    await app.close();
    await drop();
  };
  return { app, url, ownerUrl, securityLines, ask, get, head, stop };
}

/** All migrations, and the sample data where they are asked for: entered once in a test run, and copied from there. */
async function databaseWith({ sample }: { readonly sample: boolean }) {
  const database = await (sample ? filledDatabase('sample', enterSample) : filledDatabase('migrated', migrateOnly));
  const url = await ensureRuntimeLogin(database.url);
  return { url, ownerUrl: database.url, drop: () => database.drop() };
}

const migrateOnly = (url: string) => runMigrations(url, () => undefined);

async function enterSample(ownerUrl: string): Promise<void> {
  await migrateOnly(ownerUrl);
  const url = await ensureRuntimeLogin(ownerUrl);
  const settings = { port: 0, role: 'all', authMode: 'demo', sample: true, production: false } as const;
  const app = await createApplication({ ...settings, database: { kind: 'given', url, ownerUrl: undefined } }, url);
  await loadSampleData(app, () => undefined);
  await app.close();
}

async function askOf<T>(
  app: Service['app'],
  { method, path, as, headers, from, body, raw }: Question,
): Promise<Answer<T>> {
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const answer = await app.inject({
    method,
    url: path.startsWith('/') ? path : `/api/v1/${path}`,
    ...(from !== undefined && { remoteAddress: from }),
    headers: {
      ...(as !== undefined && { authorization: `Bearer demo:${as}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(sent !== undefined && { payload: sent }),
  });
  const texts = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]);
  return {
    status: answer.statusCode,
    headers: Object.fromEntries(texts),
    text: answer.body,
    json: jsonOf(answer.body) as T,
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
