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
