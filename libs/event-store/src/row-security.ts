import { createHash } from 'node:crypto';
import { escapeLiteral, type ClientBase, type Pool } from 'pg';
import { inTransaction } from './catch-up';
import { givingWay } from './giving-way';
import { tableName, type AnyProjection } from './read-model';

/**
 * The statements that make a read model's table show each role what it may see: all of it to the machinery that writes
 * it and to the owner who builds it, and to readers what the projection states. They hold for the owner too.
 */
export function rowSecuritySql({ readable }: Pick<AnyProjection, 'readable'>, table: string): string[] {
  const name = `read_models.${table}`;
  const shown = readable === 'everyone' ? 'true' : readable.where;
  return [
    ...forMachinerySql(name),
    `CREATE POLICY readers ON ${name} FOR SELECT TO kompassros_reader USING (${shown})`,
    `GRANT SELECT ON ${name} TO kompassros_reader`,
  ];
}

function forMachinerySql(name: string): string[] {
  return [
    `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`,
    `DROP POLICY IF EXISTS machinery ON ${name}`,
    `CREATE POLICY machinery ON ${name} TO kompassros_runtime, CURRENT_USER USING (true) WITH CHECK (true)`,
  ];
}

/**
 * Brings the tables of a projection (the live one, the one that it replaced, the one that is being built) to what it
 * states, where they are not: made by an earlier version, stated anew since, or changed by hand. Needs the owner's role.
 *
 * @returns the tables that were changed.
 */
export async function ensureRowSecurity(pool: Pool, projection: AnyProjection): Promise<string[]> {
  const changed: string[] = [];
  for (const suffix of ['', '_old', '_new']) {
    const table = `${tableName(projection)}${suffix}`;
    const stands = await standing(pool, projection, table);
    if (!stands || stands.noted === stands.found) continue;
    await changing(pool, async (client) => {
      for (const name of stands.policies) await client.query(`DROP POLICY "${name}" ON read_models.${table}`);
      await secureRows(client, projection, table);
    });
    changed.push(table);
  }
  return changed;
}

/**
 * Shows tables whose rules do not hold to the machinery alone: read models of another version, which processes of that
 * version may still write and read.
 *
 * @returns the tables that were changed.
 */
export async function closeOtherTables(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT quote_ident(relname) AS name FROM pg_class
     WHERE relnamespace = 'read_models'::regnamespace AND relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity)
     ORDER BY 1`,
  );
  for (const { name } of rows) {
    await changing(pool, async (client) => {
      for (const statement of forMachinerySql(`read_models.${name}`)) await client.query(statement);
    });
  }
  return rows.map(({ name }) => name);
}

function changing(pool: Pool, work: (client: ClientBase) => Promise<void>): Promise<void> {
  return givingWay(() =>
    inTransaction(pool, async (client) => {
      await client.query(`SET LOCAL lock_timeout = '1s'`);
      await work(client);
    }),
  );
}

/** For a table that has no policies yet, in the caller's transaction. Notes on the table what it was brought to. */
export async function secureRows(client: ClientBase, projection: AnyProjection, table: string): Promise<void> {
  for (const statement of rowSecuritySql(projection, table)) await client.query(statement);
  const now = await standing(client, projection, table);
  if (!now) throw new Error(`There is no table ${table}`);
  await client.query(`COMMENT ON TABLE read_models.${table} IS ${escapeLiteral(now.found)}`);
}

interface Standing {
  readonly policies: readonly string[];
  /** Hash of what is stated and of what the catalogue says now. */
  readonly found: string;
  /** The same as it was when the table was last brought to it. */
  readonly noted: string | null;
}

async function standing(
  client: Pool | ClientBase,
  projection: AnyProjection,
  table: string,
): Promise<Standing | undefined> {
  const { rows } = await client.query<{ policies: string[]; facts: string; noted: string | null }>(FACTS, [table]);
  const [row] = rows;
  if (!row) return undefined;
  const stated = rowSecuritySql(projection, tableName(projection)).join(';');
  const found = createHash('sha256').update(stated).update(row.facts).digest('hex');
  return { policies: row.policies, found, noted: row.noted };
}

// The database writes a condition in its own words, so what stands can only be compared with what stood.
const FACTS = `
SELECT ARRAY(SELECT polname::text FROM pg_policy WHERE polrelid = c.oid ORDER BY polname) AS policies,
       obj_description(c.oid, 'pg_class') AS noted,
       concat_ws('|', current_user, c.relrowsecurity, c.relforcerowsecurity,
                 has_table_privilege('kompassros_reader', c.oid, 'SELECT'),
                 (SELECT string_agg(concat_ws('/', p.polname, p.polcmd, p.polpermissive,
                           ARRAY(SELECT rolname FROM pg_roles WHERE oid = ANY (p.polroles) ORDER BY rolname),
                           0 = ANY (p.polroles), pg_get_expr(p.polqual, c.oid), pg_get_expr(p.polwithcheck, c.oid)),
                         '|' ORDER BY p.polname)
                  FROM pg_policy p WHERE p.polrelid = c.oid)) AS facts
FROM pg_class c WHERE c.relnamespace = 'read_models'::regnamespace AND c.relname = $1`;
