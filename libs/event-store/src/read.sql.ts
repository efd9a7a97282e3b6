/**
 * Reading: a stream, or a stretch of the whole log, as one row that holds each column of all its events as one text.
 * The driver works far longer on many rows than on one, the stored metadata and body go in as they stand, and the
 * server need not write out an object for each event. `read-events.ts` takes the texts apart again.
 */
const COLUMNS = 'positions text, streams text, versions text, types text, instants text, metadata text, bodies text';

const GATHERED = `
  SELECT array_agg(e.position)::text, string_agg(e.stream, ','), array_agg(e.version)::text, string_agg(e.type, ','),
         json_agg(e.recorded_at AT TIME ZONE 'UTC')::text, string_agg(e.metadata, ','), string_agg(e.body, ',')`;

export const READ_SQL = `
CREATE FUNCTION event_store.read_stream(wanted text) RETURNS TABLE (${COLUMNS}) LANGUAGE sql STABLE AS $$ ${GATHERED}
  FROM (SELECT * FROM event_store.events WHERE stream = wanted ORDER BY version) AS e
$$;

CREATE FUNCTION event_store.read_log(after bigint, at_most integer) RETURNS TABLE (${COLUMNS}) LANGUAGE sql STABLE AS $$ ${GATHERED}
  FROM (SELECT * FROM event_store.events WHERE position > after ORDER BY position LIMIT at_most) AS e
$$`;
