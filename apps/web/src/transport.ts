/** What the pages ask of the API, each question answered in full. The API's process gives one that needs no network. */
export interface Transport {
  (question: Question): Promise<Answered>;
  /** Name of the cookie that holds a session; left out where nobody logs in. */
  readonly sessionCookie?: string;
}

export interface Question {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string | Buffer;
  /** Network address of the visitor for whom the page asks. */
  readonly address?: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: string;
  /** The answer as it was sent, for what is no text. */
  readonly bytes?: Buffer;
}

/** Token under which the process provides its transport. */
export const WEB_TRANSPORT = Symbol('WEB_TRANSPORT');
