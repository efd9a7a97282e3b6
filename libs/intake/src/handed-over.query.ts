import { withActor } from '#access';
import type { Pool } from 'pg';

/** What a person has handed over, without the file itself: that is had from the upload. */
export interface HandedOver {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly status: string;
  /** ISO 8601 instants in UTC. */
  readonly createdAt: string;
  readonly committedAt: string | null;
}

const time = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Every upload of a person, oldest first. */
export async function uploadsOf(pool: Pool, actorId: string): Promise<readonly HandedOver[]> {
  const text = `SELECT id, name, size, sha256, status, ${time('created_at')} AS "createdAt",
                       ${time('committed_at')} AS "committedAt"
                  FROM intake.uploads WHERE actor_id = $1 ORDER BY created_at, id`;
  const { rows } = await withActor(pool, actorId, (client) => client.query<HandedOver>(text, [actorId]));
  return rows;
}

/** When a person has handed something over lately, as it is counted for the allowance. */
export async function uploadAttemptsOf(pool: Pool, actorId: string): Promise<readonly { readonly at: string }[]> {
  const text = `SELECT ${time('attempted_at')} AS at FROM intake.upload_attempts WHERE actor_id = $1 ORDER BY attempted_at`;
  const { rows } = await withActor(pool, actorId, (client) => client.query<{ at: string }>(text, [actorId]));
  return rows;
}
