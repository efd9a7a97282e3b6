// event_store.head is spoken of here, not asked.
export const name = 'event_store';
