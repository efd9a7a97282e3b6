import type { ClientBase } from 'pg';

/** One way to spoil a log, in the caller's transaction; `last` is the last position. */
export interface Tampering {
  readonly name: string;
  /** Whether the log itself shows it; else only an anchor does. */
  readonly shows: boolean;
  spoil(client: ClientBase, random: () => number, last: number): Promise<void>;
}

const place = (random: () => number, last: number) => 1 + Math.floor(random() * last);

const edit = (column: string, value: string): Tampering => ({
  name: `edit ${column}`,
  shows: true,
  spoil: async (client, random, last) => {
    await client.query(`UPDATE event_store.events SET ${column} = ${value} WHERE position = $1`, [place(random, last)]);
  },
});

const HEAD_TO_LAST = `UPDATE event_store.head h SET position = e.position, hash = e.hash
  FROM (SELECT position, hash FROM event_store.events ORDER BY position DESC LIMIT 1) e`;

/** Makes the chain anew from a position on, as the log itself would, and the head with it. */
async function forgeChain(client: ClientBase, from: number): Promise<void> {
  await client.query(
    `WITH RECURSIVE chain AS (
       SELECT e.position, sha256(coalesce(p.hash, sha256('Kompassros'::bytea)) || ${bytesOf('e')}) AS hash
       FROM event_store.events e LEFT JOIN event_store.events p ON p.position = e.position - 1 WHERE e.position = $1
       UNION ALL
       SELECT e.position, sha256(chain.hash || ${bytesOf('e')}) FROM chain
       JOIN event_store.events e ON e.position = chain.position + 1)
     UPDATE event_store.events e SET hash = chain.hash FROM chain WHERE e.position = chain.position`,
    [from],
  );
  await client.query(HEAD_TO_LAST);
}

const bytesOf = (e: string) => `convert_to(concat_ws(E'\\n', ${e}.position, ${e}.stream, ${e}.version, ${e}.type,
  to_char(${e}.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), ${e}.metadata, ${e}.body), 'UTF8')`;

export const TAMPERINGS: readonly Tampering[] = [
  edit('body', `replace(body, '"amount":', '"amount":1')`),
  edit('metadata', `replace(metadata, 'a-tester', 'another')`),
  edit('type', `'Other.v1'`),
  edit('version', 'version + 1000'),
  edit('stream', `stream || 'x'`),
  edit('recorded_at', `recorded_at + interval '1 microsecond'`),
  edit('hash', 'sha256(hash)'),
  {
    name: 'exchange the bodies of two',
    shows: true,
    spoil: async (client, random, last) => {
      const [a, b] = [place(random, last - 1), last];
      await client.query(
        `UPDATE event_store.events e SET body = o.body FROM event_store.events o
         WHERE (e.position, o.position) IN (($1, $2), ($2, $1))`,
        [a, b],
      );
    },
  },
  {
    name: 'remove one',
    shows: true,
    spoil: async (client, random, last) => {
      await client.query('DELETE FROM event_store.events WHERE position = $1', [place(random, last)]);
    },
  },
  {
    name: 'remove one and close the gap',
    shows: true,
    spoil: async (client, random, last) => {
      const at = place(random, last - 1);
      await client.query('DELETE FROM event_store.events WHERE position = $1', [at]);
      // Positions may not be doubled on the way, nor fall below 1: up and out of the way first, then down.
      await client.query('UPDATE event_store.events SET position = position + 1000000 WHERE position > $1', [at]);
      await client.query('UPDATE event_store.events SET position = position - 1000001 WHERE position > 1000000');
      await client.query(HEAD_TO_LAST);
    },
  },
  {
    name: 'add one at the end',
    shows: true,
    spoil: async (client, _random, last) => {
      await client.query(
        `INSERT INTO event_store.events SELECT position + 1, stream, version + 1000, type, recorded_at, metadata, body, hash
         FROM event_store.events WHERE position = $1`,
        [last],
      );
    },
  },
  {
    name: 'cut the end',
    shows: true,
    spoil: async (client, random, last) => {
      await client.query('DELETE FROM event_store.events WHERE position > $1', [place(random, last - 1)]);
    },
  },
  {
    name: 'cut the end and the head with it',
    shows: false,
    spoil: async (client, random, last) => {
      await client.query('DELETE FROM event_store.events WHERE position > $1', [place(random, last - 1)]);
      await client.query(HEAD_TO_LAST);
    },
  },
  {
    name: 'edit one and forge the chain from there',
    shows: false,
    spoil: async (client, random, last) => {
      const at = place(random, last);
      await client.query(
        `UPDATE event_store.events SET body = replace(body, '"amount":', '"amount":1') WHERE position = $1`,
        [at],
      );
      await forgeChain(client, at);
    },
  },
];
