import { given } from '#kernel';
import { evaluationStream, type EvaluationEvent } from '../evaluation';
import {
  AGREED,
  ANALYST,
  by,
  DISAGREED,
  OBSERVED,
  OREBRO_2012,
  published,
  publishedScores,
  scored,
  STARTED,
  SUBMITTED,
  WITHDRAWN,
} from '../examples';
import { PublishEvaluation, publishEvaluation, publishEvaluationSchema } from './publish-evaluation';

const SCORED = scored(...OREBRO_2012);
const PUBLISHED = published(OREBRO_2012);

function when(events: readonly EvaluationEvent[], withoutReplyReason?: string) {
  const body = withoutReplyReason === undefined ? {} : { withoutReplyReason };
  const command = new PublishEvaluation('1880-2010-2012', body, by(ANALYST));
  return given(evaluationStream, ...events).when(publishEvaluation, command);
}

describe('publishing', () => {
  it.each([
    ['agrees', AGREED],
    ['disagrees', DISAGREED],
  ])('records the figures after a reply that %s', (_, reply) => {
    expect(when([STARTED, SCORED, SUBMITTED, reply]).events).toEqual([PUBLISHED]);
  });

  it('records why there is no reply', () => {
    const { events } = when([STARTED, SCORED, SUBMITTED], 'Svarstiden har gått ut.');
    expect(events).toEqual([
      { ...PUBLISHED, data: { ...PUBLISHED.data, withoutReplyReason: 'Svarstiden har gått ut.' } },
    ]);
  });

  it('records no such reason where there is a reply', () => {
    const { events } = when([STARTED, SCORED, SUBMITTED, AGREED], 'Svarstiden har gått ut.');
    expect(events?.[0]?.data).not.toHaveProperty('withoutReplyReason');
  });

  it('waits for the reply unless told why not', () => {
    const { refusal } = when([STARTED, SCORED, SUBMITTED]);
    expect(refusal).toEqual({ kind: 'conflict', codes: ['withoutReplyReason: awaiting-reply'] });
  });

  it('does not take the reply to an earlier submission for one to this', () => {
    const anew = [STARTED, SCORED, SUBMITTED, DISAGREED, scored({ total: '614' }), SUBMITTED];
    expect(when(anew).refusal?.codes).toEqual(['withoutReplyReason: awaiting-reply']);
  });

  it.each<[string, EvaluationEvent[]]>([
    ['started', [STARTED]],
    ['scored', [STARTED, SCORED]],
    ['scored anew after a disagreement', [STARTED, SCORED, SUBMITTED, DISAGREED, scored({ total: '614' })]],
    ['observed anew after a disagreement', [STARTED, SCORED, SUBMITTED, DISAGREED, OBSERVED]],
    ['already published', [STARTED, SCORED, SUBMITTED, AGREED, PUBLISHED]],
    ['withdrawn', [STARTED, SCORED, SUBMITTED, WITHDRAWN]],
    ['withdrawn and started anew', [STARTED, SCORED, SUBMITTED, AGREED, PUBLISHED, WITHDRAWN, STARTED]],
  ])('refuses when the evaluation is %s', (_, events) => {
    expect(when(events, 'En angiven orsak').refusal).toEqual({ kind: 'conflict', codes: [': not-submitted'] });
  });

  it('publishes the total alone where nothing more is known', () => {
    const { events } = when([STARTED, scored(...publishedScores('0182', 2011)), SUBMITTED, AGREED]);
    expect(events?.[0]?.data).toMatchObject({
      depth: 'total',
      figures: { total: { value: '644', halfWidth: '0.5' } },
    });
  });

  it.each<[string, unknown, boolean]>([
    ['no body', undefined, true],
    ['a reason of two letters', { withoutReplyReason: 'ok' }, false],
    ['a reason of spaces', { withoutReplyReason: '     ' }, false],
    ['an unknown field', { force: true }, false],
  ])('the form judges %s', (_, body, fits) => {
    expect(publishEvaluationSchema.safeParse(body).success).toBe(fits);
  });
});
