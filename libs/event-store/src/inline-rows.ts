import type { RowWrite } from './append-request';
import type { AnyProjection } from './read-model';
import type { StreamEvent } from './recorded';

/**
 * The rows of a stream's inline projections, to be stored with its events.
 *
 * @param category of the stream, and `id` of what it tells of.
 * @param events all of the stream, from its first to those that are about to be stored.
 * @returns a row for each inline projection of the category.
 */
export function inlineRows(
  projections: readonly AnyProjection[],
  category: string,
  id: string,
  events: readonly StreamEvent[],
): RowWrite[] {
  return projections.flatMap((projection) => {
    if (projection.kind !== 'inline' || projection.category !== category) return [];
    const row = events.reduce<unknown>((before, event) => projection.project(before, event) as unknown, undefined);
    return [{ projection: projection.name, id, row }];
  });
}
