import type { StreamEvent } from '#event-store';
import { fold, toText } from '#kernel';
import * as fc from 'fast-check';
import { evaluationStream, type EvaluationEvent, type EvaluationState, type Score } from '../evaluation';
import {
  AGREED,
  areasOf,
  DISAGREED,
  instrument,
  NOW,
  OBSERVED,
  OREBRO_2010,
  OREBRO_2012,
  published,
  publishedScores,
  scored,
  STARTED,
  SUBMITTED,
  subQuestionsOf,
  WITHDRAWN,
} from '../examples';
import { depthOf, figuresOf, gapsIn, points, publishedFigures } from '../figures';
import { projectEvaluation } from './evaluation-page';
import type { EvaluationRow } from './evaluation-row';

function placed(events: readonly EvaluationEvent[]): StreamEvent<EvaluationEvent>[] {
  const metadata = { actorId: 'x', role: 'evaluator' as const, commandId: 'x' };
  return events.map((event, nth) => ({ event, stream: 'evaluation-1880-2010-2012', version: nth + 1, metadata }));
}

function rowOf(...events: readonly EvaluationEvent[]): EvaluationRow {
  const row = placed(events).reduce<EvaluationRow | undefined>(projectEvaluation, undefined);
  if (!row) throw new Error('No events');
  return row;
}

const LIFE = [STARTED, scored(...OREBRO_2012), OBSERVED, SUBMITTED, AGREED, published(OREBRO_2012)];

describe('the row of Örebro 2012', () => {
  const row = rowOf(...LIFE);

  it('says what it is of, how far it has come and how deep it is known', () => {
    expect(row).toMatchObject({
      id: '1880-2010-2012',
      version: 6,
      municipalityCode: '1880',
      municipalityName: 'Örebro',
      status: 'published',
      depth: 'sub-question',
      progress: { scored: 45, of: 45 },
      wasPublished: true,
      isSample: false,
    });
  });

  it('holds computed and printed figures side by side, with what lies between', () => {
    expect(row.total).toEqual({
      maxPoints: '800',
      computed: '616.00',
      printed: '615',
      difference: '-1',
      tolerance: '4.5',
      explainedByRounding: true,
    });
    expect(
      row.areas.map(({ computed, printed, explainedByRounding }) => [computed, printed, explainedByRounding]),
    ).toEqual([
      ['68.35', '68', true],
      ['85.55', '85', true],
      ['86.00', '86', true],
      ['74.10', '74', true],
      ['70.25', '70', true],
      ['73.80', '74', true],
      ['70.65', '71', true],
      ['87.30', '87', true],
    ]);
    expect(row.areas[0]?.subQuestions[1]).toMatchObject({
      number: '1.2',
      maxPoints: '20',
      percent: '78',
      computed: '15.60',
      printed: '16',
      difference: '0.4',
      tolerance: '0.6',
      explainedByRounding: true,
    });
  });

  it('keeps observations by area', () => {
    expect(row.areas.map(({ observations }) => observations.length)).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
    expect(row.areas[0]?.observations).toEqual([{ kind: 'strength', text: 'Medborgarbudget sedan 2009.' }]);
  });

  it('names no evaluator once everyone may see it', () => {
    expect(rowOf(STARTED).evaluatorIds).toEqual(['evaluator-1']);
    expect(row.evaluatorIds).toEqual([]);
  });
});

describe('what is not known', () => {
  it('is null in an evaluation by area', () => {
    const row = rowOf(STARTED, scored(...OREBRO_2010));
    expect(row).toMatchObject({ depth: 'area', progress: { scored: 0, of: 45 } });
    expect(row.total).toMatchObject({ computed: '516', printed: '515', difference: '-1', explainedByRounding: true });
    expect(row.areas[0]).toMatchObject({ computed: null, printed: '52', difference: null, explainedByRounding: null });
    expect(row.areas[0]?.subQuestions[0]).toMatchObject({ percent: null, computed: null, printed: null });
  });

  it('is null in an evaluation by total only', () => {
    const row = rowOf(STARTED, scored(...publishedScores('0182', 2011)));
    expect(row.depth).toBe('total');
    expect(row.total).toMatchObject({ computed: null, printed: '644', difference: null, explainedByRounding: null });
    expect(row.areas.every(({ computed, printed }) => computed === null && printed === null)).toBe(true);
  });

  it('is null before the first score', () => {
    expect(rowOf(STARTED)).toMatchObject({ depth: null, status: 'started', progress: { scored: 0, of: 45 } });
  });
});

describe('what is wrong', () => {
  it('is flagged and left as it stands', () => {
    const row = rowOf(STARTED, scored(...OREBRO_2012, { area: '1', printedPoints: '78' }));
    expect(row.areas[0]).toMatchObject({
      computed: '68.35',
      printed: '78',
      difference: '9.65',
      explainedByRounding: false,
    });
  });
});

describe('later in its life', () => {
  it('shows the reply, and forgets it when the evaluation is submitted anew', () => {
    const replied = rowOf(...LIFE.slice(0, 4), DISAGREED);
    expect(replied).toMatchObject({ status: 'replied', reply: { agrees: false, text: 'Område 3 är för lågt satt.' } });
    const reopened = rowOf(...LIFE.slice(0, 4), DISAGREED, OBSERVED);
    expect(reopened).toMatchObject({ status: 'scored', reply: { agrees: false } });
    expect(rowOf(...LIFE.slice(0, 4), DISAGREED, OBSERVED, SUBMITTED)).toMatchObject({
      status: 'submitted',
      reply: null,
    });
  });

  it('shows each correction with its reason, and figures as corrected', () => {
    const corrected: EvaluationEvent = {
      type: 'EvaluationCorrected.v1',
      data: {
        scores: [{ subQuestion: '1.1', percent: '66', printedPoints: '10' }],
        reason: 'Avskrivningsfel',
        depth: 'sub-question',
        figures: {},
        correctedAt: NOW,
      },
    };
    const row = rowOf(...LIFE, corrected);
    expect(row).toMatchObject({ status: 'corrected', corrections: [{ reason: 'Avskrivningsfel', correctedAt: NOW }] });
    expect(row.areas[0]).toMatchObject({ computed: '69.25', printed: '68', explainedByRounding: false });
    expect(row.areas[0]?.observations).toHaveLength(1);
    expect(row.areas[1]?.computed).toBe('85.55');
  });

  it('is without figures and observations when withdrawn, with the reason', () => {
    const row = rowOf(...LIFE, WITHDRAWN);
    expect(row).toMatchObject({ status: 'withdrawn', wasPublished: true, depth: null, scores: {} });
    expect(row.withdrawal).toEqual({ reason: 'Fel år', withdrawnAt: NOW });
    expect(JSON.stringify([row.total, row.areas])).not.toMatch(/68\.35|615|616|Medborgarbudget/);
  });

  it('begins empty when started anew', () => {
    const before = [STARTED, scored(...OREBRO_2012), WITHDRAWN];
    expect(rowOf(...before, STARTED)).toEqual({ ...rowOf(STARTED), version: 4 });
  });

  it('cannot begin with anything but its start', () => {
    expect(() => rowOf(SUBMITTED)).toThrow('does not begin with its start');
  });
});

type Step = (state: EvaluationState) => EvaluationEvent;

const percent = fc.integer({ min: 0, max: 100 }).map(String);
const numbers = instrument('2010').areas.flatMap(({ subQuestions }) => subQuestions.map(({ number }) => number));
const someScores: fc.Arbitrary<readonly Score[]> = fc.oneof(
  fc.constant(OREBRO_2012),
  fc.constant(areasOf(OREBRO_2010)),
  fc.subarray([...subQuestionsOf(OREBRO_2012)], { minLength: 1 }),
  fc.tuple(fc.constantFrom(...numbers), percent).map(([subQuestion, value]) => [{ subQuestion, percent: value }]),
  fc.integer({ min: 0, max: 800 }).map((total) => [{ total: String(total) }]),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  someScores.map(
    (scores): Step =>
      () =>
        scored(...scores),
  ),
  fc.constantFrom<Step[]>(
    () => OBSERVED,
    () => SUBMITTED,
    () => AGREED,
    () => DISAGREED,
    ({ scores }) => published(Object.values(scores)),
    () => WITHDRAWN,
    () => STARTED,
  ),
);

/** Whether the rules would ever let this event follow. */
function fits(state: EvaluationState, { type }: EvaluationEvent): boolean {
  switch (type) {
    case 'EvaluationStarted.v1':
      return state.status === 'withdrawn';
    case 'EvaluationScored.v1':
    case 'EvaluationObserved.v1':
      return ['started', 'scored'].includes(state.status) || (state.status === 'replied' && state.agrees === false);
    case 'EvaluationSubmitted.v1':
      return (
        state.status === 'scored' &&
        gapsIn(instrument('2010'), figuresOf(instrument('2010'), state.scores)).length === 0
      );
    case 'EvaluationReplied.v1':
      return state.status === 'submitted';
    case 'EvaluationPublished.v1':
      return state.status === 'submitted' || state.status === 'replied';
    case 'EvaluationCorrected.v1':
      return state.status === 'published' || state.status === 'corrected';
    case 'EvaluationWithdrawn.v1':
      return state.status !== 'withdrawn';
  }
}

describe('after any life', () => {
  it('shows what a recomputation from scratch gives', () => {
    const ends = new Map<string, number>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 25 }), (steps) => {
        let events: EvaluationEvent[] = [STARTED];
        for (const next of steps) {
          const state = fold(evaluationStream, events);
          const event = next(state);
          if (fits(state, event)) events = [...events, event];
        }
        const state = fold(evaluationStream, events);
        const row = rowOf(...events);
        ends.set(state.status, (ends.get(state.status) ?? 0) + 1);
        const scores = state.status === 'withdrawn' ? {} : state.scores;
        const figures = figuresOf(instrument('2010'), scores);
        expect(row).toMatchObject({ status: state.status, wasPublished: state.wasPublished, version: events.length });
        expect(row.scores).toEqual(scores);
        expect(row.depth).toBe(depthOf(figures) ?? null);
        expect(row.areas.map(({ computed }) => computed)).toEqual(
          [...figures.areas.values()].map(({ computed }) => (computed ? points(computed.value) : null)),
        );
        expect(row.total.printed).toBe(figures.total.printed ? toText(figures.total.printed.value) : null);
        const shown = new Set(Object.keys(publishedFigures(figures)));
        const inRow = row.areas
          .filter(({ computed, printed }) => computed ?? printed)
          .map(({ number }) => `area:${number}`);
        expect(inRow.every((measure) => shown.has(measure))).toBe(true);
      }),
      { numRuns: 300 },
    );
    for (const status of ['scored', 'submitted', 'published', 'withdrawn', 'started'])
      expect(ends.get(status)).toBeGreaterThan(0);
  });
});
