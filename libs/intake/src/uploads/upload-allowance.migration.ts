import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RETENTION_DAYS } from '../allowance';

/**
 * What each person has handed over lately, to be counted by every process; and the removal of uploads that nobody has
 * committed. The runtime role may remove its actor's own uncommitted uploads, and for retention the old ones of anyone:
 * one that stored figures may point to stays, whoever asks.
 */
export class UploadAllowance1763810000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...ATTEMPTS, ...REMOVAL]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS intake.upload_attempts');
    for (const name of ['only_uncommitted', 'expired_seen', 'expired_removed']) {
      await runner.query(`DROP POLICY IF EXISTS ${name} ON intake.uploads`);
    }
    await runner.query('REVOKE DELETE ON intake.uploads FROM kompassros_runtime');
  }
}

const IS_RETENTION = `current_setting('kompassros.task', true) = 'retention'`;
const IS_OWN = `actor_id = current_setting('kompassros.actor_id', true)`;

const ATTEMPTS = [
  `CREATE TABLE intake.upload_attempts (
     actor_id text COLLATE "C" NOT NULL,
     attempted_at timestamptz NOT NULL DEFAULT clock_timestamp()
   )`,
  'CREATE INDEX ON intake.upload_attempts (actor_id, attempted_at)',
  'ALTER TABLE intake.upload_attempts ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE intake.upload_attempts FORCE ROW LEVEL SECURITY',
  `CREATE POLICY own_attempts ON intake.upload_attempts USING (${IS_OWN}) WITH CHECK (${IS_OWN})`,
  `CREATE POLICY old_attempts ON intake.upload_attempts
     USING (${IS_RETENTION} AND attempted_at < clock_timestamp() - interval '1 day') WITH CHECK (false)`,
  'GRANT SELECT, INSERT, DELETE ON intake.upload_attempts TO kompassros_runtime',
];

const EXPIRED = `${IS_RETENTION} AND committed_at IS NULL
  AND created_at < clock_timestamp() - interval '${RETENTION_DAYS} days'`;

const REMOVAL = [
  'CREATE INDEX ON intake.uploads (actor_id, created_at)',
  'CREATE INDEX ON intake.uploads (created_at) WHERE committed_at IS NULL',
  'CREATE POLICY only_uncommitted ON intake.uploads AS RESTRICTIVE FOR DELETE USING (committed_at IS NULL)',
  `CREATE POLICY expired_seen ON intake.uploads FOR SELECT USING (${EXPIRED})`,
  `CREATE POLICY expired_removed ON intake.uploads FOR DELETE USING (${EXPIRED})`,
  'GRANT DELETE ON intake.uploads TO kompassros_runtime',
];
