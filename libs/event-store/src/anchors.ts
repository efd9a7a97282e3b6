import type { ClientBase, Pool } from 'pg';
import { keepAnchor, readAnchors, type Anchor } from './anchor';
import { inTransaction } from './catch-up';

/** What does not fit between the log and its anchors; `position` is undefined where a file itself is at fault. */
export interface AnchorMismatch {
  readonly position: bigint | undefined;
  readonly what: string;
}

/** The log does not hold what an anchor says it held, so it must not be anchored anew. */
export class BrokenLog extends Error {}

/**
 * Anchors the log as it stands in a folder outside the database.
 *
 * @throws BrokenLog when an earlier anchor does not fit the log any more.
 */
export async function anchorLog(pool: Pool | ClientBase, folder: string): Promise<Anchor & { readonly file: string }> {
  const [mismatch] = await checkAnchors(pool, folder);
  if (mismatch) throw new BrokenLog(`The log is not anchored, for it does not fit its anchors: ${mismatch.what}`);
  const anchor = await headOf(pool);
  return { ...anchor, file: keepAnchor(folder, anchor) };
}

async function headOf(pool: Pool | ClientBase): Promise<Anchor> {
  const { rows } = await pool.query<{ position: string; hash: string; instant: string }>(
    `SELECT position, encode(hash, 'hex') AS hash,
            to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS instant
     FROM event_store.head`,
  );
  const head = rows[0];
  if (!head) throw new BrokenLog('The log has no head');
  return { position: BigInt(head.position), hash: head.hash, instant: head.instant };
}

/** Two processes that would anchor the same day take turns by this key. */
const ANCHOR_LOCK = 7_305_816_922_002n;

/**
 * Anchors the log once a day (as days go in Europe/Stockholm), however many processes ask and how often. What has been
 * anchored is noted in the database; the anchor itself lies outside.
 *
 * @returns the day's anchor when this call made it; undefined when the day has one, another process is at it, or the
 *   log is empty.
 * @throws BrokenLog, and the day stays without an anchor.
 */
export async function anchorOncePerDay(pool: Pool, folder: string): Promise<(Anchor & { file: string }) | undefined> {
  return inTransaction(pool, async (client) => {
    const { rows: locks } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS taken', [
      ANCHOR_LOCK.toString(),
    ]);
    if (!locks[0]?.taken) return undefined;
    // A statement of its own: one together with the lock would not see what was committed while it was waited for.
    const { rowCount: done } = await client.query(`SELECT FROM event_store.anchored WHERE day = ${TODAY}`);
    if (done || (await headOf(client)).position === 0n) return undefined;
    const anchor = await anchorLog(client, folder);
    await client.query(`INSERT INTO event_store.anchored (day, position, hash, file) VALUES (${TODAY}, $1, $2, $3)`, [
      anchor.position.toString(),
      anchor.hash,
      anchor.file,
    ]);
    return anchor;
  });
}

const TODAY = `(clock_timestamp() AT TIME ZONE 'Europe/Stockholm')::date`;

/** Compares each anchor of a folder with the hash that stands at its position: finds a cut end and a chain made anew. */
export async function checkAnchors(pool: Pool | ClientBase, folder: string): Promise<AnchorMismatch[]> {
  const { anchors, faults } = readAnchors(folder);
  const mismatches: AnchorMismatch[] = faults.map(({ file, what }) => ({
    position: undefined,
    what: `Anchor ${file}: ${what}`,
  }));
  const { rows } = await pool.query<{ position: string; hash: string }>(
    `SELECT position, encode(hash, 'hex') AS hash FROM event_store.events WHERE position = ANY($1::bigint[])`,
    [anchors.map(({ position }) => position.toString())],
  );
  const stored = new Map(rows.map(({ position, hash }) => [position, hash]));
  for (const { position, hash, instant } of anchors) {
    if (position === 0n) continue;
    const found = stored.get(position.toString());
    if (found === undefined)
      mismatches.push({ position, what: `the log had come to position ${position} on ${instant}, and ends before` });
    else if (found !== hash)
      mismatches.push({ position, what: `up to position ${position} the log is not what it was on ${instant}` });
  }
  return mismatches;
}
