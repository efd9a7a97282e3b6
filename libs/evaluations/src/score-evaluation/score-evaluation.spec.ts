import { given } from '#kernel';
import * as fc from 'fast-check';
import { evaluationStream, type EvaluationEvent, type Score } from '../evaluation';
import {
  AGREED,
  by,
  byMeasure,
  DISAGREED,
  EVALUATOR,
  NOW,
  OREBRO_2012,
  published,
  scored,
  STARTED,
  SUBMITTED,
  WITHDRAWN,
} from '../examples';
import { ScoreEvaluation, scoreEvaluation } from './score-evaluation';

const ONE: Score = { subQuestion: '1.1', percent: '60', printedPoints: '9' };

function score(...scores: Score[]): ScoreEvaluation {
  return new ScoreEvaluation('1880-2010-2012', { scores }, by(EVALUATOR));
}

function when(events: readonly EvaluationEvent[], command: ScoreEvaluation) {
  return given(evaluationStream, ...events).when(scoreEvaluation, command);
}

describe('scoring an evaluation', () => {
  it('records the scores as they stand in the source', () => {
    expect(when([STARTED], score(...OREBRO_2012)).events).toEqual([
      { type: 'EvaluationScored.v1', data: { scores: OREBRO_2012, scoredAt: NOW } },
    ]);
  });

  it('records only what differs from what stands', () => {
    const changed: Score = { subQuestion: '1.2', percent: '79' };
    expect(when([STARTED, scored(ONE)], score(ONE, changed)).events).toEqual([
      { type: 'EvaluationScored.v1', data: { scores: [changed], scoredAt: NOW } },
    ]);
  });

  it.each<[string, Score]>([
    ['as it was', ONE],
    ['with its fields in another order', { printedPoints: '9', percent: '60', subQuestion: '1.1' }],
  ])('stays silent about a score %s', (_, same) => {
    expect(when([STARTED, scored(ONE)], score(same)).events).toEqual([]);
  });

  it('records where scores stand in an upload also when they are what stood', () => {
    const origin = { source: { uploadId: 'u1', places: { 'sub:1.1': 'line:62' } } };
    const command = new ScoreEvaluation('1880-2010-2012', { scores: [ONE] }, by(EVALUATOR), origin);
    expect(when([STARTED, scored(ONE)], command).events).toEqual([
      { type: 'EvaluationScored.v1', data: { scores: [], ...origin, scoredAt: NOW } },
    ]);
  });

  it('takes 100 and 100.00 for different: the second states more precision', () => {
    const [rough, fine]: Score[] = [
      { subQuestion: '1.1', percent: '100' },
      { subQuestion: '1.1', percent: '100.00' },
    ];
    expect(rough && fine && when([STARTED, scored(rough)], score(fine)).events).toHaveLength(1);
  });

  it('drops the printed points of a sub-question that is scored anew without any', () => {
    const { state } = given(evaluationStream, STARTED, scored(ONE), scored({ subQuestion: '1.1', percent: '65' }));
    expect(state.scores).toEqual({ 'sub:1.1': { subQuestion: '1.1', percent: '65' } });
  });

  it('opens again after a reply that disagrees, and a second time', () => {
    const once = [STARTED, scored({ total: '600' }), SUBMITTED, DISAGREED];
    expect(when(once, score({ total: '610' })).events).toHaveLength(1);
    const twice = [...once, scored({ total: '610' }), SUBMITTED, DISAGREED];
    expect(when(twice, score({ total: '615' })).events).toHaveLength(1);
  });

  it.each<[string, EvaluationEvent[]]>([
    ['none', []],
    ['submitted', [STARTED, scored({ total: '600' }), SUBMITTED]],
    ['agreed to', [STARTED, scored({ total: '600' }), SUBMITTED, AGREED]],
    ['published', [STARTED, scored({ total: '600' }), SUBMITTED, AGREED, published([{ total: '600' }])]],
    [
      'published over a disagreement',
      [STARTED, scored({ total: '600' }), SUBMITTED, DISAGREED, published([{ total: '600' }])],
    ],
    [
      'submitted anew after a disagreement',
      [STARTED, scored({ total: '600' }), SUBMITTED, DISAGREED, scored({ total: '610' }), SUBMITTED],
    ],
    ['withdrawn', [STARTED, scored({ total: '600' }), WITHDRAWN]],
  ])('refuses when it is %s', (_, events) => {
    expect(when(events, score({ total: '615' })).refusal).toEqual({ kind: 'conflict', codes: [': not-open'] });
  });

  it('refuses what the instrument does not have, and records nothing of the rest', () => {
    const { refusal, events } = when([STARTED], score(ONE, { subQuestion: '9.9', percent: '60' }));
    expect(refusal).toEqual({ kind: 'invalid', codes: ['scores[1].subQuestion: unknown-sub-question'] });
    expect(events).toBeUndefined();
  });

  it('leaves the same scores in whatever order and portions they are given', () => {
    const shuffled = fc.tuple(
      fc.shuffledSubarray([...OREBRO_2012], { minLength: OREBRO_2012.length }),
      fc.integer({ min: 1, max: 20 }),
    );
    fc.assert(
      fc.property(shuffled, ([scores, portion]) => {
        let events: EvaluationEvent[] = [STARTED];
        for (let from = 0; from < scores.length; from += portion) {
          events = [...events, ...(when(events, score(...scores.slice(from, from + portion))).events ?? [])];
        }
        expect(given(evaluationStream, ...events).state.scores).toEqual(byMeasure(OREBRO_2012));
      }),
      { numRuns: 50 },
    );
  });
});
