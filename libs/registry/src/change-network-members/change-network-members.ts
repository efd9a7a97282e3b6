import { Command, refuse, type CommandContext, type Decision, type Refusal } from '#kernel';
import { z } from 'zod';
import { latestMembers, type NetworkEvent, type NetworkState } from '../network';
import { codesSchema, daySchema, unknownCodes } from '../network-schemas';

export const changeNetworkMembersSchema = z
  .strictObject({
    add: codesSchema.default([]),
    remove: codesSchema.default([]),
    validFrom: daySchema.meta({ description: 'First day of the new membership' }),
    reason: z.string().trim().min(3).max(2000),
  })
  .meta({ id: 'ChangeNetworkMembers' });

export type ChangeNetworkMembersBody = z.infer<typeof changeNetworkMembersSchema>;

/** `unknown` are the codes to add that the registry does not have. */
export class ChangeNetworkMembers extends Command<ChangeNetworkMembersBody> {
  constructor(
    id: string,
    body: ChangeNetworkMembersBody,
    context: CommandContext,
    readonly unknown: readonly string[],
  ) {
    super(id, body, context);
  }
}

/** Changes who belongs to a network from a day on. What was true before that day stays as it was. */
export function changeNetworkMembers(state: NetworkState, command: ChangeNetworkMembers): Decision<NetworkEvent> {
  const { data, context, unknown } = command;
  const refusal = unknownCodes('add', unknown) ?? unfit(state, data);
  if (refusal) return refusal;
  const [added, removed] = [[...new Set(data.add)], [...new Set(data.remove)]];
  if (added.length === 0 && removed.length === 0) return [];
  const { validFrom, reason } = data;
  return [{ type: 'NetworkMembersChanged.v1', data: { added, removed, validFrom, reason, changedAt: context.now } }];
}

function unfit(state: NetworkState, { add, remove, validFrom }: ChangeNetworkMembersBody): Refusal | undefined {
  const members = latestMembers(state);
  const already = add.filter((code) => members.includes(code));
  const strangers = remove.filter((code) => !members.includes(code));
  if (already.length > 0) {
    const codes = already.join(', ');
    return refuse('conflict', 'add', 'already-member', `${codes} är redan med.`, `${codes} already belongs to it.`);
  }
  if (strangers.length > 0) {
    const codes = strangers.join(', ');
    return refuse('conflict', 'remove', 'not-a-member', `${codes} är inte med.`, `${codes} does not belong to it.`);
  }
  if (validFrom < state.lastChangeFrom) {
    const day = state.lastChangeFrom;
    const sv = `Nätverket ändrades senast från och med ${day}. Ange den dagen eller en senare.`;
    return refuse(
      'conflict',
      'validFrom',
      'before-last-change',
      sv,
      `The network last changed from ${day}. Give that day or a later one.`,
    );
  }
  return undefined;
}
