/**
 * The one way into the log. Takes an array of requests and decides each on its own, all in the caller's transaction:
 *
 *   { key, requestHash, answerId, metadata, writes: [{ stream, expected, events: [{ type, body }] }],
 *     rows: [{ projection, id, document }] }
 *
 * and gives as many results: `appended` or `replayed` with the answer, `key-reused`, or `conflict` with the versions.
 * The head row is the only lock, and it is held to the end of the transaction: what is checked below it stays true,
 * positions are given in the order of commits, and no two appends can wait for each other in a circle.
 */
export const APPEND_SQL = `
CREATE FUNCTION event_store.append(requests jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  tip event_store.head%ROWTYPE;
  request jsonb;
  result jsonb;
  results jsonb := '[]';
  before bigint;
BEGIN
  SELECT * INTO STRICT tip FROM event_store.head FOR UPDATE;
  before := tip.position;
  tip.recorded_at := greatest(clock_timestamp(), tip.recorded_at);
  FOR request IN SELECT value FROM jsonb_array_elements(requests) LOOP
    result := event_store.earlier_answer(request->>'key', request->>'requestHash');
    IF result IS NULL THEN
      result := event_store.version_conflict(request->'writes');
    END IF;
    IF result IS NULL THEN
      SELECT * INTO tip FROM event_store.write_events(request, tip);
      PERFORM event_store.write_rows(request->'rows', tip.position);
      result := event_store.give_answer(request, tip);
    END IF;
    results := results || result;
  END LOOP;
  IF tip.position > before THEN
    UPDATE event_store.head SET position = tip.position, hash = tip.hash, recorded_at = tip.recorded_at;
    PERFORM pg_notify('kompassros_log', tip.position::text);
  END IF;
  RETURN results;
END $$;

CREATE FUNCTION event_store.earlier_answer(wanted text, hash text) RETURNS jsonb LANGUAGE sql AS $$
  SELECT CASE WHEN request_hash = hash THEN jsonb_build_object('status', 'replayed', 'answer', answer)
              ELSE jsonb_build_object('status', 'key-reused') END
  FROM event_store.answers WHERE key = wanted
$$;

CREATE FUNCTION event_store.version_conflict(writes jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  write jsonb;
  actual integer;
BEGIN
  FOR write IN SELECT value FROM jsonb_array_elements(writes) LOOP
    SELECT coalesce(max(version), 0) INTO actual FROM event_store.events WHERE stream = write->>'stream';
    IF actual <> (write->>'expected')::integer THEN
      RETURN jsonb_build_object('status', 'conflict', 'stream', write->>'stream',
                                'expected', (write->>'expected')::integer, 'actual', actual);
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

CREATE FUNCTION event_store.link(previous bytea, place bigint, stream text, version integer, type text,
                                 recorded_at timestamptz, metadata text, body text)
RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT sha256(previous || convert_to(concat_ws(E'\\n', place, stream, version, type,
    to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), metadata, body), 'UTF8'))
$$;

CREATE FUNCTION event_store.write_events(request jsonb, INOUT tip event_store.head) LANGUAGE plpgsql AS $$
DECLARE
  write jsonb;
  event jsonb;
  place bigint := tip.position;
  chain bytea := tip.hash;
  hashes bytea[];
  number integer;
BEGIN
  FOR write IN SELECT value FROM jsonb_array_elements(request->'writes') LOOP
    hashes := '{}';
    number := (write->>'expected')::integer;
    FOR event IN SELECT value FROM jsonb_array_elements(write->'events') LOOP
      place := place + 1;
      number := number + 1;
      chain := event_store.link(chain, place, write->>'stream', number, event->>'type', tip.recorded_at,
                                request->>'metadata', event->>'body');
      hashes := hashes || chain;
    END LOOP;
    INSERT INTO event_store.events (position, stream, version, type, recorded_at, metadata, body, hash)
    SELECT tip.position + nth, write->>'stream', (write->>'expected')::integer + nth, e->>'type',
           tip.recorded_at, request->>'metadata', e->>'body', hashes[nth]
    FROM jsonb_array_elements(write->'events') WITH ORDINALITY AS given(e, nth);
    tip.position := place;
  END LOOP;
  tip.hash := chain;
END $$;

CREATE FUNCTION event_store.write_rows(rows jsonb, place bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  item record;
BEGIN
  FOR item IN
    SELECT p.table_name, r->>'id' AS id, r->>'document' AS document
    FROM jsonb_array_elements(rows) AS r
    LEFT JOIN event_store.projections AS p ON p.name = r->>'projection'
  LOOP
    IF item.table_name IS NULL THEN
      RAISE EXCEPTION 'no such projection for row %', item.id;
    END IF;
    EXECUTE format('INSERT INTO read_models.%I AS present (id, position, document) VALUES ($1, $2, $3::json)
                    ON CONFLICT (id) DO UPDATE SET position = excluded.position, document = excluded.document',
                   item.table_name) USING item.id, place, item.document;
  END LOOP;
END $$;

CREATE FUNCTION event_store.give_answer(request jsonb, tip event_store.head) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  first jsonb := request->'writes'->0;
  answer text := json_build_object(
    'id', request->>'answerId',
    'version', (first->>'expected')::integer + jsonb_array_length(first->'events'),
    'position', tip.position::text)::text;
BEGIN
  IF request->>'key' IS NOT NULL THEN
    INSERT INTO event_store.answers (key, request_hash, answer, recorded_at)
    VALUES (request->>'key', request->>'requestHash', answer, tip.recorded_at);
  END IF;
  RETURN jsonb_build_object('status', 'appended', 'answer', answer);
END $$`;
