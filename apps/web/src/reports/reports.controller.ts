import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { respond, respondToForm } from '../http/respond';
import { pathsOf } from '../links';
import { WEB_TRANSPORT, type Transport } from '../transport';
import { orderReport, showOrderReport, showReports } from './reports';

@Controller()
export class ReportsPageController {
  constructor(@Inject(WEB_TRANSPORT) private readonly transport: Transport) {}

  @Get(pathsOf('rankingReports'))
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, showReports);
  }

  @Get(pathsOf('orderReport'))
  form(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, showOrderReport);
  }

  @Post(pathsOf('orderReport'))
  order(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respondToForm(this.transport, request, reply, orderReport);
  }
}
