import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parameter, respond, respondToForm } from '../http/respond';
import { pathsOf } from '../links';
import { WEB_TRANSPORT, type Transport } from '../transport';
import {
  changeNetwork,
  createNetwork,
  showChangeNetwork,
  showCreateNetwork,
  showNetwork,
  showNetworks,
} from './networks';

@Controller()
export class NetworksPageController {
  constructor(@Inject(WEB_TRANSPORT) private readonly transport: Transport) {}

  @Get(pathsOf('networks'))
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, showNetworks);
  }

  @Get(pathsOf('createNetwork'))
  form(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, showCreateNetwork);
  }

  @Post(pathsOf('createNetwork'))
  create(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respondToForm(this.transport, request, reply, createNetwork);
  }

  @Get(pathsOf('network'))
  one(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => showNetwork(reading, parameter(request, 'id')));
  }

  @Get(pathsOf('changeNetwork'))
  changeForm(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => showChangeNetwork(reading, parameter(request, 'id')));
  }

  @Post(pathsOf('changeNetwork'))
  change(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const id = parameter(request, 'id');
    return respondToForm(this.transport, request, reply, (reading, form) => changeNetwork(reading, id, form));
  }
}
