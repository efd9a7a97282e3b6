import { given, type CommandContext } from '#kernel';
import {
  ChangeNetworkMembers,
  changeNetworkMembers,
  changeNetworkMembersSchema,
} from './change-network-members/change-network-members';
import { CreateNetwork, createNetwork, createNetworkSchema } from './create-network/create-network';
import { keeperOfExisting, networkKeeper } from './may-network';
import { latestMembers, membersOn, networkStream, type NetworkEvent } from './network';
import { projectNetwork, type NetworkRow } from './network-page/network-row';

const ANALYST = { id: 'analyst', role: 'analyst' } as const;
const NOW = '2026-03-04T08:00:00.000Z';
const context: CommandContext = { actor: ANALYST, now: NOW, commandId: 'c' };
const BODY = { id: 'tre', name: 'De tre', members: ['1880', '1883', '1880'], validFrom: '2012-01-01' };
const CREATED: NetworkEvent = {
  type: 'NetworkCreated.v1',
  data: { name: 'De tre', members: ['1880', '1883'], validFrom: '2012-01-01', createdAt: NOW },
};
const change = (body: object, unknown: string[] = []) =>
  new ChangeNetworkMembers(
    'tre',
    changeNetworkMembersSchema.parse({ validFrom: '2014-01-01', reason: 'Prov', ...body }),
    context,
    unknown,
  );
const changed = (added: string[], removed: string[], validFrom = '2014-01-01'): NetworkEvent => ({
  type: 'NetworkMembersChanged.v1',
  data: { added, removed, validFrom, reason: 'Prov', changedAt: NOW },
});

describe('saving a network', () => {
  it('records name, members each once, and the first day', () => {
    expect(given(networkStream).when(createNetwork, new CreateNetwork(BODY, context, [])).events).toEqual([CREATED]);
  });

  it('refuses unknown municipalities and a name that is taken', () => {
    const unknown = given(networkStream).when(createNetwork, new CreateNetwork(BODY, context, ['0000']));
    expect(unknown.refusal).toEqual({ kind: 'invalid', codes: ['members: unknown-municipality'] });
    const taken = given(networkStream, CREATED).when(createNetwork, new CreateNetwork(BODY, context, []));
    expect(taken.refusal).toEqual({ kind: 'conflict', codes: ['id: already-created'] });
  });

  it.each([
    ['a name in links with capitals', { id: 'Tre' }],
    ['nobody', { members: [] }],
    ['a day that is none', { validFrom: '2012-02-30' }],
    ['a name of one letter', { name: 'x' }],
  ])('needs more than %s', (_, other) => {
    expect(createNetworkSchema.safeParse({ ...BODY, ...other }).success).toBe(false);
  });
});

describe('changing who belongs to it', () => {
  it('records who came and who left', () => {
    const { events } = given(networkStream, CREATED).when(
      changeNetworkMembers,
      change({ add: ['1444'], remove: ['1883'] }),
    );
    expect(events).toEqual([changed(['1444'], ['1883'])]);
  });

  it.each([
    ['who is in it', { add: ['1880'] }, 'add: already-member'],
    ['who is not in it', { remove: ['1444'] }, 'remove: not-a-member'],
    ['a day before the last change', { add: ['1444'], validFrom: '2011-12-31' }, 'validFrom: before-last-change'],
  ])('refuses %s', (_, body, code) => {
    const { refusal } = given(networkStream, CREATED).when(changeNetworkMembers, change(body));
    expect(refusal).toEqual({ kind: 'conflict', codes: [code] });
  });

  it('refuses a municipality that is none, and stays silent when nobody comes or leaves', () => {
    expect(
      given(networkStream, CREATED).when(changeNetworkMembers, change({ add: ['0000'] }, ['0000'])).refusal?.codes,
    ).toEqual(['add: unknown-municipality']);
    expect(given(networkStream, CREATED).when(changeNetworkMembers, change({})).events).toEqual([]);
  });
});

describe('members over time', () => {
  const { state } = given(networkStream, CREATED, changed(['1444'], ['1883']), changed(['1883'], [], '2016-01-01'));

  it('are those of the day', () => {
    expect(membersOn(state, '2011-12-31')).toEqual([]);
    expect(membersOn(state, '2012-01-01')).toEqual(['1880', '1883']);
    expect(membersOn(state, '2013-12-31')).toEqual(['1880', '1883']);
    expect(membersOn(state, '2014-01-01')).toEqual(['1880', '1444']);
    expect(membersOn(state, '2016-01-01')).toEqual(['1880', '1444', '1883']);
    expect(latestMembers(state)).toEqual(['1880', '1444', '1883']);
  });

  it('do not keep one who left the day it came', () => {
    const { state: brief } = given(networkStream, CREATED, changed(['1444'], []), changed([], ['1444']));
    expect(brief.memberships.map(({ municipalityCode }) => municipalityCode)).toEqual(['1880', '1883']);
  });
});

describe('the row of a network', () => {
  it('has members, memberships and changes with names', () => {
    const row = [CREATED, changed(['9901'], ['1883'])].reduce<NetworkRow | undefined>(
      (before, event, nth) =>
        projectNetwork(before, {
          event,
          stream: 'network-tre',
          version: nth + 1,
          metadata: { actorId: 'a', role: 'analyst', commandId: 'c' },
        }),
      undefined,
    );
    expect(row).toMatchObject({
      id: 'tre',
      version: 2,
      name: 'De tre',
      description: null,
      isSample: true,
      createdAt: NOW,
    });
    expect(row?.members.map(({ municipalityCode }) => municipalityCode)).toEqual(['1880', '9901']);
    expect(row?.memberships[1]).toEqual({
      municipalityCode: '1883',
      name: 'Karlskoga',
      from: '2012-01-01',
      to: '2014-01-01',
    });
    expect(row?.changes).toMatchObject([{ removed: [{ name: 'Karlskoga' }], reason: 'Prov' }]);
  });
});

describe('who keeps the networks', () => {
  const { initial } = networkStream;
  const { state } = given(networkStream, CREATED);

  it('is the analyst', () => {
    expect(networkKeeper(initial, ANALYST)).toBeUndefined();
    expect(networkKeeper(initial, { id: 'r', role: 'reporter' })?.kind).toBe('forbidden');
    expect(keeperOfExisting(state, ANALYST)).toBeUndefined();
    expect(keeperOfExisting(state, { id: 'o', role: 'operator' })?.kind).toBe('forbidden');
    expect(keeperOfExisting(initial, ANALYST)?.kind).toBe('not-found');
  });
});
