import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parameter, respond, respondToForm } from '../http/respond';
import { pathsOf } from '../links';
import { WEB_TRANSPORT, type Transport } from '../transport';
import { adoptReport, showAdoptReport } from './adopt-report';
import { showCorrectReport } from './correct-report';
import { correctStatement, showCorrectStatement, type NamedStatement } from './correct-statement';
import { returnReport, showReturnReport } from './return-report';

@Controller()
export class ReportLifeController {
  constructor(@Inject(WEB_TRANSPORT) private readonly transport: Transport) {}

  @Get(pathsOf('adoptReport'))
  adoptPage(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => showAdoptReport(reading, parameter(request, 'id')));
  }

  @Post(pathsOf('adoptReport'))
  adopt(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const id = parameter(request, 'id');
    return respondToForm(this.transport, request, reply, (reading, form) => adoptReport(reading, id, form));
  }

  @Get(pathsOf('returnReport'))
  returnPage(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => showReturnReport(reading, parameter(request, 'id')));
  }

  @Post(pathsOf('returnReport'))
  give(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const id = parameter(request, 'id');
    return respondToForm(this.transport, request, reply, (reading, form) => returnReport(reading, id, form));
  }

  @Get(pathsOf('correctReport'))
  correctPage(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => showCorrectReport(reading, parameter(request, 'id')));
  }

  @Get(pathsOf('correctStatement'))
  statementPage(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => showCorrectStatement(reading, namedIn(request)));
  }

  @Post(pathsOf('correctStatement'))
  correctStatement(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const named = namedIn(request);
    return respondToForm(this.transport, request, reply, (reading, form) => correctStatement(reading, named, form));
  }
}

function namedIn(request: FastifyRequest): NamedStatement {
  return { id: parameter(request, 'id'), kind: parameter(request, 'kind'), key: parameter(request, 'key') };
}
