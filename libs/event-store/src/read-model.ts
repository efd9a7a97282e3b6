import type { Event } from '#kernel';
import { EntitySchema } from 'typeorm';
import type { RecordedEvent, StreamEvent } from './recorded';

/** Columns that queries filter and sort by; each is drawn from the document by the database itself. */
export type ReadModelColumns = Readonly<Record<string, 'text' | 'integer' | 'boolean'>>;

/**
 * Whose eyes a row is for: everyone's, or those for whom the condition holds, in SQL over the drawn columns and what the
 * database knows of the one who asks (`ASKING`). The same rule as the one in code, as a second wall: it may be changed
 * without a new version, for no row changes with it.
 */
export type Readable = 'everyone' | { readonly where: string };

interface Projection {
  /** Fixed name, `evaluation`. */
  readonly name: string;
  /** Raised when the rows' shape or the fold changes: the table is then built anew beside the old one. */
  readonly version: number;
  /** By top-level property of the row. */
  readonly columns: ReadModelColumns;
  readonly readable: Readable;
}

/** One row per stream, stored in the transaction that stores the events: whoever wrote reads it at once. */
export interface InlineProjection<E extends Event = Event, Row = unknown> extends Projection {
  readonly kind: 'inline';
  readonly category: string;
  /** Pure: the row after the event. */
  project(row: Row | undefined, event: StreamEvent<E>): Row;
}

/** Rows that cross streams; follows the log by its own checkpoint. */
export interface CatchUpProjection<E extends Event = Event, Row = unknown> extends Projection {
  readonly kind: 'catch-up';
  /** The row that an event concerns, or undefined when it concerns none. */
  rowOf(event: RecordedEvent<E>): string | undefined;
  /** Pure: the row after the event; undefined removes it. */
  project(row: Row | undefined, event: RecordedEvent<E>): Row | undefined;
}

// Rows and events are only known to the projections themselves; lists of them hold any.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyProjection = InlineProjection<any, any> | CatchUpProjection<any, any>;

/** `evaluation_v1`: the table of this version of a projection in schema read_models. */
export function tableName({ name, version }: Pick<Projection, 'name' | 'version'>): string {
  return `${name.replaceAll('-', '_')}_v${version}`;
}

/** `municipalityCode` → `municipality_code`. */
export function columnName(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The statement that makes a projection's empty table. */
export function createTableSql(projection: Pick<Projection, 'columns'>, table: string): string {
  const drawn = Object.entries(projection.columns).map(
    ([property, type]) =>
      `${columnName(property)} ${type} GENERATED ALWAYS AS ((document->>'${property}')::${type}) STORED`,
  );
  const columns = ['id text COLLATE "C" PRIMARY KEY', 'position bigint NOT NULL', 'document json NOT NULL', ...drawn];
  return `CREATE TABLE read_models.${table} (${columns.join(', ')})`;
}

/** The statements that make the indexes of its drawn columns. */
export function createIndexesSql({ columns }: Pick<Projection, 'columns'>, table: string): string[] {
  return Object.keys(columns).map((property) => `CREATE INDEX ON read_models.${table} (${columnName(property)})`);
}

/** A stored row: its key, the position it was last written at, the document as text, and the drawn columns. */
export interface StoredRow {
  id: string;
  position: string;
  document: string;
}

/** The table of a projection for TypeORM, to query by its columns. The document comes as text, to be passed through. */
export function readModelEntity(projection: Projection): EntitySchema<StoredRow & Record<string, unknown>> {
  return new EntitySchema<StoredRow & Record<string, unknown>>({
    name: projection.name,
    schema: 'read_models',
    tableName: tableName(projection),
    columns: {
      id: { type: 'text', primary: true },
      position: { type: 'bigint' },
      document: { type: 'json' },
      ...Object.fromEntries(
        Object.entries(projection.columns).map(([property, type]) => [
          property,
          { type, name: columnName(property), insert: false, update: false },
        ]),
      ),
    },
  });
}
