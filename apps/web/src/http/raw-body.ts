import type { IncomingMessage } from 'node:http';

/**
 * A request's body as it was sent. What is larger than `limitBytes` is read to its end and let go, so that the browser
 * can be answered in words; what is very much larger is cut off.
 *
 * @returns undefined for a body that is larger than the limit.
 */
export async function rawBody(raw: IncomingMessage, limitBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of raw as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limitBytes) chunks.length = 0;
    else chunks.push(chunk);
    if (size > limitBytes * PATIENCE) raw.destroy();
  }
  return size > limitBytes ? undefined : Buffer.concat(chunks);
}

const PATIENCE = 10;
