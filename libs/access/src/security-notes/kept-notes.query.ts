import type { Pool } from 'pg';
import type { SecurityCode } from '../security-log';
import { withTask, withTenant, type Who } from '../with-tenant.query';
import type { DatedNote } from './dated-note';

/** Stores notes, all of them or none. */
export async function keepNotes(pool: Pool, notes: readonly DatedNote[]): Promise<void> {
  await pool.query(
    `INSERT INTO access.security_log (at, code, actor_id, about, reason, address)
     SELECT at, code, "actorId", about, reason, address
     FROM jsonb_to_recordset($1::jsonb)
       AS note (at timestamptz, code text, "actorId" text, about text, reason text, address text)`,
    [JSON.stringify(notes)],
  );
}

/** A note as it is shown. */
export interface SecurityEntry {
  readonly id: string;
  readonly at: string;
  readonly code: SecurityCode;
  readonly actorId: string | null;
  readonly about: string | null;
  readonly reason: string | null;
  readonly address: string | null;
}

/** Which notes are asked for; what is left out is not asked about. */
export interface SecurityChoice {
  readonly code?: string;
  readonly actorId?: string;
  /** ISO dates, which begin at midnight in Sweden, or instants; from the first on, and before the second. */
  readonly from?: string;
  readonly before?: string;
  /** Id of a note; those noted before it. */
  readonly beyond?: string;
  readonly limit: number;
}

function instantOf(parameter: string): string {
  const midnight = `${parameter}::timestamp AT TIME ZONE 'Europe/Stockholm'`;
  return `CASE WHEN length(${parameter}) = 10 THEN ${midnight} ELSE ${parameter}::timestamptz END`;
}

/** Notes that the one who asks may see, the latest first. */
export function readNotes(pool: Pool, who: Who, choice: SecurityChoice): Promise<readonly SecurityEntry[]> {
  const { code = null, actorId = null, from = null, before = null, beyond = null, limit } = choice;
  return withTenant(pool, who, async (client) => {
    const { rows } = await client.query<SecurityEntry>(
      `SELECT id::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, code,
              actor_id AS "actorId", about, reason, address
       FROM access.security_log
       WHERE ($1::text IS NULL OR code = $1) AND ($2::text IS NULL OR actor_id = $2)
         AND ($3::text IS NULL OR at >= ${instantOf('$3')}) AND ($4::text IS NULL OR at < ${instantOf('$4')})
         AND ($5::bigint IS NULL OR id < $5)
       ORDER BY security_log.id DESC LIMIT $6`,
      [code, actorId, from, before, beyond, limit],
    );
    return rows;
  });
}

/** Removes the notes that are older than they are kept; gives how many. */
export function removeOldNotes(pool: Pool): Promise<number> {
  return withTask(pool, 'retention', async (client) => {
    const { rowCount } = await client.query('DELETE FROM access.security_log');
    return rowCount ?? 0;
  });
}
