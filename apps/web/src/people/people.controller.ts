import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parameter, respond, respondToForm } from '../http/respond';
import { pathsOf } from '../links';
import { WEB_TRANSPORT, type Transport } from '../transport';
import { downloadPerson, erasePerson, showErasePerson, showPeople, showPerson } from './people';

@Controller()
export class PeoplePageController {
  constructor(@Inject(WEB_TRANSPORT) private readonly transport: Transport) {}

  @Get(pathsOf('people'))
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, showPeople);
  }

  @Get(pathsOf('person'))
  one(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => showPerson(reading, parameter(request, 'id')));
  }

  @Get(pathsOf('personFile'))
  file(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => downloadPerson(reading, parameter(request, 'id')));
  }

  @Get(pathsOf('erasePerson'))
  eraseForm(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => showErasePerson(reading, parameter(request, 'id')));
  }

  @Post(pathsOf('erasePerson'))
  erase(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const id = parameter(request, 'id');
    return respondToForm(this.transport, request, reply, (reading, form) => erasePerson(reading, id, form));
  }
}
