import { given } from '#kernel';
import { evaluationStream, type EvaluationEvent, type Score } from '../evaluation';
import {
  AGREED,
  areasOf,
  by,
  DISAGREED,
  EVALUATOR,
  NOW,
  OBSERVED,
  OREBRO_2010,
  OREBRO_2012,
  published,
  scored,
  STARTED,
  SUBMITTED,
  subQuestionsOf,
  WITHDRAWN,
} from '../examples';
import { SubmitEvaluation, submitEvaluation, submitEvaluationSchema } from './submit-evaluation';

function when(...events: readonly EvaluationEvent[]) {
  const command = new SubmitEvaluation('1880-2010-2012', {}, by(EVALUATOR));
  return given(evaluationStream, ...events).when(submitEvaluation, command);
}

const TOTAL: Score = { total: '615' };
const [FIRST_AREA, ...OTHER_AREAS] = areasOf(OREBRO_2010);
const ALL_SUBS = subQuestionsOf(OREBRO_2012);

describe('submitting', () => {
  it.each<[string, readonly Score[], string]>([
    ['by sub-question', OREBRO_2012, 'sub-question'],
    ['by sub-question without anything printed', ALL_SUBS, 'sub-question'],
    ['by area', areasOf(OREBRO_2010), 'area'],
    ['by total only', [TOTAL], 'total'],
    ['area 1 by sub-question, the others by area', [...ALL_SUBS.slice(0, 5), ...OTHER_AREAS], 'area'],
  ])('records the depth of what is known %s', (_, scores, depth) => {
    expect(when(STARTED, scored(...scores)).events).toEqual([
      { type: 'EvaluationSubmitted.v1', data: { depth, submittedAt: NOW } },
    ]);
  });

  it('names the one sub-question that is missing', () => {
    const scores = ALL_SUBS.filter((score) => !('subQuestion' in score && score.subQuestion === '7.4'));
    expect(when(STARTED, scored(...scores)).refusal).toEqual({ kind: 'conflict', codes: ['sub:7.4: missing'] });
  });

  it('names what is missing even where a printed total stands', () => {
    expect(when(STARTED, scored(...ALL_SUBS.slice(1), TOTAL)).refusal?.codes).toEqual(['sub:1.1: missing']);
  });

  it('names every area that is missing beside one that has points', () => {
    const only = FIRST_AREA ? [FIRST_AREA] : [];
    expect(when(STARTED, scored(...only)).refusal?.codes).toEqual(
      ['2', '3', '4', '5', '6', '7', '8'].map((number) => `area:${number}: missing`),
    );
  });

  it.each<[string, EvaluationEvent[], string]>([
    ['started', [STARTED], ': not-scored'],
    ['started and observed', [STARTED, OBSERVED], ': not-scored'],
    ['submitted', [STARTED, scored(TOTAL), SUBMITTED], ': not-open'],
    ['agreed to', [STARTED, scored(TOTAL), SUBMITTED, AGREED], ': not-open'],
    ['disagreed with and unchanged', [STARTED, scored(TOTAL), SUBMITTED, DISAGREED], ': not-open'],
    ['published', [STARTED, scored(TOTAL), SUBMITTED, AGREED, published([TOTAL])], ': not-open'],
    ['withdrawn', [STARTED, scored(TOTAL), WITHDRAWN], ': not-open'],
  ])('refuses when it is %s', (_, events, code) => {
    expect(when(...events).refusal).toEqual({ kind: 'conflict', codes: [code] });
  });

  it.each<[string, EvaluationEvent]>([
    ['scored', scored({ total: '620' })],
    ['observed', OBSERVED],
  ])('may be done anew after a reply that disagrees, once something was %s', (_, change) => {
    expect(when(STARTED, scored(TOTAL), SUBMITTED, DISAGREED, change).events).toHaveLength(1);
  });

  it('forgets the earlier reply', () => {
    const { state } = given(evaluationStream, STARTED, scored(TOTAL), SUBMITTED, DISAGREED, OBSERVED, SUBMITTED);
    expect(state.agrees).toBeUndefined();
  });

  it('needs no body', () => {
    expect(submitEvaluationSchema.parse(undefined)).toEqual({});
    expect(submitEvaluationSchema.safeParse({ depth: 'total' }).success).toBe(false);
    expect(submitEvaluationSchema.safeParse(null).success).toBe(false);
  });
});
