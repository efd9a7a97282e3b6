import { given } from '#kernel';
import { evaluationStream, type EvaluationEvent } from '../evaluation';
import {
  AGREED,
  ANALYST,
  by,
  DISAGREED,
  OREBRO_2012,
  published,
  scored,
  STARTED,
  SUBMITTED,
  WITHDRAWN,
} from '../examples';
import { WithdrawEvaluation, withdrawEvaluation, withdrawEvaluationSchema } from './withdraw-evaluation';

const SCORED = scored(...OREBRO_2012);

function when(events: readonly EvaluationEvent[]) {
  const command = new WithdrawEvaluation('1880-2010-2012', { reason: 'Fel år' }, by(ANALYST));
  return given(evaluationStream, ...events).when(withdrawEvaluation, command);
}

describe('withdrawing', () => {
  it.each<[string, EvaluationEvent[]]>([
    ['submitted', [STARTED, SCORED, SUBMITTED]],
    ['replied to', [STARTED, SCORED, SUBMITTED, DISAGREED]],
    ['published', [STARTED, SCORED, SUBMITTED, AGREED, published(OREBRO_2012)]],
    ['started anew', [STARTED, WITHDRAWN, STARTED]],
  ])('records the reason when the evaluation is %s', (_, events) => {
    expect(when(events).events).toEqual([WITHDRAWN]);
  });

  it('refuses a second time', () => {
    expect(when([STARTED, SCORED, WITHDRAWN]).refusal).toEqual({ kind: 'conflict', codes: [': already-withdrawn'] });
  });

  it('keeps in mind that it was published', () => {
    const events = [STARTED, SCORED, SUBMITTED, AGREED, published(OREBRO_2012), WITHDRAWN];
    expect(given(evaluationStream, ...events).state).toMatchObject({ status: 'withdrawn', wasPublished: true });
    expect(given(evaluationStream, STARTED, WITHDRAWN).state.wasPublished).toBe(false);
  });

  it('the form needs a reason', () => {
    expect(withdrawEvaluationSchema.safeParse({}).success).toBe(false);
    expect(withdrawEvaluationSchema.safeParse({ reason: '' }).success).toBe(false);
  });
});
