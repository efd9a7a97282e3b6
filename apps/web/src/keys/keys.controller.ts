import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parameter, respond, respondToForm } from '../http/respond';
import { pathsOf } from '../links';
import { WEB_TRANSPORT, type Transport } from '../transport';
import { createKey, revokeKey, showCreateKey, showKeys, showRevokeKey } from './keys';

@Controller()
export class KeysPageController {
  constructor(@Inject(WEB_TRANSPORT) private readonly transport: Transport) {}

  @Get(pathsOf('keys'))
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, showKeys);
  }

  @Get(pathsOf('createKey'))
  form(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, showCreateKey);
  }

  @Post(pathsOf('createKey'))
  create(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respondToForm(this.transport, request, reply, createKey);
  }

  @Get(pathsOf('revokeKey'))
  revokeForm(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => showRevokeKey(reading, parameter(request, 'id')));
  }

  @Post(pathsOf('revokeKey'))
  revoke(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const id = parameter(request, 'id');
    return respondToForm(this.transport, request, reply, (reading, form) => revokeKey(reading, id, form));
  }
}
