import type { RecordedEvent } from '#event-store';
import type { EvaluationEvent } from '../evaluation';
import {
  AGREED,
  DISAGREED,
  OBSERVED,
  OREBRO_2012,
  published,
  scored,
  STARTED,
  SUBMITTED,
  WITHDRAWN,
} from '../examples';
import { projectCorrections, type CorrectionsRow } from './corrections';
import { corrections } from './corrections.table';

const STREAM = 'evaluation-1880-2010-2012';

function recorded(event: EvaluationEvent, position: number, stream = STREAM): RecordedEvent<EvaluationEvent> {
  const metadata = { actorId: 'someone', role: 'analyst' as const, commandId: 'x' };
  const recordedAt = `2026-03-01T12:00:${String(position).padStart(2, '0')}.000000Z`;
  return { event, stream, version: position, metadata, position: BigInt(position), recordedAt };
}

function rowAfter(...events: readonly EvaluationEvent[]): CorrectionsRow | undefined {
  return events
    .map((event, nth) => recorded(event, nth + 1))
    .reduce<CorrectionsRow | undefined>(projectCorrections, undefined);
}

const PUBLISHED = [STARTED, scored(...OREBRO_2012), SUBMITTED, AGREED, published(OREBRO_2012)] as const;

function corrected(scores: (typeof OREBRO_2012)[number][], total: string): EvaluationEvent {
  const figures = { total: { value: total, halfWidth: '0.5' } };
  const data = { scores, reason: 'Avskrivningsfel', depth: 'sub-question' as const, figures, correctedAt: 'x' };
  return { type: 'EvaluationCorrected.v1', data };
}

const FIRST = corrected([{ subQuestion: '1.1', percent: '66', printedPoints: '10' }, { total: '616' }], '616');

describe('the public list of corrections', () => {
  it('tells when, of whom, what from and to, and why, without who did it', () => {
    const row = rowAfter(...PUBLISHED, FIRST);
    expect(row?.corrections).toEqual([
      {
        position: '6',
        at: '2026-03-01T12:00:06.000000Z',
        kind: 'corrected',
        evaluationId: '1880-2010-2012',
        municipalityCode: '1880',
        municipalityName: 'Örebro',
        instrumentVersion: '2010',
        year: 2012,
        isSample: false,
        reason: 'Avskrivningsfel',
        changes: [
          {
            measure: 'sub:1.1',
            from: { subQuestion: '1.1', percent: '60', printedPoints: '9' },
            to: { subQuestion: '1.1', percent: '66', printedPoints: '10' },
          },
          { measure: 'total', from: { total: '615' }, to: { total: '616' } },
        ],
        total: { from: '615', to: '616' },
      },
    ]);
    expect(JSON.stringify(row?.corrections)).not.toContain('someone');
  });

  it('holds each correction against the one before it', () => {
    const row = rowAfter(...PUBLISHED, FIRST, corrected([{ total: '617' }], '617'));
    expect(row?.corrected).toBe(2);
    expect(row?.corrections[1]).toMatchObject({
      changes: [{ from: { total: '616' }, to: { total: '617' } }],
      total: { from: '616', to: '617' },
    });
  });

  it('tells of a score that was not there before', () => {
    const known = OREBRO_2012.filter((score) => !('total' in score));
    const row = rowAfter(STARTED, scored(...known), SUBMITTED, AGREED, published(known), FIRST);
    expect(row?.corrections[0]?.changes[1]).toEqual({ measure: 'total', from: null, to: { total: '616' } });
  });

  it('tells of a withdrawal, which leaves no total', () => {
    const row = rowAfter(...PUBLISHED, FIRST, WITHDRAWN);
    expect(row?.corrections[1]).toMatchObject({
      kind: 'withdrawn',
      reason: 'Fel år',
      changes: [],
      total: { from: '616', to: null },
    });
  });

  it.each<[string, readonly EvaluationEvent[]]>([
    ['a draft', [STARTED, scored({ total: '615' }), OBSERVED]],
    [
      'one that was disagreed with and scored anew',
      [STARTED, scored({ total: '615' }), SUBMITTED, DISAGREED, scored({ total: '616' })],
    ],
    ['one that is published as it was', PUBLISHED],
    ['one that is withdrawn before it was published', [STARTED, scored({ total: '615' }), SUBMITTED, WITHDRAWN]],
  ])('says nothing of %s', (_, events) => {
    expect(rowAfter(...events)).toMatchObject({ corrected: 0, corrections: [] });
  });

  it('remembers what was corrected when the evaluation is started anew, and forgets its scores', () => {
    const row = rowAfter(...PUBLISHED, FIRST, WITHDRAWN, STARTED, scored({ total: '600' }), SUBMITTED, WITHDRAWN);
    expect(row?.corrections.map(({ kind }) => kind)).toEqual(['corrected', 'withdrawn']);
    expect(row?.scores).toEqual({});
  });

  it('marks what is invented', () => {
    const started = { ...STARTED, data: { ...(STARTED.data as object), isSample: true } } as EvaluationEvent;
    const row = rowAfter(started, scored({ total: '615' }), SUBMITTED, published([{ total: '615' }]), WITHDRAWN);
    expect(row).toMatchObject({ isSample: true, corrections: [{ isSample: true }] });
  });

  it('is kept by evaluation, and not moved by streams of other kinds', () => {
    expect(corrections.rowOf(recorded(STARTED, 1))).toBe('1880-2010-2012');
    expect(corrections.rowOf(recorded(STARTED, 1, 'upload-1'))).toBeUndefined();
  });
});
