import { crc32 } from 'node:zlib';
import type { KnownPoint } from './known-point';

/** An answer as JSON in UTF-8, ready to be sent, and the tag by which a reader can ask whether it has changed. */
export interface AnswerText {
  readonly bytes: Buffer;
  readonly etag: string;
}

interface Kept {
  readonly lastChange: bigint;
  /** As it was last sent, for a point that stands in it as text. */
  sent: AnswerText;
  point: string;
  readonly pointStart: number;
}

const POINT = '"asOf":null';
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
    const point = `"asOf":${JSON.stringify(asOf)}`;
    if (kept.point !== point) this.move(kept, point);
    return kept.sent;
  }

  private move(kept: Kept, point: string): void {
    const [start, end] = [kept.pointStart, kept.pointStart + kept.point.length];
    const { bytes, etag } = kept.sent;
    const moved = Buffer.concat([bytes.subarray(0, start), Buffer.from(point), bytes.subarray(end)]);
    kept.sent = { bytes: moved, etag };
    kept.point = point;
    this.bytes += moved.length - bytes.length;
  }

  private keep(key: string, lastChange: bigint, answer: object): Kept {
    const text = JSON.stringify({ ...answer, asOf: null });
    const pointStart = Buffer.byteLength(text.slice(0, text.indexOf(POINT)));
    const bytes = Buffer.from(text);
    // It only has to tell apart what different versions of the service say of one change.
    const etag = `W/"${lastChange}-${crc32(bytes).toString(36)}"`;
    const kept = { lastChange, sent: { bytes, etag }, point: POINT, pointStart };
    this.bytes += bytes.length - (this.kept.get(key)?.sent.bytes.length ?? 0);
    this.kept.delete(key);
    this.kept.set(key, kept);
    this.forgetOldest();
    return kept;
  }

  private forgetOldest(): void {
    for (const [key, kept] of this.kept) {
      if (this.bytes <= MOST_BYTES) return;
      this.kept.delete(key);
      this.bytes -= kept.sent.bytes.length;
    }
  }
}
