import { Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Form } from '../forms/form';
import type { Transport } from '../transport';
import type { Answer } from './answer';
import { answerVisit, type Reading } from './reading';
import { assertSameOrigin, originOf } from './same-origin';

const logger = new Logger('Web');

/** Answers a browser with the page that `show` makes. */
export async function respond(
  transport: Transport,
  request: FastifyRequest,
  reply: FastifyReply,
  show: (reading: Reading) => Promise<Answer>,
): Promise<void> {
  const { url, id } = request;
  const { sessionCookie } = transport;
  const ask: Transport = (question) => transport({ ...question, address: request.ip });
  const forVisitor = Object.assign(ask, { sessionCookie });
  const answer = await answerVisit(forVisitor, { url, id, cookie: request.headers.cookie }, show, (error) =>
    logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  await reply
    .status(answer.status)
    .headers(answer.headers)
    .send(answer.bytes ?? answer.body);
}

/** Answers a form that was sent from this very site with what `act` does about it. */
export function respondToForm(
  transport: Transport,
  request: FastifyRequest,
  reply: FastifyReply,
  act: (reading: Reading, form: Form) => Promise<Answer>,
): Promise<void> {
  return respond(transport, request, reply, async (reading) => {
    assertSameOrigin(originOf(request.headers), reading.visit.language);
    return act(reading, formOf(request.body));
  });
}

function formOf(body: unknown): Form {
  return typeof body === 'object' && body !== null ? (body as Form) : {};
}

/** A part of the address as it was sent; what it may hold is for the API to judge. */
export function parameter(request: FastifyRequest, name: string): string {
  return (request.params as Readonly<Record<string, string>>)[name] ?? '';
}
