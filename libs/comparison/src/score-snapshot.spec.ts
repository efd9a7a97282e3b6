import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import type { RecordedEvent } from '#event-store';
import type { EvaluationEvent } from '#evaluations';
import { withNetworkEvents } from './network-book';
import { EMPTY_BOOK, withEvents } from './score-book';
import { booksIn, bytesOf, lastPositionIn, SNAPSHOT_FORM, type Books } from './score-snapshot';
import { RandomHistory, steps, type Happened } from '../../../test/support/comparison-histories';

const EMPTY: Books = { scores: EMPTY_BOOK, networks: [] };
const metadata = { actorId: 'a', role: 'analyst', commandId: 'c' } as const;

const recorded = (happened: readonly Happened[]): RecordedEvent[] =>
  happened.map(({ stream, event }, nth) => {
    const recordedAt = `2026-01-01T00:00:00.${String(nth).padStart(6, '0')}Z`;
    return { position: BigInt(nth + 1), recordedAt, stream, event, version: 1, metadata };
  });

function folded(events: readonly RecordedEvent[], { scores, networks }: Books = EMPTY): Books {
  const ofEvaluations = events
    .filter(({ stream }) => stream.startsWith('evaluation-'))
    .map(({ stream, event, ...place }) => {
      return { ...place, evaluationId: stream.slice('evaluation-'.length), event: event as EvaluationEvent };
    });
  return { scores: withEvents(scores, ofEvaluations), networks: withNetworkEvents(networks, events) };
}

/** With figures as lists, since two tables of kinds may number them in another order. */
const plain = ({ scores, networks }: Books) => {
  const facts = scores.facts.map(({ evaluation, ...fact }) => ({
    ...fact,
    evaluation: evaluation && { ...evaluation, figures: [...evaluation.figures] },
  }));
  const { current, observed, position } = scores;
  return {
    facts,
    standing: [...current].map(({ evaluationId }) => evaluationId),
    observed: [...observed],
    position,
    networks,
  };
};

const history = steps.map((taken) => recorded(new RandomHistory().happen(taken)));

describe('books as bytes', () => {
  it('come out as they went in, and are gone on with as if they had never been bytes', () => {
    fc.assert(
      fc.property(history, fc.nat(60), (events, cut) => {
        const before = folded(events.slice(0, cut));
        const again = booksIn(bytesOf(before));
        expect(plain(again)).toEqual(plain(before));
        expect(plain(folded(events.slice(cut), again))).toEqual(plain(folded(events)));
      }),
    );
  });

  it('end where their last event does, whichever book that is in', () => {
    fc.assert(
      fc.property(history, (events) => {
        expect(lastPositionIn(folded(events))).toBe(events.at(-1)?.position ?? 0n);
      }),
    );
  });

  it('that are cut short or too long are no books', () => {
    const bytes = bytesOf(folded(fc.sample(history, { numRuns: 1, seed: 4 }).flat()));
    const first = (length: number) => () => booksIn(bytes.subarray(0, length));
    for (const length of [0, 3]) expect(first(length)).toThrow(/buffer bounds|out of range/);
    for (const length of [4, 100]) expect(first(length)).toThrow(/JSON/);
    expect(first(bytes.length - 2)).toThrow('fewer figures');
    expect(() => booksIn(Buffer.concat([bytes, Buffer.alloc(2)]))).toThrow('more figures');
  });

  it('have another form when the same events make other bytes', () => {
    const events = recorded(new RandomHistory().happen(FIXED));
    const digest = createHash('sha256')
      .update(bytesOf(folded(events)))
      .digest('hex')
      .slice(0, 16);
    expect([SNAPSHOT_FORM, events.length, digest]).toEqual([1, 9, 'c64ec1df4023a02a']);
  });
});

const seeds = [3, 1, 4, 1, 5, 9, 2, 6, 998];
const at = (kind: Parameters<RandomHistory['happen']>[0][number]['kind'], place = 0, depth = 'area' as const) => {
  return { kind, place, year: 1, depth, seeds };
};
const FIXED: Parameters<RandomHistory['happen']>[0] = [
  at('observe'),
  at('publish'),
  at('publish', 1),
  at('correct', 1),
  at('network'),
  at('withdraw'),
  at('start'),
  at('observe'),
  at('network'),
];
