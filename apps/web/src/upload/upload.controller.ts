import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parameter, respond, respondToForm } from '../http/respond';
import { pathsOf } from '../links';
import { WEB_TRANSPORT, type Transport } from '../transport';
import { commitUpload, discardUpload, downloadUpload, showUpload } from './upload';

@Controller()
export class UploadController {
  constructor(@Inject(WEB_TRANSPORT) private readonly transport: Transport) {}

  @Get(pathsOf('upload'))
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => showUpload(reading, parameter(request, 'id')));
  }

  @Post(pathsOf('upload'))
  commit(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const id = parameter(request, 'id');
    return respondToForm(this.transport, request, reply, (reading, form) => commitUpload(reading, id, form));
  }

  @Get(pathsOf('uploadFile'))
  file(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => downloadUpload(reading, parameter(request, 'id')));
  }

  @Post(pathsOf('discardUpload'))
  discard(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const id = parameter(request, 'id');
    return respondToForm(this.transport, request, reply, (reading) => discardUpload(reading, id));
  }
}
