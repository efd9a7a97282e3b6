import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { respond } from '../http/respond';
import { originOf } from '../http/same-origin';
import { pathsOf } from '../links';
import { WEB_TRANSPORT, type Transport } from '../transport';
import type { IdentityForm } from './choose-identity';
import { chooseIdentity } from './choose-identity';

@Controller()
export class IdentityController {
  constructor(@Inject(WEB_TRANSPORT) private readonly transport: Transport) {}

  @Post(pathsOf('identity'))
  choose(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const form = (request.body ?? {}) as IdentityForm;
    const from = originOf(request.headers);
    return respond(this.transport, request, reply, (reading) => chooseIdentity(reading, form, from));
  }
}
