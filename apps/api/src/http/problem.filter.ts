import { TooMany, Unavailable } from '#access';
import { INTAKE_LIMITS } from '#intake';
import { KeyReused, Refused, StaleVersion, type Language, type Refusal, type RefusalKind, type Words } from '#kernel';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { preferredLanguage } from './language';
import { Malformed, Unauthenticated } from './unauthenticated';

interface Fault {
  readonly where: string;
  readonly code: string;
  readonly detail: Words;
}

/** What went wrong, before a language is chosen. */
interface Problem {
  readonly status: number;
  readonly type: string;
  readonly title: Words;
  readonly faults: readonly Fault[];
}

const STATUS: Readonly<Record<RefusalKind, number>> = { invalid: 422, conflict: 409, forbidden: 403, 'not-found': 404 };

const TITLES: Readonly<Record<number, Words>> = {
  400: { sv: 'Uppgifterna kunde inte läsas', en: 'What was sent could not be read' },
  401: { sv: 'Du behöver logga in', en: 'You need to log in' },
  403: { sv: 'Du får inte göra detta', en: 'You may not do this' },
  404: { sv: 'Det finns inte', en: 'It does not exist' },
  405: { sv: 'Så kan adressen inte användas', en: 'The address cannot be used that way' },
  408: { sv: 'Det tog för lång tid att skicka', en: 'It took too long to send' },
  409: { sv: 'Det går inte i det här läget', en: 'That cannot be done as things stand' },
  412: { sv: 'Någon annan har ändrat sedan du läste', en: 'Someone else has changed it since you read it' },
  413: { sv: 'Det som skickades är för stort', en: 'What was sent is too large' },
  414: { sv: 'Adressen är för lång', en: 'The address is too long' },
  415: { sv: 'Formatet stöds inte', en: 'The format is not supported' },
  422: { sv: 'Något i uppgifterna stämmer inte', en: 'Something in what was sent is not right' },
  429: { sv: 'För många förfrågningar', en: 'Too many requests' },
  431: { sv: 'Förfrågans huvuden är för stora', en: 'The headers of the request are too large' },
  500: { sv: 'Något gick fel hos oss', en: 'Something went wrong on our side' },
  503: { sv: 'Svaret är inte klart än', en: 'The answer is not ready yet' },
};

/** Turns whatever was thrown into application/problem+json (RFC 9457), in the language that the reader prefers. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const status = sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
    if (status >= 500 && !(error instanceof Unavailable))
      this.log.error(error instanceof Error ? error.stack : String(error));
  }
}

/** Answers with what went wrong; returns the status. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): number {
  const said = problemOf(error);
  if (said.status === 401) void reply.header('www-authenticate', 'Bearer');
  if (said.status === 503) void reply.header('retry-after', '1');
  if (error instanceof TooMany) void reply.header('retry-after', `${error.retryAfterSeconds}`);
  void reply
    .status(said.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('vary', 'authorization, accept-language')
    .send(JSON.stringify(inLanguage(said, preferredLanguage(request.headers['accept-language']))));
  return said.status;
}

function inLanguage({ status, type, title, faults }: Problem, language: Language) {
  const errors = faults.map(({ where, code, detail }) => ({ where, code, detail: detail[language] }));
  const detail = errors.map((fault) => fault.detail).join(' ') || `${title[language]}.`;
  return { type: `/problems/${type}`, title: title[language], status, detail, errors };
}

function problemOf(error: unknown): Problem {
  if (error instanceof Refused) return refusalProblem(error.refusal);
  if (error instanceof Malformed) return malformedProblem(error);
  if (error instanceof StaleVersion) return staleProblem(error);
  if (error instanceof KeyReused)
    return single(
      422,
      'Idempotency-Key',
      'key-reused',
      'Nyckeln har redan använts för en annan förfrågan.',
      'The key has already been used for another request.',
    );
  if (error instanceof Unauthenticated) return unauthenticatedProblem(error);
  if (error instanceof Unavailable)
    return single(
      503,
      'after',
      'not-there-yet',
      'Sammanställningen har inte hunnit så långt än. Försök igen om en stund.',
      'The figures have not come that far yet. Try again in a moment.',
    );
  if (error instanceof TooMany) return problem(429, error.fault.code, [error.fault]);
  const { code } = (error ?? {}) as { code?: unknown };
  if (typeof code === 'string' && OF_A_FILE.has(code)) return fileTooLarge();
  if (code === 'ANSWER_TOOK_TOO_LONG' || code === CANCELLED) return tookTooLong();
  if (code === 'FST_ERR_BAD_URL')
    return single(400, 'path', 'malformed', 'Adressen går inte att läsa.', 'The address cannot be read.');
  const status = statusOf(error);
  return unread(status) ?? problem(status, status < 500 ? 'request' : 'internal', []);
}

/** What the reader of forms says of a file, or of the form around it. */
const OF_A_FILE = new Set(['FST_REQ_FILE_TOO_LARGE', 'FST_FILES_LIMIT', 'FST_PARTS_LIMIT', 'FST_FIELDS_LIMIT']);

/** PostgreSQL's code of a statement that it has cancelled. */
const CANCELLED = '57014';

function tookTooLong(): Problem {
  const sv = 'Svaret tog för lång tid att ta fram. Försök igen om en stund, eller fråga efter mindre.';
  const en = 'The answer took too long to make. Try again in a while, or ask for less.';
  return single(503, '', 'took-too-long', sv, en);
}

function fileTooLarge(): Problem {
  const megabytes = INTAKE_LIMITS.fileBytes / (1024 * 1024);
  return single(
    413,
    'file',
    'too-large',
    `Skicka en fil på högst ${megabytes} MB.`,
    `Send one file of at most ${megabytes} MB.`,
  );
}

/** Of what is refused before any route sees it. */
function unread(status: number): Problem | undefined {
  switch (status) {
    case 400:
      return single(
        400,
        'body',
        'not-json',
        'Det som skickades är inte giltig JSON.',
        'What was sent is not valid JSON.',
      );
    case 413:
      return single(413, 'body', 'too-large', 'Skicka högst 1 MiB.', 'Send at most 1 MiB.');
    case 414:
      return single(414, 'path', 'too-long', 'Adressen är för lång.', 'The address is too long.');
    case 415:
      return single(415, 'Content-Type', 'not-json', 'Skicka application/json.', 'Send application/json.');
  }
  return undefined;
}

function refusalProblem({ kind, faults }: Refusal): Problem {
  return problem(STATUS[kind], faults[0].code, faults);
}

function malformedProblem({ faults }: Malformed): Problem {
  return problem(
    400,
    'malformed',
    faults.map(({ where, code, sv, en }) => ({ where, code, detail: { sv, en } })),
  );
}

function staleProblem({ expected, actual }: StaleVersion): Problem {
  return single(
    412,
    'If-Match',
    'stale-version',
    `Du har sett version ${expected}, men version ${actual} gäller. Läs om och försök igen.`,
    `You have seen version ${expected}, but version ${actual} stands. Read again and try once more.`,
  );
}

function unauthenticatedProblem({ code }: Unauthenticated): Problem {
  return code === 'login-needed'
    ? single(401, 'Authorization', code, 'Logga in för att göra detta.', 'Log in to do this.')
    : single(401, 'Authorization', code, 'Inloggningen gäller inte.', 'The login is not valid.');
}

/** Nest's and Fastify's own errors say their status; what has none is ours. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

function single(status: number, where: string, code: string, sv: string, en: string): Problem {
  return problem(status, code, [{ where, code, detail: { sv, en } }]);
}

function problem(status: number, type: string, faults: readonly Fault[]): Problem {
  return { status, type, title: titleOf(status), faults };
}

/** What a status is called; one that has no name of its own is called by its kind. */
export function titleOf(status: number): Words {
  const title = TITLES[status] ?? TITLES[status < 500 ? 400 : 500];
  if (!title) throw new RangeError(`No title for status ${status}`);
  return title;
}
