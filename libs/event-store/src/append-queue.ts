import { setImmediate as nextTurn } from 'node:timers/promises';
import { countTogether, mayGoApart, type WireRequest } from './append-load';
import type { AppendResult } from './append-request';

interface Waiting extends WireRequest {
  resolve(result: AppendResult): void;
  reject(error: unknown): void;
}

/**
 * Sends appends to the database one call at a time. The head row would make parallel calls wait for each other anyway,
 * each for the disk; here those that wait travel together instead, and share the round trip and the commit.
 */
export class AppendQueue {
  private readonly waiting: Waiting[] = [];
  private sending = false;

  /** `call` carries out several requests in one transaction and gives as many results. */
  constructor(private readonly call: (requests: readonly WireRequest[]) => Promise<readonly AppendResult[]>) {}

  /** Resolves with what came of the request. Throws the driver's error; whether it took place may then be unknown. */
  send(request: WireRequest): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ ...request, resolve, reject });
      if (!this.sending) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.sending = true;
    while (this.waiting.length > 0) {
      // Those who have just been answered, or have just arrived, may ask in this turn: else the first would go alone.
      await nextTurn();
      await this.sendTogether(this.waiting.splice(0, countTogether(this.waiting)));
    }
    this.sending = false;
  }

  /** One call for all. When one of them may have spoilt it, halves go again, until the one is alone. */
  private async sendTogether(load: readonly Waiting[]): Promise<void> {
    try {
      const results = await this.call(load);
      load.forEach((request, nth) => request.resolve(results[nth] as AppendResult));
    } catch (error) {
      if (load.length === 1 || !mayGoApart(error)) return load.forEach((request) => request.reject(error));
      const half = Math.ceil(load.length / 2);
      await this.sendTogether(load.slice(0, half));
      await this.sendTogether(load.slice(half));
    }
  }
}
