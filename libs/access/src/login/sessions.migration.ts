import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is logged in, and logins that have begun. Each row is named by the hash of a secret that only one browser holds,
 * and is seen by whoever shows it. A person's own sessions are seen by that person too, and old ones by retention.
 */
export class Sessions1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...SESSIONS, ...SIGN_INS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS access.sessions, access.sign_ins');
  }
}

const IS_RETENTION = `current_setting('kompassros.task', true) = 'retention'`;
const SHOWN_SESSION = `hash = current_setting('kompassros.shown_session', true)`;
const SHOWN_SIGN_IN = `state_hash = current_setting('kompassros.shown_login', true)`;
const OWN = `actor_id = current_setting('kompassros.actor_id', true)`;
const OLD_SESSION = `${IS_RETENTION} AND
  (expires_at < clock_timestamp() OR seen_at < clock_timestamp() - interval '1 hour')`;
const OLD_SIGN_IN = `${IS_RETENTION} AND expires_at < clock_timestamp()`;

const SESSIONS = [
  'CREATE SCHEMA IF NOT EXISTS access',
  'GRANT USAGE ON SCHEMA access TO kompassros_runtime',
  `CREATE TABLE access.sessions (
     hash text COLLATE "C" PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
     actor_id text COLLATE "C" NOT NULL CHECK (actor_id <> '' AND actor_id !~ ':'),
     role text NOT NULL CHECK (role IN ('analyst', 'evaluator', 'reporter', 'approver', 'operator')),
     municipality_code text CHECK (municipality_code ~ '^[0-9]{4}$'),
     assured boolean NOT NULL,
     issuer_key text NOT NULL,
     made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     expires_at timestamptz NOT NULL,
     CHECK ((role IN ('reporter', 'approver')) = (municipality_code IS NOT NULL))
   )`,
  'CREATE INDEX ON access.sessions (actor_id)',
  'CREATE INDEX ON access.sessions (expires_at)',
  'ALTER TABLE access.sessions ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE access.sessions FORCE ROW LEVEL SECURITY',
  `CREATE POLICY shown_session ON access.sessions TO kompassros_runtime USING (${SHOWN_SESSION}) WITH CHECK (${SHOWN_SESSION})`,
  `CREATE POLICY own_sessions_seen ON access.sessions FOR SELECT TO kompassros_runtime USING (${OWN})`,
  `CREATE POLICY own_sessions_ended ON access.sessions FOR DELETE TO kompassros_runtime USING (${OWN})`,
  `CREATE POLICY old_sessions_seen ON access.sessions FOR SELECT TO kompassros_runtime USING (${OLD_SESSION})`,
  `CREATE POLICY old_sessions_removed ON access.sessions FOR DELETE TO kompassros_runtime USING (${OLD_SESSION})`,
  'GRANT SELECT, INSERT, DELETE ON access.sessions TO kompassros_runtime',
  'GRANT UPDATE (seen_at) ON access.sessions TO kompassros_runtime',
];

const SIGN_INS = [
  `CREATE TABLE access.sign_ins (
     state_hash text COLLATE "C" PRIMARY KEY CHECK (state_hash ~ '^[0-9a-f]{64}$'),
     browser_hash text COLLATE "C" NOT NULL CHECK (browser_hash ~ '^[0-9a-f]{64}$'),
     issuer_key text NOT NULL,
     nonce text NOT NULL,
     verifier text NOT NULL,
     stronger boolean NOT NULL,
     back text NOT NULL CHECK (length(back) <= 2000),
     expires_at timestamptz NOT NULL
   )`,
  'CREATE INDEX ON access.sign_ins (expires_at)',
  'ALTER TABLE access.sign_ins ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE access.sign_ins FORCE ROW LEVEL SECURITY',
  `CREATE POLICY shown_sign_in ON access.sign_ins TO kompassros_runtime USING (${SHOWN_SIGN_IN}) WITH CHECK (${SHOWN_SIGN_IN})`,
  `CREATE POLICY old_sign_ins_seen ON access.sign_ins FOR SELECT TO kompassros_runtime USING (${OLD_SIGN_IN})`,
  `CREATE POLICY old_sign_ins_removed ON access.sign_ins FOR DELETE TO kompassros_runtime USING (${OLD_SIGN_IN})`,
  'GRANT SELECT, INSERT, DELETE ON access.sign_ins TO kompassros_runtime',
];
