import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parameter, respond, respondToForm } from '../http/respond';
import { pathsOf } from '../links';
import { WEB_TRANSPORT, type Transport } from '../transport';
import { changeSchedule, makeSchedule, showChangeSchedule, showMakeSchedule } from './set-schedule';
import { runOrPauseSchedule, showSchedule, showSchedules } from './schedules';

@Controller()
export class SchedulesPageController {
  constructor(@Inject(WEB_TRANSPORT) private readonly transport: Transport) {}

  @Get(pathsOf('reportSchedules'))
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, showSchedules);
  }

  @Get(pathsOf('makeSchedule'))
  form(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, showMakeSchedule);
  }

  @Post(pathsOf('makeSchedule'))
  make(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respondToForm(this.transport, request, reply, makeSchedule);
  }

  @Get(pathsOf('reportSchedule'))
  one(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => showSchedule(reading, parameter(request, 'id')));
  }

  @Post(pathsOf('reportSchedule'))
  runOrPause(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const id = parameter(request, 'id');
    return respondToForm(this.transport, request, reply, (reading, form) => runOrPauseSchedule(reading, id, form));
  }

  @Get(pathsOf('changeSchedule'))
  changeForm(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => showChangeSchedule(reading, parameter(request, 'id')));
  }

  @Post(pathsOf('changeSchedule'))
  change(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const id = parameter(request, 'id');
    return respondToForm(this.transport, request, reply, (reading, form) => changeSchedule(reading, id, form));
  }
}
