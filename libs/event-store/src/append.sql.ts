/**
 * The one way into the log: the tail of every append is serialised on the head row, which is held to the end of the
 * transaction. So what is checked below it stays true, positions are given in the order of commits, and no two appends
 * can wait for each other in a circle.
 *
 * `append_events` takes any number of requests and decides each on its own; a refused one leaves the others alone. It
 * works by sets, an array for each column, for a statement costs far more here than a row of it. No two of its requests
 * may name the same stream or carry the same key: a later one would not see what the earlier one adds. `append_event`
 * is the same for one request of one event, without arrays.
 *
 * Both give the position before the first new event and what came of the requests that were not stored; from that and
 * the order of the requests the caller knows the position of every event:
 *
 *   { "before": "122", "others": [{ "request": 1, "status": "conflict", "write": 0, "actual": 3 }] }
 *
 * A hash is that of the one before and of position, stream, version, type, instant, metadata and body, a line each. It
 * is written out in both, for a call of a function in SQL costs more than all that it would do here.
 *
 * Rows of inline projections are stored by functions that name their tables outright, for a statement put together at
 * run time is planned anew each time. They are written anew when a projection gets another table.
 */
export const APPEND_SQL = `
CREATE FUNCTION event_store.append_event(
  stream_name text, expected integer, event_type text, metadata text, body text,
  key text, request_hash text, answer_id text, row_projection text, row_id text, row_document text)
RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  before bigint;
  chain bytea;
  instant timestamptz;
  actual integer;
  earlier record;
BEGIN
  SELECT h.position, h.hash, greatest(clock_timestamp(), h.recorded_at) INTO STRICT before, chain, instant
  FROM event_store.head h FOR UPDATE;
  IF append_event.key IS NOT NULL THEN
    SELECT a.request_hash, a.answer INTO earlier FROM event_store.answers a WHERE a.key = append_event.key;
    IF FOUND THEN
      RETURN json_build_object('before', before::text, 'others',
        json_build_array(event_store.earlier_answer(0, earlier.request_hash = append_event.request_hash, earlier.answer)));
    END IF;
  END IF;
  SELECT e.version INTO actual FROM event_store.events e WHERE e.stream = stream_name ORDER BY e.version DESC LIMIT 1;
  IF coalesce(actual, 0) <> expected THEN
    RETURN json_build_object('before', before::text, 'others',
      json_build_array(event_store.conflict(0, 0, coalesce(actual, 0))));
  END IF;
  chain := sha256(chain || convert_to(concat_ws(E'\\n', before + 1, stream_name, expected + 1, event_type,
                                      to_char(instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), metadata, body), 'UTF8'));
  INSERT INTO event_store.events (position, stream, version, type, recorded_at, metadata, body, hash)
  VALUES (before + 1, stream_name, expected + 1, event_type, instant, append_event.metadata, append_event.body, chain);
  UPDATE event_store.head SET position = before + 1, hash = chain, recorded_at = instant;
  PERFORM pg_notify('kompassros_log', (before + 1)::text);
  IF row_projection IS NOT NULL THEN
    PERFORM event_store.write_row(row_projection, row_id, row_document, before + 1);
  END IF;
  IF append_event.key IS NOT NULL THEN
    INSERT INTO event_store.answers (key, request_hash, answer, recorded_at)
    VALUES (append_event.key, append_event.request_hash, event_store.answer(answer_id, expected + 1, before + 1), instant);
  END IF;
  RETURN '{"before":"' || before || '","others":[]}';
END $$;

CREATE FUNCTION event_store.append_events(
  keys text[], request_hashes text[], answer_ids text[], answer_versions integer[],
  write_requests integer[], write_numbers integer[], write_streams text[], write_expected integer[],
  event_requests integer[], event_streams text[], event_versions integer[], event_types text[],
  event_metadata text[], event_bodies text[],
  row_requests integer[], row_projections text[], row_ids text[], row_documents text[])
RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  before bigint;
  place bigint;
  chain bytea;
  instant timestamptz;
  instant_text text;
  refused boolean[] := '{}';
  places bigint[] := '{}';
  hashes bytea[] := '{}';
  ends bigint[] := '{}';
  others json[] := '{}';
  found_one record;
BEGIN
  SELECT h.position, h.position, h.hash, greatest(clock_timestamp(), h.recorded_at)
  INTO STRICT before, place, chain, instant FROM event_store.head h FOR UPDATE;
  instant_text := to_char(instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
  -- An array begins at the first place that it is given, and what follows pairs them from their beginnings.
  places[1] := NULL;
  hashes[1] := NULL;
  IF keys IS NOT NULL THEN
    FOR found_one IN
      SELECT k.nth::integer, a.request_hash = k.hash AS is_same, a.answer
      FROM unnest(keys, request_hashes) WITH ORDINALITY AS k (key, hash, nth)
      JOIN event_store.answers a ON a.key = k.key
    LOOP
      refused[found_one.nth] := true;
      others := array_append(others, event_store.earlier_answer(found_one.nth - 1, found_one.is_same, found_one.answer));
    END LOOP;
  END IF;
  FOR found_one IN
    SELECT w.request, w.number, w.actual
    FROM (SELECT request, number, expected, coalesce(
            (SELECT e.version FROM event_store.events e WHERE e.stream = name ORDER BY e.version DESC LIMIT 1), 0) AS actual
          FROM unnest(write_requests, write_numbers, write_streams, write_expected) AS g (request, number, name, expected)
         ) AS w
    WHERE w.expected <> w.actual ORDER BY w.request, w.number
  LOOP
    CONTINUE WHEN refused[found_one.request + 1];
    refused[found_one.request + 1] := true;
    others := array_append(others, event_store.conflict(found_one.request, found_one.number, found_one.actual));
  END LOOP;
  FOR i IN 1..coalesce(array_length(event_requests, 1), 0) LOOP
    CONTINUE WHEN refused[event_requests[i] + 1];
    place := place + 1;
    chain := sha256(chain || convert_to(concat_ws(E'\\n', place, event_streams[i], event_versions[i], event_types[i],
                                        instant_text, event_metadata[i], event_bodies[i]), 'UTF8'));
    places[i] := place;
    hashes[i] := chain;
    ends[event_requests[i] + 1] := place;
  END LOOP;
  IF place > before THEN
    INSERT INTO event_store.events (position, stream, version, type, recorded_at, metadata, body, hash)
    SELECT e.place, e.stream, e.version, e.type, instant, e.metadata, e.body, e.hash
    FROM unnest(places, event_streams, event_versions, event_types, event_metadata, event_bodies, hashes)
      AS e (place, stream, version, type, metadata, body, hash)
    WHERE e.place IS NOT NULL;
    UPDATE event_store.head SET position = place, hash = chain, recorded_at = instant;
    PERFORM pg_notify('kompassros_log', place::text);
  END IF;
  IF row_requests IS NOT NULL THEN
    PERFORM event_store.write_rows(
      row_projections, row_ids, row_documents,
      (SELECT array_agg(CASE WHEN refused[r.request + 1] THEN NULL ELSE coalesce(ends[r.request + 1], before) END ORDER BY r.nth)
       FROM unnest(row_requests) WITH ORDINALITY AS r (request, nth)));
  END IF;
  IF keys IS NOT NULL THEN
    INSERT INTO event_store.answers (key, request_hash, answer, recorded_at)
    SELECT a.key, a.hash, event_store.answer(a.id, a.version, coalesce(ends[a.nth], before)), instant
    FROM unnest(keys, request_hashes, answer_ids, answer_versions) WITH ORDINALITY AS a (key, hash, id, version, nth)
    WHERE a.key IS NOT NULL AND refused[a.nth] IS NULL;
  END IF;
  RETURN json_build_object('before', before::text, 'others', array_to_json(others));
END $$;

CREATE FUNCTION event_store.earlier_answer(request integer, is_same boolean, answer text) RETURNS json
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN is_same THEN json_build_object('request', request, 'status', 'replayed', 'answer', answer)
              ELSE json_build_object('request', request, 'status', 'key-reused') END
$$;

CREATE FUNCTION event_store.conflict(request integer, write integer, actual integer) RETURNS json
LANGUAGE sql IMMUTABLE AS $$
  SELECT json_build_object('request', request, 'status', 'conflict', 'write', write, 'actual', actual)
$$;

CREATE FUNCTION event_store.answer(id text, version integer, place bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT json_build_object('id', id, 'version', version, 'position', place::text)::text
$$;

CREATE FUNCTION event_store.renew_row_writers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  present text := (SELECT prosrc FROM pg_proc WHERE oid = to_regprocedure('event_store.write_row(text, text, text, bigint)'));
  known text := coalesce((SELECT string_agg(quote_literal(p.name), ', ' ORDER BY p.name)
                          FROM event_store.projections p WHERE p.kind = 'inline'), 'NULL');
  one text := format('
    BEGIN %s
      RAISE EXCEPTION ''no such inline projection for row %%'', row_id;
    END', (SELECT string_agg(format('
      IF projection = %L THEN
        INSERT INTO read_models.%I (id, position, document) VALUES (row_id, place, row_document::json)
        ON CONFLICT (id) DO UPDATE SET position = excluded.position, document = excluded.document;
        RETURN;
      END IF;', p.name, p.table_name), '' ORDER BY p.name) FROM event_store.projections p WHERE p.kind = 'inline'));
  many text := format('
    BEGIN
      IF EXISTS (SELECT FROM unnest(projections) AS p (name) WHERE coalesce(p.name NOT IN (%s), true)) THEN
        RAISE EXCEPTION ''no such inline projection for one of %%'', projections;
      END IF; %s
    END', known, (SELECT string_agg(format('
      IF %L = ANY (projections) THEN
        INSERT INTO read_models.%I (id, position, document)
        SELECT r.id, r.place, r.document::json
        FROM unnest(projections, row_ids, row_documents, places) AS r (projection, id, document, place)
        WHERE r.projection = %1$L AND r.place IS NOT NULL
        ON CONFLICT (id) DO UPDATE SET position = excluded.position, document = excluded.document;
      END IF;', p.name, p.table_name), '' ORDER BY p.name) FROM event_store.projections p WHERE p.kind = 'inline'));
BEGIN
  IF one IS DISTINCT FROM present THEN
    EXECUTE format('CREATE OR REPLACE FUNCTION event_store.write_row(
                      projection text, row_id text, row_document text, place bigint)
                    RETURNS void LANGUAGE plpgsql AS %L', one);
    EXECUTE format('CREATE OR REPLACE FUNCTION event_store.write_rows(
                      projections text[], row_ids text[], row_documents text[], places bigint[])
                    RETURNS void LANGUAGE plpgsql AS %L', many);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER renew_row_writers AFTER INSERT OR DELETE OR UPDATE OF name, kind, table_name ON event_store.projections
  FOR EACH STATEMENT EXECUTE FUNCTION event_store.renew_row_writers();
UPDATE event_store.projections SET table_name = table_name`;

/** What a database of the version before still has in their place. */
export const DROP_EARLIER_SQL = `
DROP TRIGGER IF EXISTS renew_row_writer ON event_store.projections;
DROP FUNCTION IF EXISTS event_store.renew_row_writer(), event_store.write_row(jsonb, bigint),
  event_store.append(jsonb, text[]), event_store.append_event(jsonb, jsonb, text), event_store.append_all(jsonb, text[]),
  event_store.earlier_answer(jsonb), event_store.conflict(jsonb, integer), event_store.names_any(jsonb, text[]),
  event_store.count_events(jsonb), event_store.from_nth(jsonb, integer), event_store.accept(jsonb, bigint, timestamptz),
  event_store.instant_text(timestamptz),
  event_store.link(bytea, bigint, text, integer, text, text, text, text)`;
