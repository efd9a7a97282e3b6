import type { Pool, PoolClient } from 'pg';

const CHANNELS = ['kompassros_log', 'kompassros_projection'];

/**
 * Wakes those who wait for the log or for a projection to move. A notification only wakes: whoever is woken looks for
 * himself, and looks every `everyMs` as well, so a lost notification costs time and nothing else.
 */
export class Wake {
  private readonly sleepers = new Set<() => void>();
  private client: PoolClient | undefined;
  private connecting = false;
  private stopped = false;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly pool: Pool,
    everyMs = 500,
  ) {
    this.timer = setInterval(() => {
      this.rouse();
      if (!this.client && !this.stopped) void this.listen();
    }, everyMs);
    this.timer.unref();
  }

  /** Begins to listen; without a connection the clock alone wakes until there is one. */
  async listen(): Promise<void> {
    if (this.client || this.connecting) return;
    this.connecting = true;
    try {
      const client = await this.pool.connect();
      if (this.stopped) return client.release(true);
      this.client = client;
      client.on('notification', () => this.rouse());
      client.on('error', () => this.forget(client));
      for (const channel of CHANNELS) await client.query(`LISTEN ${channel}`);
    } catch {
      if (this.client) this.forget(this.client);
    } finally {
      this.connecting = false;
    }
  }

  /** Resolves at the next movement or tick, at the latest after `atMostMs`. */
  next(atMostMs: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timeout);
        this.sleepers.delete(wake);
        resolve();
      };
      const timeout = setTimeout(wake, atMostMs);
      this.sleepers.add(wake);
    });
  }

  rouse(): void {
    for (const wake of this.sleepers) wake();
  }

  stop(): void {
    this.stopped = true;
    clearInterval(this.timer);
    if (this.client) this.forget(this.client);
    this.rouse();
  }

  private forget(client: PoolClient): void {
    if (this.client !== client) return;
    this.client = undefined;
    client.release(true);
  }
}
