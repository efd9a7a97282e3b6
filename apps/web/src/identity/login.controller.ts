import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parameter, respond, respondToForm } from '../http/respond';
import { originOf } from '../http/same-origin';
import { pathsOf } from '../links';
import { WEB_TRANSPORT, type Transport } from '../transport';
import { beginLogIn, completeLogIn, logOut, showLogIn, showLogOut, type Sent } from './login';
import { WEB_LOGINS, type WebLogins } from './web-logins';

@Controller()
export class LoginController {
  constructor(
    @Inject(WEB_TRANSPORT) private readonly transport: Transport,
    @Inject(WEB_LOGINS) private readonly logins: WebLogins | undefined,
  ) {}

  @Get(pathsOf('logIn'))
  choose(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, async (reading) => showLogIn(reading, this.logins, sentIn(request)));
  }

  @Get(pathsOf('logInAt'))
  begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const choice = parameter(request, 'choice');
    return respond(this.transport, request, reply, (reading) =>
      beginLogIn(reading, this.logins, choice, sentIn(request)),
    );
  }

  @Get(pathsOf('loggedIn'))
  complete(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const choice = parameter(request, 'choice');
    return respond(this.transport, request, reply, (reading) =>
      completeLogIn(reading, this.logins, choice, sentIn(request)),
    );
  }

  @Get(pathsOf('logOut'))
  ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, async (reading) => showLogOut(reading, this.logins));
  }

  @Post(pathsOf('logOut'))
  end(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respondToForm(this.transport, request, reply, (reading) => logOut(reading, this.logins, sentIn(request)));
  }
}

function sentIn({ headers, ip }: FastifyRequest): Sent {
  return { cookie: headers.cookie, address: ip, secFetchSite: originOf(headers).secFetchSite };
}
