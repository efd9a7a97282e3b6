/** What the runtime role may do with a relation, as the design has it; undefined for one that nobody has thought of. */
export function grantedOn(schema: string, name: string, kind: string): readonly string[] | undefined {
  if (schema === 'read_models' || schema === 'jobs') return kind === 'S' ? ['USAGE'] : ROWS;
  return GRANTED[`${schema}.${name}`];
}

/** The same of the reader: read models, and of those what their policies show. */
export function readableOf(schema: string, _name: string, kind: string): readonly string[] {
  return schema === 'read_models' && kind === 'r' ? ['SELECT'] : [];
}

const ROWS = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];

/** How reading and committing went; the file, its hash and whose it is stay as they came. */
const NOTED = ['status', 'media_kind', 'preview', 'fault', 'committed', 'committed_at'];

/** Use and end of a key; its secret, its scopes and its life stay as they were made. */
const REVOKED = ['last_used_at', 'revoked_at', 'revoked_by', 'revoked_by_role'];
/** What is known of a person; the id and when they first came stay. */
const KNOWN = ['issuer', 'subject', 'name', 'last_seen_at', 'erased_at', 'erased_by', 'erased_reason'];

const GRANTED: Readonly<Record<string, readonly string[]>> = {
  'event_store.events': ['SELECT', 'INSERT'],
  'event_store.answers': ['SELECT', 'INSERT'],
  'event_store.head': ['SELECT', 'UPDATE'],
  'event_store.projections': ['SELECT', 'UPDATE'],
  'event_store.parked': ROWS,
  'event_store.skipped': ['SELECT', 'INSERT'],
  'event_store.anchored': ['SELECT', 'INSERT'],
  'event_store.snapshots': ['SELECT', 'INSERT', 'UPDATE'],
  'event_store.rebuilds': ['SELECT'],
  'event_store.stored_types': ['SELECT'],
  'event_store.runtime_login': [],
  'public.kompassros_migrations': [],
  'public.kompassros_migrations_id_seq': [],
  'ranking_reports.making': ROWS,
  'access.keys': ['SELECT', 'INSERT', ...REVOKED.map((column) => `UPDATE (${column})`)],
  'access.actors': ['SELECT', 'INSERT', ...KNOWN.map((column) => `UPDATE (${column})`)],
  'access.sessions': ['SELECT', 'INSERT', 'DELETE', 'UPDATE (seen_at)'],
  'access.sign_ins': ['SELECT', 'INSERT', 'DELETE'],
  'access.rates': ROWS,
  'access.security_log': ['SELECT', 'INSERT', 'DELETE'],
  'access.security_log_id_seq': [],
  'intake.uploads': ['SELECT', 'INSERT', 'DELETE', ...NOTED.map((column) => `UPDATE (${column})`)],
  'intake.upload_attempts': ['SELECT', 'INSERT', 'DELETE'],
};
