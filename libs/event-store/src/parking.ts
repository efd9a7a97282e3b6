import type { ClientBase, Pool } from 'pg';

/** A stream that a projection does not go on with, since an event of it could not be taken. */
export interface ParkedStream {
  readonly projection: string;
  readonly stream: string;
  /** Of the event that could not be taken. */
  readonly position: bigint;
  readonly error: string;
  /** How many times it has been tried. */
  readonly attempts: number;
  readonly parkedAt: string;
}

/** Streams to leave alone, and single positions to leave out, in one projection. */
export interface Exceptions {
  readonly parked: ReadonlySet<string>;
  readonly skipped: ReadonlySet<string>;
}

/** Lists parked streams, oldest first, of all projections or of one. */
export async function listParked(client: Pool | ClientBase, projection?: string): Promise<ParkedStream[]> {
  const { rows } = await client.query<Omit<ParkedStream, 'position'> & { position: string }>(
    `SELECT projection, stream, position, error, attempts,
            to_char(parked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "parkedAt"
     FROM event_store.parked WHERE $1::text IS NULL OR projection = $1 ORDER BY parked_at, projection, stream`,
    [projection ?? null],
  );
  return rows.map((row) => ({ ...row, position: BigInt(row.position) }));
}

/** What a projection leaves alone and leaves out. */
export async function readExceptions(client: Pool | ClientBase, projection: string): Promise<Exceptions> {
  const { rows } = await client.query<{ parked: string[]; skipped: string[] }>(
    `SELECT array(SELECT stream FROM event_store.parked WHERE projection = $1) AS parked,
            array(SELECT position::text FROM event_store.skipped WHERE projection = $1) AS skipped`,
    [projection],
  );
  return { parked: new Set(rows[0]?.parked), skipped: new Set(rows[0]?.skipped) };
}

/** Parks a stream of a projection at a position, or counts one more failed attempt when it is parked already. */
export async function park(
  client: ClientBase,
  projection: string,
  { stream, position }: { readonly stream: string; readonly position: bigint | string },
  error: unknown,
): Promise<void> {
  await client.query(
    `INSERT INTO event_store.parked AS known (projection, stream, position, error) VALUES ($1, $2, $3, $4)
     ON CONFLICT (projection, stream) DO UPDATE
     SET position = excluded.position, error = excluded.error, attempts = known.attempts + 1`,
    [projection, stream, position.toString(), String(error).replaceAll('\0', '').slice(0, 2000)],
  );
}
