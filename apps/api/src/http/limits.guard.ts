import type { AskedRequest } from '#access';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { REQUEST_LIMITS, type RequestLimits } from './limits';

/** How often somebody who is known may ask; after the guard that knows who it is. */
@Injectable()
export class LimitsGuard implements CanActivate {
  constructor(@Inject(REQUEST_LIMITS) private readonly limits: RequestLimits) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest & Partial<AskedRequest>>();
    if (!request.identity) return true;
    const ending = this.limits.ofSomebody(request, http.getResponse<FastifyReply>(), request.identity);
    return ending instanceof Promise ? ending.then(() => true) : true;
  }
}
