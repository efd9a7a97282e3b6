import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { titleOf } from './problem.filter';

const STATUS: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** Answers what is no whole request and came too slowly, too large or broken, and closes the connection. */
export function answerBrokenConnection(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy();
  const status = STATUS[error.code ?? ''] ?? 400;
  const { sv, en } = titleOf(status);
  const title = `${sv} / ${en}`;
  const body = JSON.stringify({ type: '/problems/request', title, status, detail: `${title}.`, errors: [] });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    'Cache-Control: no-store',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  // Whoever sends slowly may read slowly too.
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
