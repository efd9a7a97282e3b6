import { toText } from '#kernel';
import type { NetworkState } from '#registry';
import { NumberedFigures, PUBLISHED_FIGURES, type Layout } from './figure-table';
import type { NetworkBook } from './network-book';
import { LatestFacts } from './latest-facts';
import { EMPTY_BOOK, type ScoreBook, type ScoreFact } from './score-book';
import type { Figure, Figures, Observed, ScoredEvaluation } from './scored-evaluation';

/** Everything that comparisons fold from the log. */
export interface Books {
  readonly scores: ScoreBook;
  readonly networks: NetworkBook;
}

/** To be counted up whenever the bytes, or what the books hold after the same events, become something else. */
export const SNAPSHOT_FORM = 1;

/** What the bytes begin with, as JSON; the numbers of all figures' kinds follow, evaluation by evaluation. */
interface Written {
  readonly position: string;
  readonly bytesPerNumber: 2 | 4;
  readonly kinds: readonly (readonly [value: string, halfWidth: string])[];
  readonly layouts: readonly (readonly string[])[];
  readonly facts: readonly WrittenFact[];
  readonly observed: readonly (readonly [evaluationId: string, observations: readonly Observed[]])[];
  readonly networks: readonly (readonly [position: string, recordedAt: string, id: string, state: NetworkState])[];
}

type WrittenFact = readonly [
  position: string,
  recordedAt: string,
  evaluationId: string,
  evaluation: WrittenEvaluation | null,
];

type WrittenEvaluation = readonly [
  layout: number,
  municipalityCode: string,
  instrumentVersion: string,
  year: number,
  depth: ScoredEvaluation['depth'],
  publishedAt: string,
  isSample: boolean,
  observations: readonly Observed[],
];

const LENGTH_BYTES = 4;

/** Position of the last event that the books hold something of; 0 when there is none. */
export function lastPositionIn({ scores, networks }: Books): bigint {
  const lastNetwork = networks.at(-1)?.position ?? 0n;
  return lastNetwork > scores.position ? lastNetwork : scores.position;
}

/** The books as bytes, from which booksIn makes the same books again. Throws RangeError for figures of another making. */
export function bytesOf({ scores, networks }: Books): Buffer {
  const figures = new FiguresToWrite(scores.facts);
  const facts = scores.facts.map(({ position, recordedAt, evaluationId, evaluation }): WrittenFact => {
    if (evaluation === null) return [position.toString(), recordedAt, evaluationId, null];
    const { municipalityCode, instrumentVersion, year, depth, publishedAt, isSample, observations } = evaluation;
    const layout = figures.add(evaluation.figures);
    const written = [layout, municipalityCode, instrumentVersion, year, depth, publishedAt, isSample, observations];
    return [position.toString(), recordedAt, evaluationId, written as unknown as WrittenEvaluation];
  });
  const written: Written = {
    position: scores.position.toString(),
    bytesPerNumber: figures.bytesPerNumber,
    kinds: figures.kinds.map(({ value, halfWidth }) => [toText(value), toText(halfWidth)]),
    layouts: figures.layouts.map(({ measures }) => measures),
    facts,
    observed: [...scores.observed],
    networks: networks.map(({ position, recordedAt, id, state }) => [position.toString(), recordedAt, id, state]),
  };
  return joined(written, figures.numbers);
}

/** Numbers the kinds of figures anew, by their first use, so that the same books give the same bytes in any process. */
class FiguresToWrite {
  readonly kinds: Figure[] = [];
  readonly layouts: Layout[] = [];
  private readonly renumbered: number[] = [];
  private readonly all: Uint32Array;
  private count = 0;

  constructor(facts: readonly ScoreFact[]) {
    const lengths = facts.map(({ evaluation }) => (evaluation ? numbered(evaluation.figures).numbers.length : 0));
    this.all = new Uint32Array(lengths.reduce((sum, length) => sum + length, 0));
  }

  /** Returns the place of their layout. */
  add(figures: Figures): number {
    const { numbers, table, layout } = numbered(figures);
    for (const number of numbers) {
      this.all[this.count] = this.renumbered[number] ??= this.kinds.push(table.at(number)) - 1;
      this.count += 1;
    }
    const known = this.layouts.indexOf(layout);
    return known < 0 ? this.layouts.push(layout) - 1 : known;
  }

  get bytesPerNumber(): 2 | 4 {
    return this.kinds.length > 0xffff ? 4 : 2;
  }

  get numbers(): Uint16Array | Uint32Array {
    return this.bytesPerNumber === 4 ? this.all : Uint16Array.from(this.all);
  }
}

function numbered(figures: Figures): NumberedFigures {
  if (figures instanceof NumberedFigures && figures.table === PUBLISHED_FIGURES) return figures;
  throw new RangeError('These figures were not published');
}

function joined(written: Written, numbers: Uint16Array | Uint32Array): Buffer {
  const text = Buffer.from(JSON.stringify(written));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(text.length);
  return Buffer.concat([length, text, Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength)]);
}

/**
 * The books that bytes were made of.
 *
 * @throws RangeError or SyntaxError when they are not such bytes: too short, too long, or speaking of what is not there.
 */
export function booksIn(bytes: Buffer): Books {
  const textLength = bytes.readUInt32LE(0);
  const text = bytes.toString('utf8', LENGTH_BYTES, LENGTH_BYTES + textLength);
  const written = JSON.parse(text) as Written;
  const figures = new WrittenFigures(written, bytes.subarray(LENGTH_BYTES + textLength));
  const facts = written.facts.map((fact) => factOf(fact, figures));
  figures.assertAllTaken();
  const networks = written.networks.map(([position, recordedAt, id, state]) => ({
    position: BigInt(position),
    recordedAt,
    id,
    state,
  }));
  const scores = { facts, current: LatestFacts.of(facts), observed: new Map(written.observed) };
  return { scores: { ...EMPTY_BOOK, ...scores, position: BigInt(written.position) }, networks };
}

function factOf([position, recordedAt, evaluationId, written]: WrittenFact, figures: WrittenFigures): ScoreFact {
  const place = { position: BigInt(position), recordedAt, evaluationId };
  if (written === null) return { ...place, evaluation: null };
  const [layout, municipalityCode, instrumentVersion, year, depth, publishedAt, isSample, observations] = written;
  const evaluation: ScoredEvaluation = {
    evaluationId,
    municipalityCode,
    instrumentVersion,
    year,
    depth,
    publishedAt,
    isSample,
    figures: figures.next(layout),
    observations,
  };
  return { ...place, evaluation };
}

/** The figures of one evaluation after the other, by the numbers that they have in this process. */
class WrittenFigures {
  private readonly numbers: Uint32Array;
  private readonly layouts: readonly Layout[];
  private taken = 0;

  constructor({ kinds, layouts, bytesPerNumber }: Written, bytes: Buffer) {
    const own = Uint32Array.from(kinds, ([value, halfWidth]) => PUBLISHED_FIGURES.numberOf(value, halfWidth));
    const aligned = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
    const written = bytesPerNumber === 4 ? new Uint32Array(aligned) : new Uint16Array(aligned);
    this.numbers = new Uint32Array(written.length);
    for (let nth = 0; nth < written.length; nth += 1) {
      const number = own[written[nth] ?? own.length];
      if (number === undefined) throw new RangeError(`There is no kind ${written[nth]}`);
      this.numbers[nth] = number;
    }
    this.layouts = layouts.map((measures) => PUBLISHED_FIGURES.layoutOf(measures));
  }

  next(place: number): NumberedFigures {
    const layout = this.layouts[place];
    const end = this.taken + (layout?.measures.length ?? 0);
    if (!layout || end > this.numbers.length) throw new RangeError('There are fewer figures than are spoken of');
    const own = this.numbers.subarray(this.taken, end);
    this.taken = end;
    return new NumberedFigures(PUBLISHED_FIGURES, layout, own);
  }

  assertAllTaken(): void {
    if (this.taken < this.numbers.length) throw new RangeError('There are more figures than are spoken of');
  }
}
