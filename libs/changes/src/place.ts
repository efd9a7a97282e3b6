import type { RecordedEvent } from '#event-store';
import type { PublishedChange } from './change';

/** Where and when an event stands in the log, and where the API shows what it is about. */
export function placeOf(
  { position, recordedAt, metadata }: RecordedEvent,
  { id, path }: { readonly id: string; readonly path: string },
): Pick<PublishedChange, 'position' | 'at' | 'role' | 'id' | 'href'> {
  const href = `/api/v1/${path}/${encodeURIComponent(id)}`;
  return { position: position.toString(), at: recordedAt, role: metadata.role, id, href };
}
