import type { Pool } from 'pg';

export interface LogHealth {
  readonly head: bigint;
  readonly projections: readonly ProjectionHealth[];
}

export interface ProjectionHealth {
  readonly name: string;
  readonly kind: 'inline' | 'catch-up';
  readonly version: number;
  /** Events of the log that the rows do not hold yet; 0 for an inline projection. */
  readonly lagEvents: number;
  /** How long the next event has waited without the projection moving; 0 when none waits. */
  readonly stalledSeconds: number;
  /** Streams that are parked. */
  readonly parked: number;
  /** Events that an operator has left out. */
  readonly skipped: number;
  /** ISO 8601 in UTC. */
  readonly movedAt: string;
  /** Position that a rebuild that is running, or was cut off, has come to. */
  readonly rebuildingAt: bigint | undefined;
}

/** How the log and its projections stand now: for readiness, metrics and the operator's list. One statement. */
export async function logHealth(pool: Pool): Promise<LogHealth> {
  const { rows } = await pool.query<Row>(HEALTH);
  const head = BigInt(rows[0]?.head ?? '-1');
  if (head < 0n) throw new Error('The log has no head: the database has not been migrated');
  return { head, projections: rows.flatMap((row) => (row.name === null ? [] : [standing(row, row.name)])) };
}

interface Row {
  readonly head: string;
  readonly name: string | null;
  readonly kind: 'inline' | 'catch-up';
  readonly version: number;
  readonly lag: string;
  readonly stalled: number;
  readonly parked: number;
  readonly skipped: number;
  readonly moved_at: string;
  readonly rebuilding: string | null;
}

function standing(row: Row, name: string): ProjectionHealth {
  const { kind, version, lag, stalled, parked, skipped, moved_at, rebuilding } = row;
  return {
    name,
    kind,
    version,
    lagEvents: Number(lag),
    stalledSeconds: stalled,
    parked,
    skipped,
    movedAt: moved_at,
    rebuildingAt: rebuilding === null ? undefined : BigInt(rebuilding),
  };
}

const HEALTH = `
SELECT h.position AS head, p.name, p.kind, p.version,
       CASE p.kind WHEN 'inline' THEN 0 ELSE h.position - p.position END AS lag,
       CASE WHEN waiting.position IS NULL THEN 0
            ELSE greatest(0, extract(epoch FROM clock_timestamp() - greatest(p.updated_at, waiting.recorded_at)))
       END::float8 AS stalled,
       (SELECT count(*)::int FROM event_store.parked WHERE projection = p.name) AS parked,
       (SELECT count(*)::int FROM event_store.skipped WHERE projection = p.name) AS skipped,
       to_char(p.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS moved_at,
       r.position AS rebuilding
FROM event_store.head h
LEFT JOIN event_store.projections p ON true
LEFT JOIN event_store.rebuilds r ON r.projection = p.name
LEFT JOIN event_store.events waiting ON p.kind = 'catch-up' AND waiting.position = p.position + 1
ORDER BY p.name`;
