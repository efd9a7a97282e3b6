import type { RecordedEvent } from '#event-store';
import type { Role } from '#kernel';
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
import { historyOf, publicPart } from './evaluation-history';

function recorded(events: readonly EvaluationEvent[], role: Role = 'evaluator'): RecordedEvent<EvaluationEvent>[] {
  return events.map((event, nth) => ({
    event,
    stream: 'evaluation-1880-2010-2012',
    version: nth + 1,
    position: BigInt(100 + nth),
    recordedAt: `2026-03-01T12:00:0${nth}.000000Z`,
    metadata: { actorId: 'someone', role, commandId: 'x' },
  }));
}

function corrected(...scores: (typeof OREBRO_2012)[number][]): EvaluationEvent {
  const data = { scores, reason: 'Avskrivningsfel', depth: 'sub-question' as const, figures: {}, correctedAt: 'x' };
  return { type: 'EvaluationCorrected.v1', data };
}

describe('the history of an evaluation', () => {
  it('names each change, oldest first, by place, instant and role, without who it was', () => {
    const history = historyOf(recorded([STARTED, scored({ total: '615' })]));
    expect(history[0]).toEqual({
      version: 1,
      group: 1,
      position: '100',
      at: '2026-03-01T12:00:00.000000Z',
      role: 'evaluator',
      what: 'EvaluationStarted',
      detail: null,
      reason: null,
      origin: null,
    });
    expect(history.map(({ version, group }) => [version, group])).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(JSON.stringify(history)).not.toContain('someone');
  });

  it.each<[string, EvaluationEvent, string | null, string | null]>([
    ['scores', scored(...OREBRO_2012), '54 poäng angavs', null],
    ['an observation', OBSERVED, 'Område 1: Medborgarbudget sedan 2009.', null],
    ['submission', SUBMITTED, null, null],
    ['agreement', AGREED, 'Kommunen instämmer', null],
    ['disagreement', DISAGREED, 'Kommunen instämmer inte', 'Område 3 är för lågt satt.'],
    ['publication', published(OREBRO_2012), null, null],
    ['withdrawal', WITHDRAWN, null, 'Fel år'],
  ])('tells of %s', (_, event, detail, reason) => {
    const entry = historyOf(recorded([STARTED, event]))[1];
    expect([entry?.detail?.sv ?? null, entry?.reason]).toEqual([detail, reason]);
  });

  it('tells why it was published without a reply', () => {
    const { type, data } = published(OREBRO_2012);
    const event = { type, data: { ...(data as object), withoutReplyReason: 'Svarstiden har gått ut.' } };
    expect(historyOf(recorded([STARTED, event as EvaluationEvent]))[1]?.reason).toBe('Svarstiden har gått ut.');
  });

  it('tells of a correction what each figure was and became', () => {
    const entry = historyOf(
      recorded([
        STARTED,
        scored(...OREBRO_2012),
        published(OREBRO_2012),
        corrected({ subQuestion: '1.1', percent: '66', printedPoints: '10' }, { area: '1', printedPoints: '69' }),
      ]),
    ).at(-1);
    expect(entry).toMatchObject({
      reason: 'Avskrivningsfel',
      detail: {
        sv: 'Delfråga 1.1: 60 % (9) → 66 % (10); Område 1: 68 → 69',
        en: 'Sub-question 1.1: 60 % (9) → 66 % (10); Area 1: 68 → 69',
      },
    });
  });

  it('compares a second correction with the first', () => {
    const entry = historyOf(
      recorded([STARTED, scored({ total: '615' }), corrected({ total: '616' }), corrected({ total: '617' })]),
    ).at(-1);
    expect(entry?.detail?.en).toBe('Total: 616 → 617');
  });

  it('says of a figure that was not known before that it was not', () => {
    const entry = historyOf(
      recorded([STARTED, scored({ total: '615' }), corrected({ area: '1', printedPoints: '68' })]),
    );
    expect(entry.at(-1)?.detail?.sv).toBe('Område 1: – → 68');
  });

  it('goes on after a withdrawal, without the first life’s figures in the second’s', () => {
    const history = historyOf(
      recorded([
        STARTED,
        scored({ total: '615' }),
        WITHDRAWN,
        STARTED,
        scored({ area: '1', printedPoints: '60' }),
        corrected({ total: '616' }),
      ]),
    );
    expect(history.map(({ what }) => what.replace('Evaluation', ''))).toEqual([
      'Started',
      'Scored',
      'Withdrawn',
      'Started',
      'Scored',
      'Corrected',
    ]);
    expect(history.at(-1)?.detail?.sv).toBe('Totalt: – → 616');
  });

  it('writes figures as each language does', () => {
    const history = historyOf(
      recorded([STARTED, scored({ area: '1', printedPoints: '68' }), corrected({ area: '1', printedPoints: '68.35' })]),
    );
    expect(history.at(-1)?.detail).toEqual({ sv: 'Område 1: 68 → 68,35', en: 'Area 1: 68 → 68.35' });
  });

  it('tells of scores out of an upload where they stood, what a person changed, and what was accepted and why', () => {
    const source = { uploadId: 'u1', places: { 'area:1': 'line:3', total: 'line:11' }, mended: ['area:1'] };
    const acceptedDifferences = [{ measure: 'total', reason: 'Står så i rapporten' }];
    const event: EvaluationEvent = {
      type: 'EvaluationScored.v1',
      data: {
        scores: [{ area: '1', printedPoints: '68' }, { total: '625' }],
        source,
        acceptedDifferences,
        scoredAt: 'x',
      },
    };
    expect(historyOf(recorded([STARTED, event]))[1]).toMatchObject({
      detail: {
        sv: '2 poäng angavs; 2 lästa ur en uppladdning; 1 ändrade av en person; godtaget som tryckt: Totalt',
        en: '2 scores were given; 2 read from an upload; 1 changed by a person; accepted as printed: Total',
      },
      reason: 'Står så i rapporten',
      origin: { source, acceptedDifferences },
    });
  });
});

describe('what everyone may read of the history of one that is started anew', () => {
  const names = (events: readonly EvaluationEvent[]) => publicPart(recorded(events)).map(({ event }) => event.type);
  const PUBLISHED = [STARTED, scored({ total: '615' }), SUBMITTED, AGREED, published([{ total: '615' }])];

  it('ends with the withdrawal of what had been published', () => {
    expect(names([...PUBLISHED, WITHDRAWN, STARTED, scored({ total: '700' })])).toEqual(
      [...PUBLISHED, WITHDRAWN].map(({ type }) => type),
    );
    expect(names([...PUBLISHED, WITHDRAWN, STARTED, WITHDRAWN, STARTED])).toHaveLength(6);
  });

  it('is nothing of one that was never published', () => {
    expect(names([STARTED, scored({ total: '615' }), WITHDRAWN, STARTED])).toEqual([]);
    expect(names([])).toEqual([]);
  });
});
