// BROKEN
export const head = 'SELECT position FROM event_store.head';
