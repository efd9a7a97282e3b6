/**
 * Reading: a stream, or a stretch of the whole log, as one row that holds each column of all its events as one text.
 * The driver works far longer on many rows than on one, the stored metadata and body go in as they stand, and the
 * server need not write out an object for each event. `read-events.ts` takes the texts apart again. Metadata are set
 * apart by a character that JSON text cannot hold, so that the same of many events is understood once.
 */
const SHARED = 'positions text, types text, instants text, metadata text, bodies text';

const GATHERED = `array_agg(e.position)::text, string_agg(e.type, ','),
         json_agg(e.recorded_at AT TIME ZONE 'UTC')::text, string_agg(e.metadata, E'\\x1f'), string_agg(e.body, ',')`;

export const READ_SQL = `
DROP FUNCTION IF EXISTS event_store.read_stream(text), event_store.read_log(bigint, integer);

CREATE FUNCTION event_store.read_stream(wanted text) RETURNS TABLE (${SHARED}, last_version integer)
LANGUAGE sql STABLE AS $$
  SELECT ${GATHERED}, max(e.version)
  FROM (SELECT * FROM event_store.events WHERE stream = wanted ORDER BY version) AS e
$$;

CREATE FUNCTION event_store.read_log(after bigint, at_most integer) RETURNS TABLE (${SHARED}, streams text, versions text)
LANGUAGE sql STABLE AS $$
  SELECT ${GATHERED}, string_agg(e.stream, ','), array_agg(e.version)::text
  FROM (SELECT * FROM event_store.events WHERE position > after ORDER BY position LIMIT at_most) AS e
$$`;

/** Bytes of events after which a reading ends; the event that crosses it is still given, so that reading always goes on. */
export const BYTES_PER_READ = 16 * 1024 * 1024;

/**
 * The same stretch of the log, but no longer than it may be: what is gathered here is held several times over by
 * whoever reads it, and the server gathers no text of more than a gigabyte.
 */
export const READ_BY_SIZE_SQL = `
CREATE OR REPLACE FUNCTION event_store.read_log(after bigint, at_most integer)
RETURNS TABLE (${SHARED}, streams text, versions text)
LANGUAGE sql STABLE AS $$
  SELECT ${GATHERED}, string_agg(e.stream, ','), array_agg(e.version)::text
  FROM (
    SELECT * FROM (
      SELECT n.*, sum(octet_length(n.body)) OVER (ORDER BY n.position) - octet_length(n.body) AS bytes_before
      FROM (SELECT * FROM event_store.events WHERE position > after ORDER BY position LIMIT at_most) AS n
    ) AS measured
    WHERE bytes_before < ${BYTES_PER_READ} ORDER BY position
  ) AS e
$$`;

/**
 * The events of some types after a position, no longer than they may be, and how far the log has been looked through
 * for them: to the last that is given when there may be more, else to the log's end.
 */
export const READ_TYPES_SQL = `
CREATE FUNCTION event_store.read_log_of(after bigint, at_most integer, wanted text[])
RETURNS TABLE (${SHARED}, streams text, versions text, reached bigint, reached_at text)
LANGUAGE sql STABLE AS $$
  WITH next AS MATERIALIZED (
    SELECT n.*, sum(octet_length(n.body)) OVER (ORDER BY n.position) - octet_length(n.body) AS bytes_before
    FROM (SELECT * FROM event_store.events
          WHERE position > after AND type = ANY (wanted) ORDER BY position LIMIT at_most) AS n
  ), found AS (
    SELECT * FROM next WHERE bytes_before < ${BYTES_PER_READ}
  ), ending AS (
    SELECT position, recorded_at FROM event_store.events
    WHERE position = (SELECT CASE WHEN count(*) = at_most OR count(*) < (SELECT count(*) FROM next) THEN max(position)
                                  ELSE (SELECT max(position) FROM event_store.events) END FROM found)
  )
  SELECT ${GATHERED}, string_agg(e.stream, ','), array_agg(e.version)::text,
         (SELECT position FROM ending), (SELECT json_build_array(recorded_at AT TIME ZONE 'UTC')::text FROM ending)
  FROM (SELECT * FROM found ORDER BY position) AS e
$$`;
