import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keys of municipalities' systems. Of a key's secret only the hash is kept. An approver reaches the keys of the own
 * municipality; whoever shows a key reaches that one; a person reaches those that they made or revoked. A key is never
 * removed: its id stands in the log. What it may do, and until when, cannot be changed.
 */
export class Keys1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLE, SECURED, ...POLICIES, GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS access.keys');
  }
}

const TABLE = `
CREATE SCHEMA IF NOT EXISTS access;
CREATE TABLE access.keys (
  id text COLLATE "C" PRIMARY KEY CHECK (id ~ '^[a-z2-7]{16}$'),
  municipality_code text COLLATE "C" NOT NULL CHECK (municipality_code ~ '^[0-9]{4}$'),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  secret_sha256 bytea NOT NULL CHECK (octet_length(secret_sha256) = 32),
  scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
  created_by text COLLATE "C" NOT NULL CHECK (created_by <> ''),
  created_by_role text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_on date NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at <= created_at + interval '2 years 2 days'),
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by text COLLATE "C" CHECK (revoked_by <> ''),
  revoked_by_role text,
  CHECK ((revoked_by IS NULL) = (revoked_at IS NULL)),
  CHECK ((revoked_by_role IS NULL) = (revoked_at IS NULL))
);
CREATE INDEX ON access.keys (municipality_code);
CREATE INDEX ON access.keys (created_by);
CREATE INDEX ON access.keys (revoked_by)`;

const SECURED = `
ALTER TABLE access.keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.keys FORCE ROW LEVEL SECURITY`;

// A setting that ended with an earlier transaction is '' and not NULL; no code, id or role is.
const setting = (name: string) => `(SELECT current_setting('kompassros.${name}', true))`;
const APPROVER = `${setting('actor_role')} = 'approver' AND municipality_code = ${setting('municipality')}`;
const SHOWN = `id = ${setting('shown_key')}`;

const POLICIES = [
  `CREATE POLICY approver_seen ON access.keys FOR SELECT TO kompassros_runtime USING (${APPROVER})`,
  `CREATE POLICY approver_made ON access.keys FOR INSERT TO kompassros_runtime
     WITH CHECK (${APPROVER} AND created_by = ${setting('actor_id')})`,
  `CREATE POLICY approver_revoked ON access.keys FOR UPDATE TO kompassros_runtime
     USING (${APPROVER} AND revoked_at IS NULL) WITH CHECK (${APPROVER} AND revoked_by = ${setting('actor_id')})`,
  `CREATE POLICY shown_seen ON access.keys FOR SELECT TO kompassros_runtime USING (${SHOWN})`,
  `CREATE POLICY shown_used ON access.keys FOR UPDATE TO kompassros_runtime
     USING (${SHOWN} AND revoked_at IS NULL) WITH CHECK (${SHOWN} AND revoked_at IS NULL)`,
  `CREATE POLICY own_deeds_seen ON access.keys FOR SELECT TO kompassros_runtime
     USING (created_by = ${setting('actor_id')} OR revoked_by = ${setting('actor_id')})`,
];

const GRANTS = `
GRANT USAGE ON SCHEMA access TO kompassros_runtime;
GRANT SELECT, INSERT ON access.keys TO kompassros_runtime;
GRANT UPDATE (last_used_at, revoked_at, revoked_by, revoked_by_role) ON access.keys TO kompassros_runtime`;
