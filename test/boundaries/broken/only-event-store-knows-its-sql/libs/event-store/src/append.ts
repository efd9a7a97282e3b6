export const append = 'SELECT event_store.append($1)';
