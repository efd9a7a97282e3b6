import { Controller, Get, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiFailure } from '../api-client';
import { respond } from '../http/respond';
import { WEB_TRANSPORT, type Transport } from '../transport';

/** What people ask for and no page answers. Other routes are more specific and come first. */
@Controller()
export class NotFoundController {
  constructor(@Inject(WEB_TRANSPORT) private readonly transport: Transport) {}

  @Get('*')
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    if (/^\/(?:api|assets|health)(?:[/?-]|$)/.test(request.url)) throw new NotFoundException();
    return respond(this.transport, request, reply, () => {
      throw new ApiFailure({ status: 404, title: '' });
    });
  }
}
