import { Pool, type PoolClient } from 'pg';
import { pause } from './scale';

/** The client gave up its transaction on purpose. */
export class RolledBack extends Error {}

/**
 * A pool whose every statement is a transaction of its own that dawdles before it ends and sometimes is rolled back:
 * what a loaded or failing client looks like to the others.
 */
export class HostilePool extends Pool {
  rolledBack = 0;

  constructor(
    url: string,
    private readonly random: () => number,
  ) {
    super({ connectionString: url, max: 1 });
    this.on('error', () => undefined);
    const plain = super.connect.bind(this) as () => Promise<PoolClient>;
    // The driver's own overloads cannot be matched; only the form with one promise is used here.
    Object.assign(this, { query: async (...query: unknown[]) => this.dawdle(await plain(), query) });
  }

  private async dawdle(client: PoolClient, query: unknown[]): Promise<unknown> {
    try {
      await client.query('BEGIN');
      const result: unknown = await (client.query as (...all: unknown[]) => Promise<unknown>)(...query);
      await pause(this.random() * 6);
      const giveUp = this.random() < 0.15;
      await client.query(giveUp ? 'ROLLBACK' : 'COMMIT');
      if (!giveUp) return result;
      this.rolledBack += 1;
      throw new RolledBack('rolled back on purpose');
    } catch (error) {
      if (!(error instanceof RolledBack)) await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }
}
