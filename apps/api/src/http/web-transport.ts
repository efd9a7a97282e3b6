import { Logins } from '#access';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { WEB_LOGINS } from '../../../web/src/identity/web-logins';
import { WEB_TRANSPORT, type Transport } from '../../../web/src/transport';
import { insideFor } from './inside';

/** The pages ask the API through the same door as everyone, only without a network between. */
export const transportProvider = {
  provide: WEB_TRANSPORT,
  inject: [HttpAdapterHost, { token: Logins, optional: true }],
  useFactory: (host: HttpAdapterHost, logins: Logins | undefined): Transport =>
    Object.assign(inside(host), { sessionCookie: logins?.cookies.session }),
};

/** Where people log in; undefined in demo mode. */
export const loginsProvider = {
  provide: WEB_LOGINS,
  inject: [{ token: Logins, optional: true }],
  useFactory: (logins: Logins | undefined): Logins | undefined => logins,
};

function inside({ httpAdapter }: HttpAdapterHost): Transport {
  return async ({ method, path, headers, body, address }) => {
    const fastify = httpAdapter.getInstance<FastifyInstance>();
    const {
      statusCode,
      headers: answered,
      payload,
      rawPayload,
    } = await fastify.inject({
      method: method as InjectOptions['method'],
      url: path,
      headers,
      payload: body,
      remoteAddress: insideFor(address),
    });
    const texts = Object.entries(answered).map(([name, value]): [string, string] => [name, String(value)]);
    return { status: statusCode, headers: Object.fromEntries(texts), text: payload, bytes: rawPayload };
  };
}
