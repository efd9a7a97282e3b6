import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was handed over, with its hash, and what was understood of it. The runtime role may keep new ones and note how
 * reading and committing went; the file itself and its hash stay as they came. Each is seen by who handed it over.
 */
export class Uploads1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLE, OWN_ROWS, GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA IF EXISTS intake CASCADE');
  }
}

const TABLE = `
CREATE SCHEMA intake;
CREATE TABLE intake.uploads (
  id uuid PRIMARY KEY,
  actor_id text COLLATE "C" NOT NULL,
  municipality_code text,
  name text NOT NULL CHECK (length(name) <= 200),
  media_kind text,
  size integer NOT NULL CHECK (size >= 0),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  file bytea NOT NULL,
  idempotency_key text COLLATE "C",
  created_at timestamptz NOT NULL,
  status text NOT NULL CHECK (status IN ('reading', 'read', 'unreadable')),
  preview text,
  fault text,
  committed text,
  committed_at timestamptz,
  CHECK (octet_length(file) = size),
  CHECK ((status = 'read') = (preview IS NOT NULL)),
  CHECK ((status = 'unreadable') = (fault IS NOT NULL)),
  UNIQUE (actor_id, idempotency_key)
)`;

const OWN_ROWS = `
ALTER TABLE intake.uploads ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake.uploads FORCE ROW LEVEL SECURITY;
CREATE POLICY own_uploads ON intake.uploads
  USING (actor_id = current_setting('kompassros.actor_id', true))
  WITH CHECK (actor_id = current_setting('kompassros.actor_id', true))`;

const GRANTS = `
GRANT USAGE ON SCHEMA intake TO kompassros_runtime;
GRANT SELECT, INSERT ON intake.uploads TO kompassros_runtime;
GRANT UPDATE (status, media_kind, preview, fault, committed, committed_at) ON intake.uploads TO kompassros_runtime`;
