import type { FastifyRequest } from 'fastify';

const INSIDE = 'inside';

/** What stands for the network address of a question that a page asks the API on behalf of a visitor's address. */
export function insideFor(address: string | undefined): string {
  return address === undefined ? INSIDE : `${INSIDE} ${address}`;
}

/**
 * Whether a page of this very process asks. The connection says so and no header: none that comes over a network has
 * such an address.
 */
export function isFromInside({ raw }: Pick<FastifyRequest, 'raw'>): boolean {
  return raw.socket.remoteAddress?.startsWith(INSIDE) === true;
}

/** The address of whoever asks, also where a page asks for them. */
export function addressOf({ ip }: Pick<FastifyRequest, 'ip'>): string {
  return ip.startsWith(`${INSIDE} `) ? ip.slice(INSIDE.length + 1) : ip;
}
