import type { Pool, PoolClient } from 'pg';

/** Works in one transaction in which the database shows what belongs to an actor and nothing else. */
export function asActor<T>(pool: Pool, actorId: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  return withSetting(pool, 'kompassros.actor_id', actorId, work);
}

/** Works in one transaction in which the database shows what nobody has committed in time and nothing else. */
export function asRetention<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  return withSetting(pool, 'kompassros.task', 'retention', work);
}

async function withSetting<T>(
  pool: Pool,
  setting: string,
  value: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT set_config($1, $2, true)', [setting, value]);
    const done = await work(client);
    await client.query('COMMIT');
    client.release();
    return done;
  } catch (error) {
    await client.query('ROLLBACK').then(
      () => client.release(),
      (lost: Error) => client.release(lost),
    );
    throw error;
  }
}
