import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parameter, respond } from '../http/respond';
import { pathsOf } from '../links';
import { showTableCsv } from '../report-table/show-table-csv';
import { WEB_TRANSPORT, type Transport } from '../transport';
import { showDeviationsSvg, showInterimReport, showWaySvg } from './show-interim-report';

@Controller()
export class InterimReportPageController {
  constructor(@Inject(WEB_TRANSPORT) private readonly transport: Transport) {}

  @Get(pathsOf('interimReport'))
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => showInterimReport(reading, parameter(request, 'id')));
  }

  @Get(pathsOf('reportDeviationsSvg'))
  deviations(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => showDeviationsSvg(reading, parameter(request, 'id')));
  }

  @Get(pathsOf('reportWaySvg'))
  way(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => showWaySvg(reading, parameter(request, 'id')));
  }

  @Get(pathsOf('reportTableCsv'))
  table(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const [id, table] = [parameter(request, 'id'), parameter(request, 'table')];
    return respond(this.transport, request, reply, (reading) => showTableCsv(reading, id, table));
  }
}
