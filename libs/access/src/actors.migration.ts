import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who the opaque ids of the log stand for. A login reaches the row of the issuer and subject that it shows; a person
 * reaches their own; the operator reaches all, and may empty one. No row is ever removed: its id stands in the log.
 */
export class Actors1764310000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLE, SECURED, ...POLICIES, GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS access.actors');
  }
}

const TABLE = `
CREATE SCHEMA IF NOT EXISTS access;
CREATE TABLE access.actors (
  id text COLLATE "C" PRIMARY KEY CHECK (id ~ '^[A-Za-z0-9._-]{1,100}$'),
  issuer text COLLATE "C" CHECK (length(issuer) BETWEEN 1 AND 500 AND issuer !~ '\\n'),
  subject text COLLATE "C" CHECK (length(subject) BETWEEN 1 AND 255),
  name text CHECK (length(name) BETWEEN 1 AND 200),
  first_seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  last_seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  erased_at timestamptz,
  erased_by text COLLATE "C",
  erased_reason text CHECK (length(erased_reason) BETWEEN 1 AND 500),
  UNIQUE (issuer, subject),
  CHECK ((issuer IS NULL) = (erased_at IS NOT NULL)),
  CHECK ((subject IS NULL) = (erased_at IS NOT NULL)),
  CHECK (name IS NULL OR erased_at IS NULL),
  CHECK ((erased_by IS NULL) = (erased_at IS NULL)),
  CHECK ((erased_reason IS NULL) = (erased_at IS NULL))
)`;

const SECURED = `
ALTER TABLE access.actors ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.actors FORCE ROW LEVEL SECURITY`;

// A setting that ended with an earlier transaction is '' and not NULL; no issuer, id or role is.
const setting = (name: string) => `(SELECT current_setting('kompassros.${name}', true))`;
const SHOWN = `issuer || E'\\n' || subject = ${setting('shown_person')}`;
const OPERATOR = `${setting('actor_role')} = 'operator'`;
const KEY = `issuer = 'kompassros' AND EXISTS (SELECT FROM access.keys k WHERE 'key-' || k.id = actors.id)`;

const POLICIES = [
  `CREATE POLICY login_seen ON access.actors FOR SELECT TO kompassros_runtime USING (${SHOWN})`,
  `CREATE POLICY login_made ON access.actors FOR INSERT TO kompassros_runtime WITH CHECK (${SHOWN})`,
  `CREATE POLICY login_noted ON access.actors FOR UPDATE TO kompassros_runtime USING (${SHOWN}) WITH CHECK (${SHOWN})`,
  `CREATE POLICY own_seen ON access.actors FOR SELECT TO kompassros_runtime USING (id = ${setting('actor_id')})`,
  `CREATE POLICY operator_seen ON access.actors FOR SELECT TO kompassros_runtime USING (${OPERATOR})`,
  `CREATE POLICY operator_erased ON access.actors FOR UPDATE TO kompassros_runtime
     USING (${OPERATOR}) WITH CHECK (${OPERATOR} AND erased_at IS NOT NULL)`,
  `CREATE POLICY key_made ON access.actors FOR INSERT TO kompassros_runtime WITH CHECK (${KEY})`,
  `CREATE POLICY key_seen ON access.actors FOR SELECT TO kompassros_runtime
     USING (id = 'key-' || ${setting('shown_key')})`,
  `CREATE POLICY key_noted ON access.actors FOR UPDATE TO kompassros_runtime
     USING (id = 'key-' || ${setting('shown_key')}) WITH CHECK (issuer = 'kompassros')`,
];

const GRANTS = `
GRANT USAGE ON SCHEMA access TO kompassros_runtime;
GRANT SELECT, INSERT ON access.actors TO kompassros_runtime;
GRANT UPDATE (issuer, subject, name, last_seen_at, erased_at, erased_by, erased_reason)
  ON access.actors TO kompassros_runtime`;
