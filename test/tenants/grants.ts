/** What the runtime role may do with a relation, as the design has it; undefined for one that nobody has thought of. */
export function grantedOn(schema: string, name: string, kind: string): readonly string[] | undefined {
  if (schema === 'read_models' || schema === 'jobs') return kind === 'S' ? ['USAGE'] : ROWS;
  return GRANTED[`${schema}.${name}`];
}

const ROWS = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];

/** How reading and committing went; the file, its hash and whose it is stay as they came. */
const NOTED = ['status', 'media_kind', 'preview', 'fault', 'committed', 'committed_at'];

const GRANTED: Readonly<Record<string, readonly string[]>> = {
  'event_store.events': ['SELECT', 'INSERT'],
  'event_store.answers': ['SELECT', 'INSERT'],
  'event_store.head': ['SELECT', 'UPDATE'],
  'event_store.projections': ['SELECT', 'UPDATE'],
  'event_store.parked': ROWS,
  'event_store.skipped': ['SELECT', 'INSERT'],
  'event_store.anchored': ['SELECT', 'INSERT'],
  'event_store.rebuilds': ['SELECT'],
  'event_store.stored_types': ['SELECT'],
  'event_store.runtime_login': [],
  'public.kompassros_migrations': [],
  'public.kompassros_migrations_id_seq': [],
  'intake.uploads': ['SELECT', 'INSERT', 'DELETE', ...NOTED.map((column) => `UPDATE (${column})`)],
  'intake.upload_attempts': ['SELECT', 'INSERT', 'DELETE'],
};
