import { Redis } from 'ioredis';
import { hashOf } from './postgres-rates.query';
import type { Counted, RateStore } from './rate-store';

/** Rates in Redis, where the jobs lie there too. */
export class RedisRates implements RateStore {
  private readonly redis: Redis;

  constructor(url: string) {
    // A command that is not taken soon fails: each process then counts by itself.
    this.redis = new Redis(url, { maxRetriesPerRequest: 1, commandTimeout: 1000 });
    this.redis.on('error', () => undefined);
  }

  async add(counted: readonly Counted[]): Promise<readonly number[]> {
    const pipeline = this.redis.multi();
    for (const { key, windowStart, windowSeconds, requests } of counted) {
      const name = `kompassros:rate:${hashOf(key)}:${windowStart}`;
      pipeline.incrby(name, requests).expire(name, 2 * windowSeconds);
    }
    const answers = (await pipeline.exec()) ?? [];
    return counted.map((_, nth) => {
      const [error, total] = answers[2 * nth] ?? [new Error('Redis has not answered')];
      if (error) throw error;
      return Number(total);
    });
  }

  async close(): Promise<void> {
    this.redis.disconnect();
  }
}
