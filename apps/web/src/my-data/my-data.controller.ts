import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { respond } from '../http/respond';
import { pathsOf } from '../links';
import { WEB_TRANSPORT, type Transport } from '../transport';
import { downloadMyData, showMyData } from './my-data';

@Controller()
export class MyDataPageController {
  constructor(@Inject(WEB_TRANSPORT) private readonly transport: Transport) {}

  @Get(pathsOf('myData'))
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, showMyData);
  }

  @Get(pathsOf('myDataFile'))
  file(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, downloadMyData);
  }
}
