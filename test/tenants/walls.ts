import type { Client } from 'pg';

/** Two connections to one database: as its owner, to know all that there is, and as a role that is to be held in. */
export interface Walls {
  readonly owner: Client;
  readonly session: Client;
  /** What the session is, and has been from its beginning. */
  readonly role: string;
  /** What the role may do with a relation, as the design has it; undefined for one that nobody has thought of. */
  readonly granted: (schema: string, name: string, kind: string) => readonly string[] | undefined;
  /** Says for whom the database is asked, in the transaction of each statement. */
  readonly say: string;
  /** Texts that it must then not tell. */
  readonly secrets: readonly string[];
}

export interface Found {
  /** Relations, functions and schemas looked at. */
  readonly objects: number;
  /** Statements tried as the role. */
  readonly tried: number;
  readonly faults: readonly string[];
  /** All that could be read. */
  readonly told: string;
}

const SYSTEM = `('pg_catalog', 'information_schema', 'pg_toast')`;
const OURS = `n.nspname NOT IN ${SYSTEM} AND n.nspname NOT LIKE 'pg\\_%temp\\_%'`;

interface Relation {
  readonly schema: string;
  readonly name: string;
  readonly kind: string;
  readonly owned: boolean;
  readonly guarded: boolean;
  readonly personal: boolean;
  readonly invoker: boolean;
  readonly may: readonly string[];
}

interface Routine {
  readonly call: string;
  readonly owned: boolean;
  readonly definer: boolean;
  readonly callable: boolean;
}

/** Looks at every schema, relation and function as the owner, and tries each of them as the role. */
export async function walk(walls: Walls): Promise<Found> {
  const { role, granted } = walls;
  const [schemas, relations, routines] = [
    await schemasOf(walls.owner, role),
    await relationsOf(walls.owner, role),
    await routinesOf(walls.owner, role),
  ];
  const attempts = relations.flatMap(attemptsOn);
  const reads = [...relations.flatMap(readOf), ...routines.filter(({ callable }) => callable).map(({ call }) => call)];
  const faults = [
    ...schemas,
    ...relations.flatMap((one) => faultsOf(one, granted)),
    ...routines.flatMap(routineFaults),
  ];
  for (const statement of attempts) faults.push(...(await mustFail(walls, statement)));
  const answers: Told[] = [];
  for (const statement of reads) answers.push(await ask(walls, statement));
  faults.push(...answers.flatMap((answer) => answer.faults));
  const told = answers.map((answer) => answer.told).join('\n');
  return { objects: relations.length + routines.length, tried: attempts.length + reads.length, faults, told };
}

async function schemasOf(owner: Client, role: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT nspname AS name FROM pg_namespace n
     WHERE ${OURS} AND (has_schema_privilege($1, n.oid, 'CREATE') OR pg_has_role($1, n.nspowner, 'MEMBER'))`,
    [role],
  );
  return rows.map(({ name }) => `schema ${name} can be added to`);
}

async function relationsOf(owner: Client, role: string): Promise<Relation[]> {
  const { rows } = await owner.query<Relation>(
    `SELECT n.nspname AS schema, c.relname AS name, c.relkind AS kind, pg_has_role($1, c.relowner, 'MEMBER') AS owned,
            c.relrowsecurity AND c.relforcerowsecurity AS guarded,
            EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'actor_id') AS personal,
            coalesce('security_invoker=true' = ANY (c.reloptions), false) AS invoker,
            ARRAY(SELECT p FROM unnest(CASE WHEN c.relkind = 'S' THEN ARRAY['USAGE', 'UPDATE'] ELSE
                    ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'] END) AS p
                  WHERE CASE WHEN c.relkind = 'S' THEN has_sequence_privilege($1, c.oid, p)
                             ELSE has_table_privilege($1, c.oid, p) END)
            || ARRAY(SELECT format('UPDATE (%s)', a.attname) FROM pg_attribute a
                     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND c.relkind <> 'S'
                       AND has_column_privilege($1, c.oid, a.attnum, 'UPDATE')
                       AND NOT has_table_privilege($1, c.oid, 'UPDATE')) AS may
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE ${OURS} AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') ORDER BY 1, 2`,
    [role],
  );
  return rows;
}

async function routinesOf(owner: Client, role: string): Promise<Routine[]> {
  const { rows } = await owner.query<Routine>(
    `SELECT format('SELECT %I.%I(%s)::text AS row', n.nspname, p.proname,
                   array_to_string(ARRAY(SELECT format('NULL::%s', t::regtype) FROM unnest(p.proargtypes) AS t), ', ')) AS call,
            pg_has_role($1, p.proowner, 'MEMBER') AS owned, p.prosecdef AS definer,
            has_function_privilege($1, p.oid, 'EXECUTE') AND has_schema_privilege($1, n.oid, 'USAGE')
              AND p.prokind = 'f' AND p.prorettype <> 'trigger'::regtype AS callable
     FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE ${OURS} ORDER BY 1`,
    [role],
  );
  return rows;
}

function faultsOf(
  { schema, name, kind, owned, guarded, personal, invoker, may }: Relation,
  grantedOn: Walls['granted'],
): string[] {
  const what = `${schema}.${name}`;
  const granted = grantedOn(schema, name, kind);
  const differs = granted && [...granted].toSorted().join() !== [...may].toSorted().join();
  return [
    ...(owned ? [`${what} is owned`] : []),
    ...(granted ? [] : [`${what} has no stated grants`]),
    ...(differs ? [`${what} may be used for ${may.join(', ') || 'nothing'}`] : []),
    ...((personal || schema === 'read_models') && 'rp'.includes(kind) && !guarded
      ? [`${what} shows everyone's rows`]
      : []),
    ...(kind === 'm' && may.length > 0 ? [`${what} is a materialised view within reach`] : []),
    ...(kind === 'v' && may.length > 0 && !invoker ? [`${what} is read with its owner's rights`] : []),
  ];
}

function routineFaults({ call, owned, definer, callable }: Routine): string[] {
  return [
    ...(owned ? [`${call} is owned`] : []),
    ...(definer && callable ? [`${call} runs with its owner's rights`] : []),
  ];
}

/** What the role must not get through, for each relation and for the log. */
function attemptsOn({ schema, name, kind }: Relation): string[] {
  if (kind === 'S') return [`DROP SEQUENCE ${schema}."${name}"`];
  const table = `${schema}."${name}"`;
  const shape = [
    `TRUNCATE ${table} CASCADE`,
    `ALTER TABLE ${table} OWNER TO CURRENT_USER`,
    `DROP TABLE ${table} CASCADE`,
  ];
  const off = [`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`, `ALTER TABLE ${table} DISABLE TRIGGER ALL`];
  const log = [
    `UPDATE ${table} SET body = '{}'`,
    `DELETE FROM ${table}`,
    `UPDATE ${table} SET position = position + 1`,
  ];
  return [...shape, ...off, ...(name === 'events' ? [...log, 'SET session_replication_role = replica'] : [])];
}

function readOf({ schema, name, kind, may }: Relation): string[] {
  return kind !== 'S' && may.includes('SELECT') ? [`SELECT t::text AS row FROM ${schema}."${name}" AS t`] : [];
}

const REFUSED = /permission denied|must be owner|never changed/;

async function mustFail({ session }: Walls, statement: string): Promise<string[]> {
  await session.query('BEGIN');
  try {
    await session.query(statement);
    return [`goes through: ${statement}`];
  } catch (error) {
    const { message } = error as Error;
    return REFUSED.test(message) ? [] : [`${statement}: ${message}`];
  } finally {
    await session.query('ROLLBACK');
  }
}

interface Told {
  readonly told: string;
  readonly faults: readonly string[];
}

/** A function that is given nothing may fail; whatever it or a table tells must be nobody else's. */
async function ask({ session, say, secrets }: Walls, statement: string): Promise<Told> {
  await session.query(`BEGIN; ${say}`);
  try {
    const { rows } = await session.query<{ row: string | null }>(statement);
    const told = rows.map(({ row }) => row ?? '').join('\n');
    return { told, faults: secrets.filter((one) => told.includes(one)).map((one) => `${statement} tells ${one}`) };
  } catch (error) {
    return { told: '', faults: statement.includes(' FROM ') ? [`${statement}: ${(error as Error).message}`] : [] };
  } finally {
    await session.query('ROLLBACK');
  }
}
