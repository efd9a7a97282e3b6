import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { rawBody } from '../http/raw-body';
import { respond, respondToForm } from '../http/respond';
import { pathsOf } from '../links';
import { WEB_TRANSPORT, type Transport } from '../transport';
import { readFile, readText, showReadIn } from './read-in';

/** A file of 5 MB, which is as much as is read, and the form around it. */
const MOST_BYTES = (5 * 1024 + 64) * 1024;
const WITH_FILE = /^multipart\/form-data;/i;

@Controller()
export class ReadInController {
  constructor(@Inject(WEB_TRANSPORT) private readonly transport: Transport) {}

  @Get(pathsOf('readIn'))
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return respond(this.transport, request, reply, showReadIn);
  }

  /** Text comes as a plain form; a form with a file is passed on to the API as it was sent. */
  @Post(pathsOf('readIn'))
  read(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const type = request.headers['content-type'] ?? '';
    return respondToForm(this.transport, request, reply, async (reading, form) =>
      WITH_FILE.test(type)
        ? readFile(reading, { type, body: await rawBody(request.raw, MOST_BYTES) })
        : readText(reading, form),
    );
  }
}
