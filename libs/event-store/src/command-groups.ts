import type { StreamEvent } from './recorded';

/**
 * Which events one command recorded together.
 *
 * @param events of one stream, oldest first.
 * @returns for each event the version of the first one that the same command recorded.
 */
export function commandGroups(events: readonly Pick<StreamEvent, 'version' | 'metadata'>[]): number[] {
  const firsts = new Map<string, number>();
  return events.map(({ version, metadata: { commandId } }) => {
    const first = firsts.get(commandId) ?? version;
    firsts.set(commandId, first);
    return first;
  });
}
