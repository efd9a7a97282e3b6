import { Command, refuse, type CommandContext, type Decision } from '#kernel';
import { z } from 'zod';
import type { NetworkEvent, NetworkState } from '../network';
import { codesSchema, daySchema, networkIdSchema, unknownCodes } from '../network-schemas';

export const createNetworkSchema = z
  .strictObject({
    id: networkIdSchema.meta({ description: 'Name in links, such as `sju-storsta`: `peers=network:sju-storsta`' }),
    name: z.string().trim().min(2).max(100),
    description: z.string().trim().min(1).max(1000).optional(),
    members: codesSchema.min(1),
    validFrom: daySchema.meta({ description: 'First day of the membership' }),
  })
  .meta({ id: 'CreateNetwork' });

export type CreateNetworkBody = z.infer<typeof createNetworkSchema>;

/** `unknown` are the codes among the members that the registry does not have. */
export class CreateNetwork extends Command<CreateNetworkBody> {
  constructor(
    body: CreateNetworkBody,
    context: CommandContext,
    readonly unknown: readonly string[],
  ) {
    super(body.id, body, context);
  }
}

export function createNetwork(state: NetworkState, command: CreateNetwork): Decision<NetworkEvent> {
  const { data, context, unknown } = command;
  const refusal = unknownCodes('members', unknown);
  if (refusal) return refusal;
  if (state.name !== '') {
    return refuse(
      'conflict',
      'id',
      'already-created',
      `Det finns redan ett nätverk som heter ${data.id} i länkar: ${state.name}.`,
      `There is already a network called ${data.id} in links: ${state.name}.`,
    );
  }
  const { name, description, validFrom } = data;
  const members = [...new Set(data.members)];
  const said = { name, ...(description && { description }) };
  return [{ type: 'NetworkCreated.v1', data: { ...said, members, validFrom, createdAt: context.now } }];
}
