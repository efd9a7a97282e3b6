import { given } from '#kernel';
import { evaluationStream, type EvaluationEvent } from '../evaluation';
import { AGREED, APPROVER, by, DISAGREED, published, scored, STARTED, SUBMITTED, WITHDRAWN } from '../examples';
import { ReplyToEvaluation, replyToEvaluation, replyToEvaluationSchema } from './reply-to-evaluation';

const SCORED = scored({ total: '615' });

function when(events: readonly EvaluationEvent[], body: ReplyToEvaluation['data'] = { agrees: true }) {
  const command = new ReplyToEvaluation('1880-2010-2012', body, by(APPROVER));
  return given(evaluationStream, ...events).when(replyToEvaluation, command);
}

describe('the municipality’s reply', () => {
  it('records that it agrees', () => {
    expect(when([STARTED, SCORED, SUBMITTED]).events).toEqual([AGREED]);
  });

  it('records what it does not agree with', () => {
    const body = { agrees: false, text: 'Område 3 är för lågt satt.' };
    expect(when([STARTED, SCORED, SUBMITTED], body).events).toEqual([DISAGREED]);
  });

  it('records a word along with agreement', () => {
    const { events } = when([STARTED, SCORED, SUBMITTED], { agrees: true, text: 'Tack.' });
    expect(events?.[0]?.data).toMatchObject({ agrees: true, text: 'Tack.' });
  });

  it('refuses to disagree without saying with what', () => {
    const { refusal } = when([STARTED, SCORED, SUBMITTED], { agrees: false });
    expect(refusal).toEqual({ kind: 'invalid', codes: ['text: text-needed'] });
  });

  it.each<[string, EvaluationEvent[]]>([
    ['started', [STARTED]],
    ['scored', [STARTED, SCORED]],
    ['already agreed to', [STARTED, SCORED, SUBMITTED, AGREED]],
    ['already disagreed with', [STARTED, SCORED, SUBMITTED, DISAGREED]],
    ['scored anew but not yet submitted', [STARTED, SCORED, SUBMITTED, DISAGREED, scored({ total: '620' })]],
    ['published', [STARTED, SCORED, SUBMITTED, AGREED, published([{ total: '615' }])]],
    ['withdrawn', [STARTED, SCORED, SUBMITTED, WITHDRAWN]],
  ])('refuses when the evaluation is %s', (_, events) => {
    expect(when(events).refusal).toEqual({ kind: 'conflict', codes: [': not-submitted'] });
  });

  it('may be given once for each submission', () => {
    const anew = [STARTED, SCORED, SUBMITTED, DISAGREED, scored({ total: '620' }), SUBMITTED];
    expect(when(anew).events).toEqual([AGREED]);
  });

  it.each<[string, object]>([
    ['agreement as text', { agrees: 'true' }],
    ['only spaces', { agrees: false, text: ' ' }],
    ['no answer', { text: 'Tack.' }],
  ])('the form refuses %s', (_, body) => {
    expect(replyToEvaluationSchema.safeParse(body).success).toBe(false);
  });
});
