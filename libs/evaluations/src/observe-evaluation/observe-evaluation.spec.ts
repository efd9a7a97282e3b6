import { given } from '#kernel';
import { evaluationStream, type EvaluationEvent } from '../evaluation';
import {
  AGREED,
  by,
  DISAGREED,
  EVALUATOR,
  OBSERVED,
  published,
  scored,
  STARTED,
  SUBMITTED,
  WITHDRAWN,
} from '../examples';
import { ObserveEvaluation, observeEvaluation, observeEvaluationSchema } from './observe-evaluation';

type Body = ObserveEvaluation['data'];
const BODY: Body = { area: '1', kind: 'strength', text: 'Medborgarbudget sedan 2009.' };
const SCORED = scored({ total: '600' });

function when(events: readonly EvaluationEvent[], body: Partial<Body> = {}) {
  const command = new ObserveEvaluation('1880-2010-2012', { ...BODY, ...body }, by(EVALUATOR));
  return given(evaluationStream, ...events).when(observeEvaluation, command);
}

describe('observing', () => {
  it('records what the evaluators saw in an area', () => {
    expect(when([STARTED]).events).toEqual([OBSERVED]);
  });

  it.each<[string, Partial<Body>, number]>([
    ['the same again', {}, 0],
    ['the same words as an improvement', { kind: 'improvement' }, 1],
    ['the same words for another area', { area: '2' }, 1],
    ['other words', { text: 'Öppna nämndsammanträden.' }, 1],
  ])('%s', (_, body, count) => {
    expect(when([STARTED, OBSERVED], body).events).toHaveLength(count);
  });

  it('refuses an area that the version does not have', () => {
    expect(when([STARTED], { area: '9' }).refusal).toEqual({ kind: 'invalid', codes: ['area: unknown-area'] });
  });

  it.each<[string, EvaluationEvent[]]>([
    ['none', []],
    ['submitted', [STARTED, SCORED, SUBMITTED]],
    ['agreed to', [STARTED, SCORED, SUBMITTED, AGREED]],
    ['published', [STARTED, SCORED, SUBMITTED, AGREED, published([{ total: '600' }])]],
    ['withdrawn', [STARTED, WITHDRAWN]],
  ])('refuses when the evaluation is %s', (_, events) => {
    expect(when(events).refusal).toEqual({ kind: 'conflict', codes: [': not-open'] });
  });

  it('after a reply makes the evaluation one that must be submitted anew', () => {
    const replied = [STARTED, SCORED, SUBMITTED, DISAGREED];
    expect(when(replied).events).toEqual([OBSERVED]);
    expect(given(evaluationStream, ...replied, OBSERVED).state.status).toBe('scored');
  });

  it('leaves an evaluation without scores as one without scores', () => {
    expect(given(evaluationStream, STARTED, OBSERVED).state.status).toBe('started');
  });

  it.each<[string, object]>([
    ['an unknown kind', { ...BODY, kind: 'praise' }],
    ['only spaces', { ...BODY, text: '   ' }],
    ['more than 2,000 characters', { ...BODY, text: 'x'.repeat(2001) }],
    ['an area as a number', { ...BODY, area: 1 }],
  ])('the form refuses %s', (_, body) => {
    expect(observeEvaluationSchema.safeParse(body).success).toBe(false);
  });
});
