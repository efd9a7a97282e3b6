import { allow, contextOf, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { networkIdSchema } from '../network-schemas';
import { REGISTRY, type Registry } from '../registry-choice';
import {
  ChangeNetworkMembers,
  changeNetworkMembersSchema,
  type ChangeNetworkMembersBody,
} from './change-network-members';

@Controller('networks')
export class ChangeNetworkMembersController {
  constructor(
    private readonly bus: CommandBus,
    @Inject(REGISTRY) private readonly registry: Registry,
  ) {}

  @Post(':id/members')
  @HttpCode(200)
  @allow('analyst')
  @ApiOperation({ summary: 'Ändra vilka som är med i ett nätverk / Change who belongs to a network' })
  carryOut(
    @Param('id', { schema: networkIdSchema }) id: string,
    @Body({ schema: changeNetworkMembersSchema }) body: ChangeNetworkMembersBody,
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    const unknown = body.add.filter((code) => !this.registry.find(code));
    return this.bus.execute(new ChangeNetworkMembers(id, body, contextOf(request), unknown));
  }
}
