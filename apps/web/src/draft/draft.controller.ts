import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parameter, respond, respondToForm } from '../http/respond';
import { pathsOf } from '../links';
import { WEB_TRANSPORT, type Transport } from '../transport';
import { showDraft, submitDraft } from './draft';
import { fillInArea, showDraftArea } from './draft-area';
import { fillInSums, showDraftSums } from './draft-sums';

@Controller()
export class DraftController {
  constructor(@Inject(WEB_TRANSPORT) private readonly transport: Transport) {}

  @Get(pathsOf('draft'))
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => showDraft(reading, parameter(request, 'id')));
  }

  @Post(pathsOf('draft'))
  submit(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const id = parameter(request, 'id');
    return respondToForm(this.transport, request, reply, (reading, form) => submitDraft(reading, id, form));
  }

  @Get(pathsOf('draftSums'))
  sumsPage(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => showDraftSums(reading, parameter(request, 'id')));
  }

  @Post(pathsOf('draftSums'))
  sums(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const id = parameter(request, 'id');
    return respondToForm(this.transport, request, reply, (reading, form) => fillInSums(reading, id, form));
  }

  @Get(pathsOf('draftArea'))
  areaPage(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const [id, area] = [parameter(request, 'id'), parameter(request, 'area')];
    return respond(this.transport, request, reply, (reading) => showDraftArea(reading, id, area));
  }

  @Post(pathsOf('draftArea'))
  area(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const [id, area] = [parameter(request, 'id'), parameter(request, 'area')];
    return respondToForm(this.transport, request, reply, (reading, form) => fillInArea(reading, id, area, form));
  }
}
