import type { Pool } from 'pg';

/** T1's mutant: a log that numbers events by a sequence and is followed by `position > checkpoint`. */
export const NAIVE_TABLE = `
CREATE SCHEMA IF NOT EXISTS naive;
DROP TABLE IF EXISTS naive.events;
CREATE TABLE naive.events (
  position bigserial PRIMARY KEY,
  stream text NOT NULL,
  version integer NOT NULL,
  UNIQUE (stream, version)
)`;

export async function appendNaively(pool: Pool, stream: string, expected: number, count: number): Promise<void> {
  await pool.query(
    'INSERT INTO naive.events (stream, version) SELECT $1, $2::int + nth FROM generate_series(1, $3::int) AS nth',
    [stream, expected, count],
  );
}

/** What a follower has seen, in the order in which it saw it. */
export class NaiveFollower {
  readonly seen: { position: bigint; stream: string; version: number }[] = [];
  private checkpoint = 0n;

  constructor(private readonly pool: Pool) {}

  async step(): Promise<number> {
    const { rows } = await this.pool.query<{ position: string; stream: string; version: number }>(
      'SELECT position, stream, version FROM naive.events WHERE position > $1 ORDER BY position LIMIT 500',
      [this.checkpoint.toString()],
    );
    for (const row of rows) this.seen.push({ ...row, position: BigInt(row.position) });
    this.checkpoint = this.seen.at(-1)?.position ?? 0n;
    return rows.length;
  }
}
