import type { Pool } from 'pg';
import type { Wake } from './wake';

/** How long a query waits for its read model. */
export const PATIENCE_MS = 5000;

/**
 * Waits until a catch-up projection has come to a position of the log, for queries that ask `?after=`.
 *
 * @returns false when it had not come so far after five seconds.
 */
export async function awaitProjection(pool: Pool, wake: Wake, name: string, position: bigint): Promise<boolean> {
  return awaitTrue(wake, async () => {
    const { rows } = await pool.query<{ position: string }>(
      `SELECT CASE kind WHEN 'inline' THEN (SELECT position FROM event_store.head) ELSE position END AS position
       FROM event_store.projections WHERE name = $1`,
      [name],
    );
    return rows[0] !== undefined && BigInt(rows[0].position) >= position;
  });
}

/** Tries again at every movement until `reached`, at most five seconds; returns whether it was reached. */
export async function awaitTrue(wake: Wake, reached: () => Promise<boolean>): Promise<boolean> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    if (await reached()) return true;
    const left = deadline - Date.now();
    if (left <= 0) return false;
    await wake.next(Math.min(left, 200));
  }
}
