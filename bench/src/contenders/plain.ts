import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { Pool, type QueryConfig, type Submittable } from 'pg';
import { metadata, takeIn, type GoalAssessed, type Tally } from '../sample';
import type { Contender, Following } from './contender';

const TABLE = `
CREATE TABLE plain_events (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  stream text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  type text COLLATE "C" NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  metadata text NOT NULL,
  body text NOT NULL,
  UNIQUE (stream, version)
);
CREATE INDEX ON plain_events USING brin (recorded_at)`;

const INSERT = 'INSERT INTO plain_events (stream, version, type, metadata, body)';
const READ = 'SELECT version, type, recorded_at, metadata, body FROM plain_events WHERE stream = $1 ORDER BY version';

type Row = readonly [stream: string, version: number, type: string, metadata: string, body: string];

/** The same rows without chain, version check or order: what a store can at most be measured against. */
export class Plain implements Contender {
  readonly name = 'plain pg';

  private constructor(private readonly pool: Pool) {}

  static async open(url: string): Promise<Plain> {
    const pool = new Pool({ connectionString: url, max: 32 });
    await pool.query(TABLE);
    return new Plain(pool);
  }

  async append(stream: string, version: number, events: readonly [GoalAssessed, ...GoalAssessed[]]): Promise<void> {
    if (events.length > 1) return this.insertValues(stream, version, events);
    const values = [...rowOf(stream, version + 1, events[0])];
    await this.pool.query({ name: 'insert-one', text: `${INSERT} VALUES ($1, $2, $3, $4, $5)`, values });
  }

  /** One prepared statement with a parameter for each value. */
  async insertValues(stream: string, version: number, events: readonly GoalAssessed[]): Promise<void> {
    const rows = rowsOf(stream, version, events);
    const tuples = rows.map(
      (row, nth) => `(${row.map((_, column) => `$${nth * row.length + column + 1}`).join(', ')})`,
    );
    await this.pool.query({
      name: `insert-${rows.length}`,
      text: `${INSERT} VALUES ${tuples.join(', ')}`,
      values: rows.flat(),
    });
  }

  /** One prepared statement with an array for each column. */
  async insertArrays(stream: string, version: number, events: readonly GoalAssessed[]): Promise<void> {
    await this.pool.query(arraysOf(rowsOf(stream, version, events)));
  }

  async import(streams: ReadonlyMap<string, readonly GoalAssessed[]>): Promise<void> {
    const copyStreams = createRequire(join(__dirname, '../../package.json'))('pg-copy-streams') as {
      from(text: string): Submittable & Writable;
    };
    const client = await this.pool.connect();
    try {
      const copy = client.query(
        copyStreams.from('COPY plain_events (stream, version, type, metadata, body) FROM STDIN'),
      );
      for (const [stream, events] of streams) {
        if (!copy.write(rowsOf(stream, 0, events).map(copyLine).join(''))) await once(copy, 'drain');
      }
      copy.end();
      await once(copy, 'finish');
    } finally {
      client.release();
    }
  }

  async readAndFold(stream: string): Promise<Tally | undefined> {
    const { rows } = await this.pool.query<{ type: string; metadata: string; body: string }>({
      name: 'read',
      text: READ,
      values: [stream],
    });
    return rows
      .map(({ type, metadata: text, body }) => ({
        type: type as GoalAssessed['type'],
        metadata: JSON.parse(text) as unknown,
        data: JSON.parse(body) as GoalAssessed['data'],
      }))
      .reduce<Tally | undefined>(takeIn, undefined);
  }

  /** As it is often done: what is beyond the last number seen. */
  async follow(): Promise<Following> {
    const end = await this.pool.query<{ last: string }>('SELECT coalesce(max(position), 0) AS last FROM plain_events');
    const following = { seen: 0, last: end.rows[0]?.last ?? '0', going: true };
    const reading = this.readOn(following);
    const stop = async () => {
      following.going = false;
      await reading;
    };
    return { seen: () => following.seen, stop };
  }

  private async readOn(following: { seen: number; last: string; readonly going: boolean }): Promise<void> {
    const text = 'SELECT position FROM plain_events WHERE position > $1 ORDER BY position LIMIT 500';
    while (following.going) {
      const { rows } = await this.pool.query<{ position: string }>({ name: 'follow', text, values: [following.last] });
      following.seen += rows.length;
      following.last = rows.at(-1)?.position ?? following.last;
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

function rowOf(stream: string, version: number, event: GoalAssessed): Row {
  return [stream, version, event.type, JSON.stringify(metadata), JSON.stringify(event.data)];
}

function rowsOf(stream: string, version: number, events: readonly GoalAssessed[]): Row[] {
  return events.map((event, nth) => rowOf(stream, version + nth + 1, event));
}

function arraysOf(rows: readonly Row[]): QueryConfig {
  const column = (nth: number) => rows.map((row) => row[nth]);
  return {
    name: 'insert-arrays',
    text: `${INSERT} SELECT * FROM unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[])`,
    values: [column(0), column(1), column(2), column(3), column(4)],
  };
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function copyLine(row: Row): string {
  return `${row.map((value) => String(value).replace(/[\\\t\n\r]/g, (mark) => ESCAPES[mark] ?? mark)).join('\t')}\n`;
}
