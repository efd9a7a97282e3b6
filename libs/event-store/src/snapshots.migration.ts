import type { MigrationInterface, QueryRunner } from 'typeorm';
import { READ_TYPES_SQL } from './read.sql';

/** Snapshots of states that processes fold from the log, and the function that reads the events of some types alone. */
export class Snapshots1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(READ_TYPES_SQL);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION event_store.read_log_of(bigint, integer, text[]);
                        DROP TABLE event_store.snapshots`);
  }
}

const TABLE = `
CREATE TABLE event_store.snapshots (
  name text COLLATE "C" PRIMARY KEY,
  form text NOT NULL,
  position bigint NOT NULL CHECK (position > 0),
  log_hash bytea NOT NULL,
  checksum bytea NOT NULL,
  body bytea NOT NULL,
  taken_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
ALTER TABLE event_store.snapshots ALTER COLUMN body SET STORAGE EXTERNAL;
GRANT SELECT, INSERT, UPDATE ON event_store.snapshots TO kompassros_runtime`;
