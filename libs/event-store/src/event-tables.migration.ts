import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The log, its head, the answers given, the projections, and the schema of read models. The runtime role may add to
 * the log and read it; nobody, not even the owner, may change or remove what stands there.
 */
export class EventTables1763700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [ROLE, TABLES, GUARD, GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA IF EXISTS read_models CASCADE; DROP SCHEMA IF EXISTS event_store CASCADE');
  }
}

// Roles belong to the whole cluster, so another database's migration may be creating it at the same moment.
const ROLE = `
DO $$ BEGIN
  CREATE ROLE kompassros_runtime NOLOGIN NOSUPERUSER NOBYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$`;

const TABLES = `
CREATE SCHEMA event_store;
CREATE SCHEMA read_models;

CREATE TABLE event_store.head (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  position bigint NOT NULL,
  hash bytea NOT NULL,
  recorded_at timestamptz NOT NULL
) WITH (fillfactor = 20);
INSERT INTO event_store.head (position, hash, recorded_at)
VALUES (0, sha256('Kompassros'::bytea), 'epoch');

CREATE TABLE event_store.events (
  position bigint PRIMARY KEY CHECK (position > 0),
  stream text COLLATE "C" NOT NULL CHECK (stream ~ '^[a-z][a-z-]*-[A-Za-z0-9][A-Za-z0-9._-]*$' AND length(stream) <= 200),
  version integer NOT NULL CHECK (version > 0),
  type text COLLATE "C" NOT NULL CHECK (type ~ '^[A-Z][A-Za-z]*\\.v[1-9][0-9]*$'),
  recorded_at timestamptz NOT NULL,
  metadata text NOT NULL,
  body text NOT NULL CHECK (octet_length(body) <= 1048576),
  hash bytea NOT NULL,
  UNIQUE (stream, version)
);
CREATE INDEX events_recorded_at ON event_store.events USING brin (recorded_at);

CREATE TABLE event_store.answers (
  key text COLLATE "C" PRIMARY KEY CHECK (length(key) <= 400),
  request_hash text NOT NULL,
  answer text NOT NULL,
  recorded_at timestamptz NOT NULL
);

CREATE TABLE event_store.projections (
  name text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('inline', 'catch-up')),
  version integer NOT NULL,
  table_name text NOT NULL,
  position bigint NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  old_table text,
  old_position bigint
);

CREATE TABLE event_store.parked (
  projection text NOT NULL,
  stream text COLLATE "C" NOT NULL,
  position bigint NOT NULL,
  error text NOT NULL,
  attempts integer NOT NULL DEFAULT 1,
  parked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (projection, stream)
);

CREATE TABLE event_store.skipped (
  projection text NOT NULL,
  position bigint NOT NULL,
  stream text COLLATE "C" NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  error text NOT NULL,
  skipped_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (projection, position)
);

CREATE TABLE event_store.rebuilds (
  projection text PRIMARY KEY,
  version integer NOT NULL,
  table_name text NOT NULL,
  position bigint NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE event_store.anchored (
  day date PRIMARY KEY,
  position bigint NOT NULL,
  hash text NOT NULL,
  file text NOT NULL,
  anchored_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE event_store.stored_types (
  type text COLLATE "C" PRIMARY KEY,
  position bigint NOT NULL
);

CREATE TABLE event_store.runtime_login (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  name text NOT NULL,
  password text NOT NULL
)`;

const GUARD = `
CREATE FUNCTION event_store.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events are never changed or removed (%)', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER events_stand BEFORE UPDATE OR DELETE OR TRUNCATE ON event_store.events
  FOR EACH STATEMENT EXECUTE FUNCTION event_store.refuse_change();
ALTER TABLE event_store.events ENABLE ALWAYS TRIGGER events_stand`;

const GRANTS = `
GRANT USAGE ON SCHEMA event_store, read_models TO kompassros_runtime;
GRANT SELECT, INSERT ON event_store.events, event_store.answers TO kompassros_runtime;
GRANT SELECT, UPDATE ON event_store.head, event_store.projections TO kompassros_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON event_store.parked TO kompassros_runtime;
GRANT SELECT, INSERT ON event_store.skipped, event_store.anchored TO kompassros_runtime;
GRANT SELECT ON event_store.rebuilds, event_store.stored_types TO kompassros_runtime;
ALTER DEFAULT PRIVILEGES IN SCHEMA read_models GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO kompassros_runtime`;
