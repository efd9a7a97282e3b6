/**
 * Reading: a stream, or a stretch of the whole log, as one JSON text. One row costs the driver far less than many, and
 * the stored body goes in as it stands.
 */
export const READ_SQL = `
CREATE FUNCTION event_store.as_json(e event_store.events) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT '{"position":"' || e.position || '","stream":' || to_json(e.stream) || ',"version":' || e.version
    || ',"type":' || to_json(e.type) || ',"recordedAt":"'
    || to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    || '","metadata":' || e.metadata || ',"data":' || e.body || '}'
$$;

CREATE FUNCTION event_store.read_stream(wanted text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT '[' || coalesce(string_agg(event_store.as_json(e), ',' ORDER BY e.version), '') || ']'
  FROM event_store.events e WHERE e.stream = wanted
$$;

CREATE FUNCTION event_store.read_log(after bigint, at_most integer) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT '[' || coalesce(string_agg(event_store.as_json(e), ',' ORDER BY e.position), '') || ']'
  FROM (SELECT * FROM event_store.events WHERE position > after ORDER BY position LIMIT at_most) e
$$`;
