import type { AnyProjection, AppendRequest, StreamEvent } from '#event-store';

/** The rows of a stream's inline projections after its events, to be stored with them. */
export function inlineRows(
  projections: readonly AnyProjection[],
  category: string,
  id: string,
  events: readonly StreamEvent[],
): AppendRequest['rows'] {
  return projections.flatMap((projection) => {
    if (projection.kind !== 'inline' || projection.category !== category) return [];
    const row = events.reduce<unknown>((before, event) => projection.project(before, event) as unknown, undefined);
    return [{ projection: projection.name, id, row }];
  });
}
