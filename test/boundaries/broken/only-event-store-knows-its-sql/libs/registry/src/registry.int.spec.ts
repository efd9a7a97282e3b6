export const count = 'SELECT count(*) FROM event_store.events';
