import type { Client, ClientBase } from 'pg';
import { readerUrl } from './reader-session';
import { inspectRole, UnfitDatabase, withClient } from './runtime-role';

/**
 * Refuses to go on with a database or role that would break what the service promises.
 *
 * @throws UnfitDatabase with one line that says what is wrong and what to do.
 */
export async function assertFit(url: string): Promise<void> {
  const role = await inspectRole(url);
  if (role.mayBypass)
    throw new UnfitDatabase(`Role ${role.name} may bypass row-level security: run the service as a role that may not`);
  if (role.owns)
    throw new UnfitDatabase(`Role ${role.name} owns what it runs on: run the service as a role that owns nothing`);
  await withClient(url, async (client) => {
    await assertDurable(client);
    await assertMigrated(client);
    await assertRowsSecured(client);
    await assertReaderModest(client);
  });
  await assertReads(url);
}

async function assertDurable(client: Client): Promise<void> {
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    const { rows } = await client.query<{ value: string }>('SELECT current_setting($1) AS value', [setting]);
    if (rows[0]?.value === 'off')
      throw new UnfitDatabase(`PostgreSQL runs with ${setting} = off: committed events could be lost`);
  }
}

const MIGRATE = 'run `npm run kompassros -- migrate` with DATABASE_OWNER_URL';

async function assertMigrated(client: Client): Promise<void> {
  const { rows } = await client.query<{ present: boolean }>(
    `SELECT to_regclass('event_store.head') IS NOT NULL AND to_regrole('kompassros_reader') IS NOT NULL AS present`,
  );
  if (!rows[0]?.present) throw new UnfitDatabase(`The database is not migrated: ${MIGRATE}`);
}

/** Schemas in which every table holds what belongs to somebody. */
const TENANTS = `('read_models', 'intake', 'access')`;

async function assertRowsSecured(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT format('%s.%s', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ${TENANTS} AND CASE c.relkind
      WHEN 'r' THEN NOT (c.relrowsecurity AND c.relforcerowsecurity)
      WHEN 'p' THEN NOT (c.relrowsecurity AND c.relforcerowsecurity)
      WHEN 'v' THEN NOT coalesce('security_invoker=true' = ANY (c.reloptions), false)
      ELSE c.relkind IN ('m', 'f') END
    ORDER BY 1`);
  if (rows.length === 0) return;
  const names = rows.map(({ name }) => name).join(', ');
  throw new UnfitDatabase(`Row-level security does not hold for ${names}: ${MIGRATE}`);
}

/** The one whom every reading session becomes must be no more than that. Throws UnfitDatabase when it is. */
export async function assertReaderModest(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ more: string | null }>(`
    SELECT string_agg(rolname, ', ' ORDER BY rolname) AS more FROM pg_roles
    WHERE rolname = 'kompassros_reader' AND (rolsuper OR rolbypassrls)
       OR rolname <> 'kompassros_reader' AND pg_has_role('kompassros_reader', oid, 'MEMBER')`);
  const more = rows[0]?.more;
  if (more) throw new UnfitDatabase(`Role kompassros_reader may more than read, by way of ${more}: revoke that`);
}

async function assertReads(url: string): Promise<void> {
  const advice = 'grant kompassros_reader to it, and let a pooler in between pass the option `role` on';
  const refused = (why: string) => new UnfitDatabase(`Sessions cannot begin as kompassros_reader (${why}): ${advice}`);
  const name = await withClient(readerUrl(url), async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT current_user AS name');
    return rows[0]?.name ?? '';
  }).catch((error: unknown) => {
    throw refused((error as Error).message);
  });
  if (name !== 'kompassros_reader') throw refused(`they begin as ${name}`);
}
