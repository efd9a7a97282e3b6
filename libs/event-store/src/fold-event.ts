import type { AnyProjection } from './read-model';
import { idIn, type RecordedEvent } from './recorded';

/** The row of a projection that an event concerns; undefined when it concerns none. Throws what the projection throws. */
export function rowIdOf(projection: AnyProjection, event: RecordedEvent): string | undefined {
  if (projection.kind === 'catch-up') return projection.rowOf(event);
  return event.stream.startsWith(`${projection.category}-`) ? idIn(projection.category, event.stream) : undefined;
}

/** An event that a projection cannot take: why a rebuild, or a row as of a point, is not gone on with. */
export class PoisonEvent extends Error {
  constructor(
    readonly projection: string,
    readonly stream: string,
    readonly position: bigint,
    override readonly cause: unknown,
  ) {
    super(`Projection ${projection} cannot take the event at position ${position} (${stream}): ${String(cause)}`);
  }
}
