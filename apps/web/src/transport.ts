/** One question to the API, answered in full. The API's process gives one that needs no network. */
export type Transport = (request: {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string | Buffer;
}) => Promise<{
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: string;
  /** The answer as it was sent, for what is no text. */
  readonly bytes?: Buffer;
}>;

/** Token under which the process provides its transport. */
export const WEB_TRANSPORT = Symbol('WEB_TRANSPORT');
