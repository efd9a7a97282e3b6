import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parameter, respond, respondToForm } from '../http/respond';
import { pathsOf } from '../links';
import { WEB_TRANSPORT, type Transport } from '../transport';
import { changeRankingReport, showRankingReport, showRankingReportFile } from './show-ranking-report';

@Controller()
export class RankingReportPageController {
  constructor(@Inject(WEB_TRANSPORT) private readonly transport: Transport) {}

  @Get(pathsOf('rankingReport'))
  show(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => showRankingReport(reading, parameter(request, 'id')));
  }

  @Post(pathsOf('rankingReport'))
  change(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const id = parameter(request, 'id');
    return respondToForm(this.transport, request, reply, (reading, form) => changeRankingReport(reading, id, form));
  }

  @Get(pathsOf('rankingReportFile'))
  file(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const [id, format] = [parameter(request, 'id'), parameter(request, 'format')];
    return respond(this.transport, request, reply, (reading) => showRankingReportFile(reading, id, format));
  }
}
