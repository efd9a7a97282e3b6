import type { Event, Role } from '#kernel';

/** Who caused an event and by which command; stored beside the event, without personal data. */
export interface Metadata {
  readonly actorId: string;
  readonly role: Role;
  readonly commandId: string;
}

/** An event of a stream before it has a place in the whole log: what inline projections see. */
export interface StreamEvent<E extends Event = Event> {
  readonly event: E;
  /** Full name, `evaluation-1880-2010-2012`. */
  readonly stream: string;
  /** 1 for the stream's first event. */
  readonly version: number;
  readonly metadata: Metadata;
}

/** An event as the log holds it, upcast to today's shape. */
export interface RecordedEvent<E extends Event = Event> extends StreamEvent<E> {
  /** Place in the whole log: 1, 2, 3 … without gaps. */
  readonly position: bigint;
  /** ISO 8601 in UTC with microseconds; never falls from one position to the next. */
  readonly recordedAt: string;
}

/** `evaluation-1880-2010-2012` for category `evaluation` and id `1880-2010-2012`. */
export function streamName(category: string, id: string): string {
  return `${category}-${id}`;
}

/** The id in a stream's name. Throws when the stream is of another category. */
export function idIn(category: string, stream: string): string {
  if (!stream.startsWith(`${category}-`)) throw new RangeError(`${stream} is not a stream of ${category}`);
  return stream.slice(category.length + 1);
}
