// BROKEN
export const query = (table: string) => `SELECT ${table} FROM event_store.events`;
