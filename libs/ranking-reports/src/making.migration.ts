import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How far the work on a report has come, and how often it has broken off. Nothing hangs on it: a crash of the database
 * empties it, and the work is then shown as not begun.
 */
export class RankingReportMaking1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [SCHEMA, TABLE, ...GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA IF EXISTS ranking_reports CASCADE');
  }
}

const SCHEMA = 'CREATE SCHEMA ranking_reports';

const TABLE = `
CREATE UNLOGGED TABLE ranking_reports.making (
  report_id text COLLATE "C" PRIMARY KEY,
  step text COLLATE "C" NOT NULL,
  done integer NOT NULL CHECK (done >= 0),
  failures integer NOT NULL DEFAULT 0,
  failing_since timestamptz
)`;

const GRANTS = [
  'GRANT USAGE ON SCHEMA ranking_reports TO kompassros_runtime',
  'GRANT SELECT, INSERT, UPDATE, DELETE ON ranking_reports.making TO kompassros_runtime',
];
