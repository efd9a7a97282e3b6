import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { WEB_TRANSPORT, type Transport } from '../../../web/src/transport';

/** The pages ask the API through the same door as everyone, only without a network between. */
export const transportProvider = {
  provide: WEB_TRANSPORT,
  inject: [HttpAdapterHost],
  useFactory:
    ({ httpAdapter }: HttpAdapterHost): Transport =>
    async ({ method, path, headers, body }) => {
      const fastify = httpAdapter.getInstance<FastifyInstance>();
      const request = { method: method as InjectOptions['method'], url: path, headers, payload: body };
      const { statusCode, headers: answered, payload, rawPayload } = await fastify.inject(request);
      const texts = Object.entries(answered).map(([name, value]): [string, string] => [name, String(value)]);
      return { status: statusCode, headers: Object.fromEntries(texts), text: payload, bytes: rawPayload };
    },
};
