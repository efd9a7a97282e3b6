import type { ClientBase } from 'pg';

/** Rows of a projection by key; undefined is a row to remove. */
export type RowChanges = ReadonlyMap<string, { readonly row: unknown; readonly position: bigint }>;

const ROWS_PER_STATEMENT = 500;

/** The rows with these keys, as they stand in a read model's table. */
export async function loadRows(
  client: ClientBase,
  table: string,
  ids: readonly string[],
): Promise<Map<string, unknown>> {
  const { rows } = await client.query<{ id: string; document: string }>(
    `SELECT id, document::text AS document FROM read_models.${table} WHERE id = ANY($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, document }) => [id, JSON.parse(document)]));
}

/** Writes each changed row once and removes those that are gone. */
export async function storeRows(client: ClientBase, table: string, changes: RowChanges): Promise<void> {
  const entries = [...changes];
  const gone = entries.filter(([, { row }]) => row === undefined).map(([id]) => id);
  const present = entries.filter(([, { row }]) => row !== undefined);
  if (gone.length > 0) await client.query(`DELETE FROM read_models.${table} WHERE id = ANY($1)`, [gone]);
  for (let from = 0; from < present.length; from += ROWS_PER_STATEMENT) {
    const some = present.slice(from, from + ROWS_PER_STATEMENT);
    await client.query(
      `INSERT INTO read_models.${table} AS present (id, position, document)
       SELECT * FROM unnest($1::text[], $2::bigint[], $3::json[])
       ON CONFLICT (id) DO UPDATE SET position = excluded.position, document = excluded.document`,
      [some.map(([id]) => id), some.map(([, c]) => c.position.toString()), some.map(([, c]) => JSON.stringify(c.row))],
    );
  }
}
