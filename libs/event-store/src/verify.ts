import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

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
 * 2, 3 … up to the head and that the head's hash is the last one. A changed, removed or exchanged event is found at
 * its position; a cut end is found against the head only, or against an anchor kept elsewhere.
 */
export async function verifyLog(
  pool: Pool,
  progress: (checked: bigint) => void = () => undefined,
): Promise<Verification> {
  const faults: { position: bigint; what: string }[] = [];
  let hash: Buffer = createHash('sha256').update('Kompassros').digest();
  let position = 0n;
  for (let links = await readLinks(pool, 0n); links.length > 0; links = await readLinks(pool, position)) {
    for (const link of links) {
      const at = BigInt(link.position);
      if (at !== position + 1n)
        faults.push({ position: position + 1n, what: `positions ${position + 1n} to ${at - 1n} are missing` });
      hash = hashOf(hash, link);
      if (!hash.equals(link.hash))
        faults.push({ position: at, what: 'the stored hash is not that of what stands here and before' });
      hash = link.hash;
      position = at;
    }
    progress(position);
  }
  return { events: position, faults: [...faults, ...(await headFaults(pool, position, hash))] };
}

function hashOf(previous: Buffer, { position, stream, version, type, recorded_at, metadata, body }: Link): Buffer {
  const bytes = [position, stream, version, type, recorded_at, metadata, body].join('\n');
  return createHash('sha256').update(previous).update(bytes, 'utf8').digest();
}

async function readLinks(pool: Pool, after: bigint): Promise<Link[]> {
  const { rows } = await pool.query<Link>(
    `SELECT position, stream, version, type, metadata, body, hash,
            to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS recorded_at
     FROM event_store.events WHERE position > $1 ORDER BY position LIMIT ${ROWS_PER_READ}`,
    [after.toString()],
  );
  return rows;
}

async function headFaults(pool: Pool, position: bigint, hash: Buffer): Promise<{ position: bigint; what: string }[]> {
  const { rows } = await pool.query<{ position: string; hash: Buffer }>('SELECT position, hash FROM event_store.head');
  const head = rows[0];
  if (!head) return [{ position, what: 'the head is missing' }];
  if (BigInt(head.position) !== position)
    return [{ position, what: `the log ends here, but its head says ${head.position}` }];
  return head.hash.equals(hash) ? [] : [{ position, what: 'the head has another hash than the last event' }];
}
