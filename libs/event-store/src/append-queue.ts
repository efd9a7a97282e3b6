import type { Pool } from 'pg';
import type { AppendResult } from './append-request';

/** A request as the database function takes it, already as JSON text. */
export interface WireRequest {
  readonly json: string;
  readonly events: number;
}

interface Waiting extends WireRequest {
  resolve(result: AppendResult): void;
  reject(error: unknown): void;
}

/** Requests that wait share one call and one commit, up to this many events; a larger one goes alone. */
const EVENTS_PER_CALL = 64;

/**
 * Sends appends to the database one call at a time. The head row would make parallel calls wait for each other anyway;
 * here the waiting ones travel together instead and share the price of the commit.
 */
export class AppendQueue {
  private readonly waiting: Waiting[] = [];
  private sending = false;

  constructor(private readonly pool: Pool) {}

  send(request: WireRequest): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ ...request, resolve, reject });
      if (!this.sending) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.sending = true;
    while (this.waiting.length > 0) await this.sendTogether(this.nextLoad());
    this.sending = false;
  }

  private nextLoad(): Waiting[] {
    let events = 0;
    let count = 0;
    for (const request of this.waiting) {
      events += request.events;
      if (count > 0 && events > EVENTS_PER_CALL) break;
      count += 1;
    }
    return this.waiting.splice(0, count);
  }

  private async sendTogether(load: readonly Waiting[]): Promise<void> {
    try {
      const results = await this.call(load);
      load.forEach((request, nth) => request.resolve(results[nth] as AppendResult));
    } catch (error) {
      if (load.length === 1 || !leftNothingBehind(error)) load.forEach((request) => request.reject(error));
      else for (const request of load) await this.sendTogether([request]);
    }
  }

  private async call(load: readonly Waiting[]): Promise<AppendResult[]> {
    const { rows } = await this.pool.query<{ results: string }>({
      name: 'append',
      text: 'SELECT event_store.append($1::jsonb)::text AS results',
      values: [`[${load.map((request) => request.json).join(',')}]`],
    });
    return (JSON.parse(rows[0]?.results ?? '[]') as RawResult[]).map(readResult);
  }
}

type RawResult = Exclude<AppendResult, { answer: unknown }> | { status: 'appended' | 'replayed'; answer: string };

function readResult(raw: RawResult): AppendResult {
  return 'answer' in raw ? { status: raw.status, answer: JSON.parse(raw.answer) } : raw;
}

/** The server itself refused (it sent an SQLSTATE), so the transaction is undone: each request may go again alone. */
function leftNothingBehind(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('08') && !code.startsWith('57P');
}
