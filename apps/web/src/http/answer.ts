import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { ApiFile } from '../api-client';

/** What is sent back to the browser. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Sent in place of the body, for a file that is no text. */
  readonly bytes?: Buffer;
}

const PRIVATE = { 'cache-control': 'private, no-cache', vary: 'cookie' };

export function htmlAnswer(page: VNode, status = 200): Answer {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', ...PRIVATE },
    body: `<!doctype html>\n${renderToString(page)}`,
  };
}

/** To another address; 303 makes the browser ask for it with GET. */
export function redirect(location: string, headers: Record<string, string> = {}): Answer {
  return { status: 303, headers: { location, ...PRIVATE, ...headers }, body: '' };
}

/** A file to keep. The name is plain ASCII. */
export function download(name: string, contentType: string, body: string): Answer {
  return {
    status: 200,
    headers: {
      'content-type': `${contentType}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
      ...PRIVATE,
    },
    body,
  };
}

/** A file to keep that is no text. */
export function downloadBytes(name: string, contentType: string, bytes: Buffer): Answer {
  const headers = { 'content-type': contentType, 'content-disposition': `attachment; filename="${name}"`, ...PRIVATE };
  return { status: 200, headers, body: '', bytes };
}

/** A file as the API gave it out, under the headers that the API put on it. */
export function passedOn({ headers, bytes }: ApiFile): Answer {
  const named = ['content-type', 'content-disposition', 'content-security-policy'].flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { status: 200, headers: { ...Object.fromEntries(named), ...PRIVATE }, body: '', bytes };
}
