import { Unavailable, type Asked } from '#access';
import type { Registry } from '#registry';
import { AnswerTexts } from './answer-texts';
import { parseAsOf } from './as-of';
import { poseComparison, type AskedComparison, type PosedComparison } from './asked-comparison';
import { unknownMunicipality, unwrap } from './faults';
import type { KnownPoint } from './known-point';
import type { ScoreFeed } from './score-feed';

/** The parts of a reply that an answer sets. */
export interface Replying {
  header(name: string, value: string): unknown;
  status(code: number): unknown;
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

  constructor(
    private readonly feed: ScoreFeed,
    private readonly registry: Registry,
  ) {}

  /** Answers a question about one municipality. */
  answerAbout(
    code: string,
    kind: string,
    query: AskedComparison & { readonly asOf?: string | undefined; readonly more?: string },
    asking: { readonly asked: Asked; readonly reply: Replying; readonly ifNoneMatch?: string | undefined },
    make: (posed: PosedComparison) => object,
  ): Promise<Buffer> {
    const { instrument = '', year = '', peers, asOf = '', more = '' } = query;
    const municipality = this.registry.find(code) ?? unwrap(unknownMunicipality(code));
    const key = [kind, code, instrument, year, peers, asOf, more].join('\n');
    return this.answer({ asOf: query.asOf, key }, asking, (point) =>
      make(poseComparison(point, municipality, query, asking.asked.language)),
    );
  }

  /** Answers with text, made once while nothing changes; with 304 and nothing when the reader has it already. */
  async answer(
    { asOf, key }: Question,
    { asked, reply, ifNoneMatch }: { asked: Asked; reply: Replying; ifNoneMatch?: string | undefined },
    make: (point: KnownPoint) => object,
  ): Promise<Buffer> {
    if (!(await this.feed.reach(asked.after))) throw new Unavailable();
    const point = unwrap(this.feed.at(unwrap(parseAsOf(asOf)), asked.now));
    const day = key.includes('network:') ? point.asOf.instant.slice(0, 10) : '';
    const { bytes, etag } = this.texts.of([asked.language, day, key].join('\n'), point, () => make(point));
    reply.header('content-type', 'application/json; charset=utf-8');
    reply.header('etag', etag);
    reply.header('vary', 'accept-language');
    if (ifNoneMatch === undefined || !ifNoneMatch.split(/\s*,\s*/).includes(etag)) return bytes;
    reply.status(304);
    return Buffer.alloc(0);
  }
}
