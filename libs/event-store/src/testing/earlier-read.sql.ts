const SHARED = 'positions text, types text, instants text, metadata text, bodies text';

const GATHERED = `array_agg(e.position)::text, string_agg(e.type, ','),
         json_agg(e.recorded_at AT TIME ZONE 'UTC')::text, string_agg(e.metadata, ','), string_agg(e.body, ',')`;

/** The functions that read, as databases of the first version have them: metadata are set apart by commas. */
export const EARLIER_READ_SQL = `
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
