import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long a note is kept. */
export const SECURITY_LOG_DAYS = 400;

/**
 * What the service has noted about security. The runtime role adds notes and never changes one; the operator reads all,
 * a person those about themselves, and retention removes the old.
 */
export class SecurityNotes1764410000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLE, ...POLICIES, ...GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS access.security_log');
  }
}

const text = (name: string) => `${name} text COLLATE "C" CHECK (length(${name}) <= 200)`;

const TABLE = [
  'CREATE SCHEMA IF NOT EXISTS access',
  `CREATE TABLE access.security_log (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     at timestamptz NOT NULL,
     code text COLLATE "C" NOT NULL CHECK (code ~ '^[a-z-]{1,40}$'),
     ${['actor_id', 'about', 'reason', 'address'].map(text).join(', ')}
   )`,
  'CREATE INDEX ON access.security_log (at)',
  'CREATE INDEX ON access.security_log (actor_id, id)',
  'CREATE INDEX ON access.security_log (code, id)',
  'ALTER TABLE access.security_log ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE access.security_log FORCE ROW LEVEL SECURITY',
];

const setting = (name: string) => `current_setting('kompassros.${name}', true)`;
const OLD = `${setting('task')} = 'retention' AND at < clock_timestamp() - interval '${SECURITY_LOG_DAYS} days'`;

const POLICIES = [
  'CREATE POLICY anyone_is_noted ON access.security_log FOR INSERT WITH CHECK (true)',
  `CREATE POLICY operator_reads ON access.security_log FOR SELECT USING (${setting('actor_role')} = 'operator')`,
  `CREATE POLICY own_notes ON access.security_log FOR SELECT
     USING (actor_id = ${setting('actor_id')} OR about = ${setting('actor_id')})`,
  `CREATE POLICY old_seen ON access.security_log FOR SELECT USING (${OLD})`,
  `CREATE POLICY old_removed ON access.security_log FOR DELETE USING (${OLD})`,
];

const GRANTS = [
  'GRANT USAGE ON SCHEMA access TO kompassros_runtime',
  'GRANT SELECT, INSERT, DELETE ON access.security_log TO kompassros_runtime',
];
