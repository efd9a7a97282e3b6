import { Unavailable, type AskedRequest } from '#access';
import type { Registry } from '#registry';
import { AnswerTexts, type AnswerText } from './answer-texts';
import { parseAsOf } from './as-of';
import { poseComparison, type AskedComparison, type PosedComparison } from './asked-comparison';
import { unknownMunicipality, unwrap } from './faults';
import type { KnownPoint } from './known-point';
import { RepeatedQuestions, type RequestAsSent } from './repeated-questions';
import type { ScoreFeed } from './score-feed';

/** The parts of a reply that an answer sets. */
export interface Replying {
  header(name: string, value: string): unknown;
  status(code: number): unknown;
}

/** A request that the guard has let through, as it was sent. */
export type AskingRequest = AskedRequest & RequestAsSent;

/** Who asks, and where the answer goes. */
export interface Asking {
  readonly request: AskingRequest;
  readonly reply: Replying;
}

/** A question about comparisons: when it is for, and what names it among all that can be asked. */
interface Question {
  readonly asOf?: string | undefined;
  /** Path and query without `after`. */
  readonly key: string;
}

/** Where questions about comparisons are taken: waits, finds the point, and sends answers that are kept as text. */
export class ComparisonDesk {
  private readonly texts = new AnswerTexts();
  private readonly repeated = new RepeatedQuestions();

  constructor(
    private readonly feed: ScoreFeed,
    private readonly registry: Registry,
  ) {}

  /** Answers a question about one municipality. */
  answerAbout(
    code: string,
    kind: string,
    query: AskedComparison & { readonly asOf?: string | undefined; readonly more?: string },
    asking: Asking,
    make: (posed: PosedComparison) => object,
  ): Promise<Buffer> {
    const { instrument = '', year = '', peers, asOf = '', more = '' } = query;
    const municipality = this.registry.find(code) ?? unwrap(unknownMunicipality(code));
    const key = [kind, code, instrument, year, peers, asOf, more].join('\n');
    return this.answer({ asOf: query.asOf, key }, asking, (point) =>
      make(poseComparison(point, municipality, query, asking.request.asked.language)),
    );
  }

  /** Answers with text, made once while nothing changes; with 304 and nothing when the reader has it already. */
  async answer(
    { asOf, key }: Question,
    { request, reply }: Asking,
    make: (point: KnownPoint) => object,
  ): Promise<Buffer> {
    const { after, now, language } = request.asked;
    if (!(await this.feed.reach(after))) throw new Unavailable();
    const point = unwrap(this.feed.at(unwrap(parseAsOf(asOf)), now));
    const day = key.includes('network:') ? point.asOf.instant.slice(0, 10) : '';
    const answer = this.texts.of([language, day, key].join('\n'), point, () => make(point));
    if (after === undefined) this.repeated.keep(request, this.feed.position, answer);
    return bodyOf(answer, request, reply);
  }

  /** Answers a question that has been answered before and has the same answer still; undefined for all others. */
  answerAgain(request: RequestAsSent, reply: Replying): Buffer | undefined {
    const answer = this.repeated.find(request, this.feed.position);
    return answer && bodyOf(answer, request, reply);
  }
}

function bodyOf({ bytes, etag }: AnswerText, { headers }: RequestAsSent, reply: Replying): Buffer {
  reply.header('content-type', 'application/json; charset=utf-8');
  reply.header('etag', etag);
  reply.header('vary', 'accept-language');
  const known = headers['if-none-match'];
  if (typeof known !== 'string' || !known.split(/\s*,\s*/).includes(etag)) return bytes;
  reply.status(304);
  return Buffer.alloc(0);
}
