import { createHash } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';

/** What checking the whole log found; `faults` is empty when everything holds. */
export interface Verification {
  readonly events: bigint;
  readonly faults: readonly { readonly position: bigint; readonly what: string }[];
}

interface Link {
  position: string;
  stream: string;
  version: number;
  type: string;
  recorded_at: string;
  metadata: string;
  body: string;
  hash: Buffer;
}

const ROWS_PER_READ = 5000;

/**
 * Recomputes the hash chain over the stored bytes, apart from the code that made it, and checks that positions are 1,
 * 2, 3 … up to the head as it stood at the start and that the head's hash is that of its event. A changed, removed or
 * exchanged event is found at its position; a cut end whose head was cut along only by an anchor kept elsewhere.
 */
export async function verifyLog(
  pool: Pool | ClientBase,
  progress: (checked: bigint, of: bigint) => void = () => undefined,
): Promise<Verification> {
  const head = await readHead(pool);
  if (!head) return { events: 0n, faults: [{ position: 0n, what: 'the head is missing' }] };
  const faults: Fault[] = [];
  let hash: Buffer = createHash('sha256').update('Kompassros').digest();
  let position = 0n;
  let events = 0n;
  const read = () => readLinks(pool, position, head.position);
  for (let links = await read(); links.length > 0; links = await read()) {
    for (const link of links) {
      const at = BigInt(link.position);
      if (at !== position + 1n) faults.push(missing(position + 1n, at - 1n));
      hash = hashOf(hash, link);
      if (!hash.equals(link.hash))
        faults.push({ position: at, what: 'the stored hash is not that of what stands here and before' });
      hash = link.hash;
      position = at;
      events += 1n;
    }
    progress(position, head.position);
  }
  if (position !== head.position) faults.push(missing(position + 1n, head.position));
  else if (!head.hash.equals(hash)) faults.push({ position, what: 'the head has another hash than the last event' });
  return { events, faults: [...faults, ...(await beyondHead(pool))] };
}

type Fault = Verification['faults'][number];

function missing(from: bigint, to: bigint): Fault {
  return {
    position: from,
    what: from === to ? `position ${from} is missing` : `positions ${from} to ${to} are missing`,
  };
}

function hashOf(previous: Buffer, { position, stream, version, type, recorded_at, metadata, body }: Link): Buffer {
  const bytes = [position, stream, version, type, recorded_at, metadata, body].join('\n');
  return createHash('sha256').update(previous).update(bytes, 'utf8').digest();
}

async function readLinks(pool: Pool | ClientBase, after: bigint, upTo: bigint): Promise<Link[]> {
  const { rows } = await pool.query<Link>(
    `SELECT position, stream, version, type, metadata, body, hash,
            to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS recorded_at
     FROM event_store.events WHERE position > $1 AND position <= $2 ORDER BY position LIMIT ${ROWS_PER_READ}`,
    [after.toString(), upTo.toString()],
  );
  return rows;
}

async function readHead(pool: Pool | ClientBase): Promise<{ position: bigint; hash: Buffer } | undefined> {
  const { rows } = await pool.query<{ position: string; hash: Buffer }>('SELECT position, hash FROM event_store.head');
  return rows[0] && { position: BigInt(rows[0].position), hash: rows[0].hash };
}

/** Events that came in by another way than the log's own; asked in one statement, for the head moves on meanwhile. */
async function beyondHead(pool: Pool | ClientBase): Promise<Fault[]> {
  const { rows } = await pool.query<{ position: string }>(
    'SELECT min(e.position) AS position FROM event_store.events e, event_store.head h WHERE e.position > h.position HAVING count(*) > 0',
  );
  return rows.map(({ position }) => ({ position: BigInt(position), what: 'the log goes on here, beyond its head' }));
}
