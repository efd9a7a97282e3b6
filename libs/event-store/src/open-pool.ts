import { Pool } from 'pg';

/** A pool that outlives a server that goes away and comes back, whether its connections are idle or at work then. */
export function openPool(url: string, connections: number): Pool {
  const pool = new Pool({ connectionString: url, max: connections, application_name: 'kompassros' });
  pool.on('error', () => undefined);
  // A connection that is lent out tells only its own listeners, and without one the process would end. Whoever has it
  // learns of the loss by the next statement, which fails.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
