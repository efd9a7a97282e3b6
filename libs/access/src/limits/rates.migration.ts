import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What all processes together have let in, by the hash of who it was and by window of time. It says nothing of anybody,
 * and need not outlive a crash of the server.
 */
export class Rates1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLE) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS access.rates');
  }
}

const TABLE = [
  'CREATE SCHEMA IF NOT EXISTS access',
  `CREATE UNLOGGED TABLE access.rates (
     key text COLLATE "C" NOT NULL,
     window_start bigint NOT NULL,
     window_seconds integer NOT NULL CHECK (window_seconds > 0),
     requests bigint NOT NULL,
     PRIMARY KEY (key, window_start)
   )`,
  // Every process counts for everybody: the hashes name nobody, and nothing else stands there.
  'ALTER TABLE access.rates ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE access.rates FORCE ROW LEVEL SECURITY',
  'CREATE POLICY every_process ON access.rates TO kompassros_runtime USING (true) WITH CHECK (true)',
  'GRANT USAGE ON SCHEMA access TO kompassros_runtime',
  'GRANT SELECT, INSERT, UPDATE, DELETE ON access.rates TO kompassros_runtime',
];
