import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parameter, respond } from '../http/respond';
import { pathsOf } from '../links';
import { WEB_TRANSPORT, type Transport } from '../transport';
import { showProfileCsv, showProfilePdf, showProfilePng, showProfileSvg, showProfileXlsx } from './profile-files';
import { showProfile } from './show-profile';

@Controller()
export class ProfileController {
  constructor(@Inject(WEB_TRANSPORT) private readonly transport: Transport) {}

  @Get(pathsOf('profile'))
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => showProfile(reading, parameter(request, 'code')));
  }

  @Get(pathsOf('profileSvg'))
  picture(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => showProfileSvg(reading, parameter(request, 'code')));
  }

  @Get(pathsOf('profileCsv'))
  table(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => showProfileCsv(reading, parameter(request, 'code')));
  }

  @Get(pathsOf('profilePng'))
  image(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => showProfilePng(reading, parameter(request, 'code')));
  }

  @Get(pathsOf('profileXlsx'))
  workbook(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => showProfileXlsx(reading, parameter(request, 'code')));
  }

  @Get(pathsOf('profilePdf'))
  paper(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, (reading) => showProfilePdf(reading, parameter(request, 'code')));
  }
}
