/**
 * What the database knows of the one whom a transaction reads for, as SQL to be used in `readable` of a projection. Each
 * is NULL where nobody has said: a setting that ended with an earlier transaction is '' and not NULL.
 */
export const ASKING = {
  actorId: setting('actor_id'),
  role: setting('actor_role'),
  /** Code of the municipality of the membership. */
  municipality: setting('municipality'),
} as const;

/** As a query of its own it is worked out once for a statement, and not for each row. */
function setting(name: string): string {
  return `(SELECT nullif(current_setting('kompassros.${name}', true), ''))`;
}
