import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The role that what is asked for is read as. It has no right on the log and none on a table that nobody has given it:
 * each read model's own statement gives it that table, and says which of its rows (row-security.ts). Every login of the
 * runtime role may become it.
 */
export class ReaderRole1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [ROLE, MEMBERSHIP, GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE ALL ON ALL TABLES IN SCHEMA read_models FROM kompassros_reader');
    await runner.query('REVOKE USAGE ON SCHEMA read_models FROM kompassros_reader');
  }
}

// Roles belong to the whole cluster, so another database's migration may be at the same at the same moment.
const ROLE = `
DO $$ BEGIN
  CREATE ROLE kompassros_reader NOLOGIN NOSUPERUSER NOBYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$`;

const MEMBERSHIP = `
DO $$ BEGIN
  IF NOT pg_has_role('kompassros_runtime', 'kompassros_reader', 'MEMBER') THEN
    GRANT kompassros_reader TO kompassros_runtime;
  END IF;
EXCEPTION WHEN unique_violation OR internal_error THEN
  IF NOT pg_has_role('kompassros_runtime', 'kompassros_reader', 'MEMBER') THEN RAISE; END IF;
END $$`;

const GRANTS = 'GRANT USAGE ON SCHEMA read_models TO kompassros_reader';
