import { commandGroups } from './command-groups';

const events = (...commands: readonly string[]) =>
  commands.map((commandId, nth) => ({
    version: nth + 1,
    metadata: { actorId: 'a', role: 'analyst' as const, commandId },
  }));

describe('the events of one command', () => {
  it('are known by the version of the first of them', () => {
    expect(commandGroups(events('a', 'b', 'b', 'b', 'c'))).toEqual([1, 2, 2, 2, 5]);
    expect(commandGroups([])).toEqual([]);
  });
});
