/**
 * The functions that append, as databases of the first version have them: one call takes any number of requests as
 * JSON, and the bodies of their events beside it. Kept so that the migration from them can be tried.
 */
export const EARLIER_APPEND_SQL = `
CREATE FUNCTION event_store.append(requests jsonb, bodies text[]) RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
  IF jsonb_array_length(requests) = 1 AND jsonb_array_length(requests->0->'writes') = 1
     AND jsonb_array_length(requests->0->'writes'->0->'types') = 1 THEN
    RETURN jsonb_build_array(event_store.append_event(requests->0, requests->0->'writes'->0, bodies[1]));
  END IF;
  RETURN event_store.append_all(requests, bodies);
END $$;

CREATE FUNCTION event_store.append_event(request jsonb, write jsonb, body text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  refusal jsonb;
  place bigint;
  chain bytea;
  instant timestamptz;
  actual integer;
  version integer := (write->'expected')::integer + 1;
  type text := write->'types'->>0;
BEGIN
  SELECT h.position + 1, h.hash, greatest(clock_timestamp(), h.recorded_at) INTO STRICT place, chain, instant
  FROM event_store.head h FOR UPDATE;
  IF request->>'key' IS NOT NULL THEN
    refusal := event_store.earlier_answer(request);
    IF refusal IS NOT NULL THEN
      RETURN refusal;
    END IF;
  END IF;
  SELECT e.version INTO actual FROM event_store.events e WHERE e.stream = write->>'stream'
  ORDER BY e.version DESC LIMIT 1;
  IF coalesce(actual, 0) <> version - 1 THEN
    RETURN event_store.conflict(write, actual);
  END IF;
  chain := event_store.link(chain, place, write->>'stream', version, type, event_store.instant_text(instant),
                            request->>'metadata', body);
  INSERT INTO event_store.events (position, stream, version, type, recorded_at, metadata, body, hash)
  VALUES (place, write->>'stream', version, type, instant, request->>'metadata', body, chain);
  UPDATE event_store.head SET position = place, hash = chain, recorded_at = instant;
  PERFORM pg_notify('kompassros_log', place::text);
  RETURN event_store.accept(request, place, instant);
END $$;

CREATE FUNCTION event_store.append_all(requests jsonb, given text[]) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  request jsonb;
  write jsonb;
  named jsonb;
  refusal jsonb;
  before bigint;
  place bigint;
  chain bytea;
  instant timestamptz;
  instant_text text;
  actual integer;
  version integer;
  next integer := 0;
  used integer := 0;
  touched text[] := '{}';
  streams text[];
  versions integer[];
  types text[];
  metadata text[];
  bodies text[];
  hashes bytea[];
  results jsonb[] := '{}';
BEGIN
  SELECT h.position, h.position, h.hash, greatest(clock_timestamp(), h.recorded_at)
  INTO STRICT before, place, chain, instant FROM event_store.head h FOR UPDATE;
  instant_text := event_store.instant_text(instant);
  WHILE next < jsonb_array_length(requests) LOOP
    request := requests->next;
    EXIT WHEN event_store.names_any(request->'writes', touched);
    next := next + 1;
    refusal := NULL;
    IF request->>'key' IS NOT NULL THEN
      refusal := event_store.earlier_answer(request);
    END IF;
    FOR w IN 0..jsonb_array_length(request->'writes') - 1 LOOP
      EXIT WHEN refusal IS NOT NULL;
      write := request->'writes'->w;
      SELECT e.version INTO actual FROM event_store.events e WHERE e.stream = write->>'stream'
      ORDER BY e.version DESC LIMIT 1;
      IF coalesce(actual, 0) <> (write->'expected')::integer THEN
        refusal := event_store.conflict(write, actual);
      END IF;
    END LOOP;
    IF refusal IS NOT NULL THEN
      results := array_append(results, refusal);
      used := used + event_store.count_events(request);
      CONTINUE;
    END IF;
    FOR w IN 0..jsonb_array_length(request->'writes') - 1 LOOP
      write := request->'writes'->w;
      named := write->'types';
      version := write->'expected';
      touched := array_append(touched, write->>'stream');
      FOR e IN 0..jsonb_array_length(named) - 1 LOOP
        used := used + 1;
        place := place + 1;
        version := version + 1;
        chain := event_store.link(chain, place, write->>'stream', version, named->>e, instant_text,
                                  request->>'metadata', given[used]);
        streams := array_append(streams, write->>'stream');
        versions := array_append(versions, version);
        types := array_append(types, named->>e);
        metadata := array_append(metadata, request->>'metadata');
        bodies := array_append(bodies, given[used]);
        hashes := array_append(hashes, chain);
      END LOOP;
    END LOOP;
    results := array_append(results, event_store.accept(request, place, instant));
  END LOOP;
  IF place > before THEN
    INSERT INTO event_store.events (position, stream, version, type, recorded_at, metadata, body, hash)
    SELECT before + e.nth, e.stream, e.version, e.type, instant, e.metadata, e.body, e.hash
    FROM unnest(streams, versions, types, metadata, bodies, hashes) WITH ORDINALITY
      AS e (stream, version, type, metadata, body, hash, nth);
    UPDATE event_store.head SET position = place, hash = chain, recorded_at = instant;
    PERFORM pg_notify('kompassros_log', place::text);
  END IF;
  IF next < jsonb_array_length(requests) THEN
    RETURN to_jsonb(results) || event_store.append(event_store.from_nth(requests, next), given[used + 1:]);
  END IF;
  RETURN to_jsonb(results);
END $$;

CREATE FUNCTION event_store.earlier_answer(request jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  earlier record;
BEGIN
  SELECT a.request_hash, a.answer INTO earlier FROM event_store.answers a WHERE a.key = request->>'key';
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  RETURN CASE WHEN earlier.request_hash = request->>'requestHash'
              THEN jsonb_build_object('status', 'replayed', 'answer', earlier.answer)
              ELSE jsonb_build_object('status', 'key-reused') END;
END $$;

CREATE FUNCTION event_store.conflict(write jsonb, actual integer) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('status', 'conflict', 'stream', write->'stream', 'expected', write->'expected',
                            'actual', coalesce(actual, 0))
$$;

CREATE FUNCTION event_store.names_any(writes jsonb, streams text[]) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  FOR w IN 0..jsonb_array_length(writes) - 1 LOOP
    IF writes->w->>'stream' = ANY (streams) THEN
      RETURN true;
    END IF;
  END LOOP;
  RETURN false;
END $$;

CREATE FUNCTION event_store.count_events(request jsonb) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(sum(jsonb_array_length(write->'types')), 0)::integer FROM jsonb_array_elements(request->'writes') AS write
$$;

CREATE FUNCTION event_store.from_nth(requests jsonb, first integer) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_agg(request ORDER BY nth) FROM jsonb_array_elements(requests) WITH ORDINALITY AS given (request, nth)
  WHERE nth > first
$$;

CREATE FUNCTION event_store.instant_text(instant timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT to_char(instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

CREATE FUNCTION event_store.link(previous bytea, place bigint, stream text, version integer, type text, instant text,
                                 metadata text, body text)
RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(previous || convert_to(concat_ws(E'\\n', place, stream, version, type, instant, metadata, body), 'UTF8'))
$$;

CREATE FUNCTION event_store.accept(request jsonb, place bigint, instant timestamptz) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  first jsonb := request->'writes'->0;
  answer text := json_build_object(
    'id', request->>'answerId',
    'version', (first->'expected')::integer + jsonb_array_length(first->'types'),
    'position', place::text);
BEGIN
  FOR r IN 0..jsonb_array_length(request->'rows') - 1 LOOP
    PERFORM event_store.write_row(request->'rows'->r, place);
  END LOOP;
  IF request->>'key' IS NOT NULL THEN
    INSERT INTO event_store.answers (key, request_hash, answer, recorded_at)
    VALUES (request->>'key', request->>'requestHash', answer, instant);
  END IF;
  RETURN jsonb_build_object('status', 'appended', 'answer', answer);
END $$;

CREATE FUNCTION event_store.renew_row_writer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  present text := (SELECT prosrc FROM pg_proc WHERE oid = to_regprocedure('event_store.write_row(jsonb, bigint)'));
  wanted text := format('
    BEGIN %s
      RAISE EXCEPTION ''no such inline projection for row %%'', item->>''id'';
    END', (SELECT string_agg(format('
      IF item->>''projection'' = %L THEN
        INSERT INTO read_models.%I (id, position, document) VALUES (item->>''id'', place, (item->>''document'')::json)
        ON CONFLICT (id) DO UPDATE SET position = excluded.position, document = excluded.document;
        RETURN;
      END IF;', p.name, p.table_name), '' ORDER BY p.name) FROM event_store.projections p WHERE p.kind = 'inline'));
BEGIN
  IF wanted IS DISTINCT FROM present THEN
    EXECUTE format('CREATE OR REPLACE FUNCTION event_store.write_row(item jsonb, place bigint) RETURNS void
                    LANGUAGE plpgsql AS %L', wanted);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER renew_row_writer AFTER INSERT OR DELETE OR UPDATE OF name, kind, table_name ON event_store.projections
  FOR EACH STATEMENT EXECUTE FUNCTION event_store.renew_row_writer();
UPDATE event_store.projections SET table_name = table_name`;
