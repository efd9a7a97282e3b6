import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { Counted, RateStore } from './rate-store';

const REMOVE_EVERY_MS = 60_000;

/** Rates in the database, for processes that share nothing else. */
export class PostgresRates implements RateStore {
  private removedAt = 0;

  constructor(private readonly pool: Pool) {}

  async add(counted: readonly Counted[]): Promise<readonly number[]> {
    await this.removePassed();
    const keys = counted.map(({ key }) => hashOf(key));
    // In the order of the keys, so that two processes that add the same ones do not wait for each other in a circle.
    const { rows } = await this.pool.query<{ key: string; window_start: string; requests: string }>(
      `INSERT INTO access.rates AS known (key, window_start, window_seconds, requests)
       SELECT * FROM unnest($1::text[], $2::bigint[], $3::int[], $4::bigint[]) AS given (key, start, seconds, requests)
       ORDER BY key, start
       ON CONFLICT (key, window_start) DO UPDATE SET requests = known.requests + excluded.requests
       RETURNING key, window_start, requests`,
      [
        keys,
        counted.map(({ windowStart }) => windowStart),
        counted.map(({ windowSeconds }) => windowSeconds),
        counted.map(({ requests }) => requests),
      ],
    );
    const totals = new Map(rows.map((row) => [`${row.key} ${row.window_start}`, Number(row.requests)]));
    return counted.map(({ windowStart, requests }, nth) => totals.get(`${keys[nth]} ${windowStart}`) ?? requests);
  }

  async close(): Promise<void> {}

  private async removePassed(): Promise<void> {
    if (Date.now() - this.removedAt < REMOVE_EVERY_MS) return;
    this.removedAt = Date.now();
    await this.pool.query(
      'DELETE FROM access.rates WHERE window_start + 2 * window_seconds < extract(epoch FROM clock_timestamp())',
    );
  }
}

/** Nobody's address or id stands in the store. */
export function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
