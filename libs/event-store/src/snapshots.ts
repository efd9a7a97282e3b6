import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

/** Which snapshot: its name, and the form that its bytes have and that whoever reads it must know. */
export interface SnapshotKind {
  readonly name: string;
  readonly form: string;
}

/** A state that has been folded from the log up to an event, that event included. */
export interface Snapshot {
  readonly position: bigint;
  readonly body: Buffer;
}

/** A snapshot that must not be gone on from; the message says why. Nothing is lost by it: the log holds everything. */
export class UnfitSnapshot extends Error {}

/** Keeps a snapshot in place of the one before. Throws RangeError when the log has no event at its position. */
export async function keepSnapshot(pool: Pool, kind: SnapshotKind, snapshot: Snapshot): Promise<void> {
  const { rowCount } = await pool.query(
    `INSERT INTO event_store.snapshots (name, form, position, log_hash, checksum, body)
     SELECT $1, $2, position, hash, $4, $5 FROM event_store.events WHERE position = $3
     ON CONFLICT (name) DO UPDATE SET form = excluded.form, position = excluded.position, log_hash = excluded.log_hash,
       checksum = excluded.checksum, body = excluded.body, taken_at = excluded.taken_at`,
    [kind.name, kind.form, snapshot.position.toString(), checksumOf(kind, snapshot), snapshot.body],
  );
  if (rowCount !== 1) throw new RangeError(`The log has no event at position ${snapshot.position}`);
}

interface Row {
  readonly form: string;
  readonly position: string;
  readonly checksum: Buffer;
  readonly body: Buffer;
  /** Null when the log has no event there. */
  readonly instant: string | null;
  readonly same_log: boolean | null;
}

/**
 * The snapshot of a kind with the instant of its last event; undefined when none has been kept.
 *
 * @throws UnfitSnapshot when it has another form, when it is not what was kept, and when the log does not lead to it:
 *   the event at its position is missing or has another hash.
 */
export async function readSnapshot(
  pool: Pool,
  kind: SnapshotKind,
): Promise<(Snapshot & { readonly instant: string }) | undefined> {
  const { rows } = await pool.query<Row>(
    `SELECT s.form, s.position, s.checksum, s.body, s.log_hash = e.hash AS same_log,
            to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS instant
     FROM event_store.snapshots AS s LEFT JOIN event_store.events AS e ON e.position = s.position WHERE s.name = $1`,
    [kind.name],
  );
  const [row] = rows;
  if (!row) return undefined;
  if (row.form !== kind.form) throw new UnfitSnapshot(`It has the form ${row.form}, not ${kind.form}`);
  const snapshot = { position: BigInt(row.position), body: row.body };
  if (!checksumOf(kind, snapshot).equals(row.checksum)) throw new UnfitSnapshot('It is not what was kept');
  if (row.instant === null || row.same_log !== true)
    throw new UnfitSnapshot(`The log does not lead to it: position ${row.position} is missing or another event`);
  return { ...snapshot, instant: row.instant };
}

function checksumOf({ name, form }: SnapshotKind, { position, body }: Snapshot): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([name, form, position.toString()]))
    .update(body)
    .digest();
}
