import { allow, contextOf, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, Inject, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { REGISTRY, type Registry } from '../registry-choice';
import { CreateNetwork, createNetworkSchema, type CreateNetworkBody } from './create-network';

@Controller('networks')
export class CreateNetworkController {
  constructor(
    private readonly bus: CommandBus,
    @Inject(REGISTRY) private readonly registry: Registry,
  ) {}

  @Post()
  @allow('analyst')
  @ApiOperation({ summary: 'Spara ett nätverk av kommuner / Save a network of municipalities' })
  create(
    @Body({ schema: createNetworkSchema }) body: CreateNetworkBody,
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    const unknown = body.members.filter((code) => !this.registry.find(code));
    return this.bus.execute(new CreateNetwork(body, contextOf(request), unknown));
  }
}
