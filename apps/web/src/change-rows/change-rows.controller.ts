import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parameter, respond, respondToForm } from '../http/respond';
import { pathsOf } from '../links';
import { WEB_TRANSPORT, type Transport } from '../transport';
import { changeRows, showChangeRows } from './change-rows';
import { removeTable, showRemoveTable } from './remove-table';

@Controller()
export class ChangeRowsController {
  constructor(@Inject(WEB_TRANSPORT) private readonly transport: Transport) {}

  @Get(pathsOf('changeTable'))
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const [id, table] = [parameter(request, 'id'), parameter(request, 'table')];
    return respond(this.transport, request, reply, (reading) => showChangeRows(reading, id, table));
  }

  @Post(pathsOf('changeTable'))
  change(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const [id, table] = [parameter(request, 'id'), parameter(request, 'table')];
    return respondToForm(this.transport, request, reply, (reading, form) => changeRows(reading, id, table, form));
  }

  @Get(pathsOf('removeTable'))
  removePage(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const [id, table] = [parameter(request, 'id'), parameter(request, 'table')];
    return respond(this.transport, request, reply, (reading) => showRemoveTable(reading, id, table));
  }

  @Post(pathsOf('removeTable'))
  remove(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const [id, table] = [parameter(request, 'id'), parameter(request, 'table')];
    return respondToForm(this.transport, request, reply, (reading, form) => removeTable(reading, id, table, form));
  }
}
