import { TooMany, withActor, withTask } from '#access';
import { POOL } from '#event-store';
import { Refused } from '#kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { noRoom, secondsToWait, tooManyAttempts, type Allowance, type Kept } from './allowance';

/** Token of how much each person may hand over. */
export const ALLOWANCE = Symbol('ALLOWANCE');

/** Counts what each person hands over, in the database: so it holds however many processes receive it. */
@Injectable()
export class UploadAllowance {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ALLOWANCE) private readonly allowance: Allowance,
  ) {}

  /**
   * Lets an actor hand over once more, and counts it.
   *
   * @throws TooMany when the window is full; what is refused is not counted.
   */
  async admit(actorId: string): Promise<void> {
    const oldestAgeMs = await withActor(this.pool, actorId, (client) => this.count(client, actorId));
    if (oldestAgeMs === undefined) return;
    const seconds = secondsToWait(oldestAgeMs, this.allowance);
    throw new TooMany(tooManyAttempts(this.allowance, seconds), seconds);
  }

  /** Counts an attempt; in a full window it is not counted, and the age of the oldest one in it is the answer. */
  private async count(client: PoolClient, actorId: string): Promise<number | undefined> {
    const { attempts, windowMs } = this.allowance;
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`intake/${actorId}`]);
    await client.query(
      `DELETE FROM intake.upload_attempts WHERE attempted_at <= clock_timestamp() - $1 * interval '1 ms'`,
      [windowMs],
    );
    const { rows } = await client.query<{ made: number; age_ms: number }>(
      `SELECT count(*)::int AS made,
              coalesce(extract(epoch FROM clock_timestamp() - min(attempted_at)) * 1000, 0)::float8 AS age_ms
         FROM intake.upload_attempts`,
    );
    const [found] = rows;
    if (found && found.made >= attempts) return found.age_ms;
    await client.query('INSERT INTO intake.upload_attempts (actor_id) VALUES ($1)', [actorId]);
    return undefined;
  }

  /**
   * Makes sure that there is room for one more upload, unless it is an earlier one that is sent again.
   *
   * @throws Refused when the actor keeps as much as is let.
   */
  async assertRoom(actorId: string, bytes: number, idempotencyKey: string | null): Promise<void> {
    const kept = await withActor(this.pool, actorId, async (client) => {
      const { rows } = await client.query<Kept & { again: boolean | null }>(
        `SELECT (count(*) FILTER (WHERE committed_at IS NULL))::int AS uploads,
                coalesce(sum(size) FILTER (WHERE committed_at IS NULL), 0)::float8 AS bytes,
                bool_or(idempotency_key = $1) AS again
           FROM intake.uploads`,
        [idempotencyKey],
      );
      return rows[0];
    });
    const refusal = kept && !kept.again ? noRoom(kept, bytes, this.allowance) : undefined;
    if (refusal) throw new Refused(refusal);
  }
}

/**
 * Removes uploads that nobody has committed within the days that the database's own policy names, and attempts that no
 * window counts any more.
 *
 * @returns how many uploads were removed.
 */
export function removeExpiredUploads(pool: Pool): Promise<number> {
  return withTask(pool, 'retention', async (client) => {
    await client.query(`DELETE FROM intake.upload_attempts WHERE attempted_at < clock_timestamp() - interval '1 day'`);
    const { rowCount } = await client.query('DELETE FROM intake.uploads WHERE committed_at IS NULL');
    return rowCount ?? 0;
  });
}
