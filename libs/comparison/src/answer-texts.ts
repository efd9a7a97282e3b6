import { createHash } from 'node:crypto';
import type { KnownPoint } from './known-point';

/** An answer as JSON in UTF-8, ready to be sent, and the tag by which a reader can ask whether it has changed. */
export interface AnswerText {
  readonly bytes: Buffer;
  readonly etag: string;
}

interface Kept {
  readonly lastChange: bigint;
  readonly before: Buffer;
  readonly after: Buffer;
  readonly etag: string;
}

const PLACE = '"asOf":null';
const MOST_BYTES = 16_000_000;

/**
 * Answers as text, each made once and kept until something is published, corrected or withdrawn. What an answer says of
 * the point that it holds for stands apart, since the log moves on with events that change no comparison.
 */
export class AnswerTexts {
  private readonly kept = new Map<string, Kept>();
  private bytes = 0;

  /**
   * @param key what was asked, in full: path, query and language.
   * @param make makes the answer; its `asOf` is put in afterwards.
   */
  of(key: string, { asOf, lastChange }: KnownPoint, make: () => object): AnswerText {
    const known = this.kept.get(key);
    const kept = known?.lastChange === lastChange ? known : this.keep(key, lastChange, make());
    const point = Buffer.from(`"asOf":${JSON.stringify(asOf)}`);
    return { bytes: Buffer.concat([kept.before, point, kept.after]), etag: kept.etag };
  }

  private keep(key: string, lastChange: bigint, answer: object): Kept {
    const text = JSON.stringify({ ...answer, asOf: null });
    const place = text.indexOf(PLACE);
    const [before, after] = [Buffer.from(text.slice(0, place)), Buffer.from(text.slice(place + PLACE.length))];
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 16);
    const kept = { lastChange, before, after, etag: `W/"${lastChange}-${hash}"` };
    this.bytes += before.length + after.length - sizeOf(this.kept.get(key));
    this.kept.delete(key);
    this.kept.set(key, kept);
    this.forgetOldest();
    return kept;
  }

  private forgetOldest(): void {
    for (const [key, kept] of this.kept) {
      if (this.bytes <= MOST_BYTES) return;
      this.kept.delete(key);
      this.bytes -= sizeOf(kept);
    }
  }
}

function sizeOf(kept: Kept | undefined): number {
  return kept ? kept.before.length + kept.after.length : 0;
}
