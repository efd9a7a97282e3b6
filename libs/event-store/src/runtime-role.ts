import { randomBytes } from 'node:crypto';
import { Client, type ClientBase } from 'pg';

/** Why a database or role cannot be used; the message is one line for the operator. */
export class UnfitDatabase extends Error {}

export interface RoleFacts {
  readonly name: string;
  /** Superuser, or may bypass row-level security, or may become a role that is or may. */
  readonly mayBypass: boolean;
  /** May create roles (or is superuser). */
  readonly mayCreateRoles: boolean;
  /** Owns the database, or schemas, tables or functions of the service. */
  readonly owns: boolean;
}

const OURS = `n.nspname IN ('event_store', 'read_models', 'intake', 'access', 'ranking_reports', 'jobs')`;

/** What the role behind a URL is. Throws UnfitDatabase when the server is older than 15 or cannot be reached. */
export async function inspectRole(url: string): Promise<RoleFacts> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<RoleFacts & { server: string }>(`
      SELECT rolname AS name, current_setting('server_version_num') AS server,
             EXISTS (SELECT FROM pg_roles r WHERE (r.rolsuper OR r.rolbypassrls) AND pg_has_role(r.oid, 'MEMBER'))
             AS "mayBypass", rolsuper OR rolcreaterole AS "mayCreateRoles",
             EXISTS (SELECT FROM pg_database d WHERE d.datname = current_database() AND pg_has_role(d.datdba, 'MEMBER'))
             OR EXISTS (SELECT FROM pg_namespace n WHERE ${OURS} AND pg_has_role(n.nspowner, 'MEMBER'))
             OR EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE ${OURS} AND pg_has_role(c.relowner, 'MEMBER'))
             OR EXISTS (SELECT FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                        WHERE ${OURS} AND pg_has_role(p.proowner, 'MEMBER'))
             AS owns
      FROM pg_roles WHERE rolname = current_user`);
    const facts = rows[0];
    if (!facts) throw new UnfitDatabase('The database does not say which role this is');
    if (Number(facts.server) < 150000)
      throw new UnfitDatabase(`PostgreSQL 15 or later is needed, this is ${facts.server}`);
    return facts;
  });
}

/**
 * Makes sure that the service has a login of its own in this database that owns nothing, and gives its URL. The
 * password is made once and kept where only the owner can read it, so that several processes agree on it.
 */
export async function ensureRuntimeLogin(ownerUrl: string): Promise<string> {
  return withClient(ownerUrl, async (client) => {
    await client.query('BEGIN');
    await client.query('LOCK TABLE event_store.runtime_login');
    const { rows } = await client.query<{ name: string; password: string }>(
      'SELECT name, password FROM event_store.runtime_login',
    );
    const login = rows[0] ?? (await makeLogin(client));
    await client.query('COMMIT');
    const url = new URL(ownerUrl);
    url.username = login.name;
    url.password = login.password;
    return url.toString();
  });
}

async function makeLogin(client: ClientBase): Promise<{ name: string; password: string }> {
  const { rows } = await client.query<{ oid: number }>(
    'SELECT oid FROM pg_database WHERE datname = current_database()',
  );
  const name = `kompassros_${rows[0]?.oid}`;
  const password = randomBytes(24).toString('base64url');
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  await client.query(
    `${rowCount ? 'ALTER' : 'CREATE'} ROLE ${name} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '${password}'`,
  );
  await client.query(`GRANT kompassros_runtime TO ${name}`);
  await client.query('INSERT INTO event_store.runtime_login (name, password) VALUES ($1, $2)', [name, password]);
  return { name, password };
}

/** Lets an existing login, the one that DATABASE_URL names, run the service. */
export async function grantRuntime(ownerUrl: string, login: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query(`GRANT kompassros_runtime TO ${client.escapeIdentifier(login)}`);
  });
}

/** A connection of its own for `work`. Throws UnfitDatabase when there is none to be had. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
  } catch (error) {
    throw new UnfitDatabase(`The database cannot be reached: ${(error as Error).message}`);
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
