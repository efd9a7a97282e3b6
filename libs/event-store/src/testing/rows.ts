import type { Pool } from 'pg';
import { foldLog } from '../fold-log';
import type { AnyProjection } from '../read-model';
import type { OpenLog } from './tally';

/** The rows of a read model's table as text, by key. */
export async function tableRows(pool: Pool, table: string): Promise<Record<string, unknown>> {
  const { rows } = await pool.query<{ id: string; document: string }>(
    `SELECT id, document::text AS document FROM read_models.${table} ORDER BY id`,
  );
  return Object.fromEntries(rows.map(({ id, document }) => [id, JSON.parse(document) as unknown]));
}

/** The same rows by a plain fold of the whole log in memory. */
export async function foldedRows(log: OpenLog, projection: AnyProjection): Promise<Record<string, unknown>> {
  const { position } = await log.store.head();
  const rows = await foldLog(log.store.pool, { projection, types: log.store.types, upTo: position });
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([id, { row }]) => [id, JSON.parse(JSON.stringify(row)) as unknown]));
}
