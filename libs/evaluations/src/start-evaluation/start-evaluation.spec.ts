import { given } from '#kernel';
import { findMunicipality } from '#registry';
import { evaluationStream } from '../evaluation';
import { AGREED, by, EVALUATOR, NOW, OREBRO_2012, published, scored, STARTED, SUBMITTED, WITHDRAWN } from '../examples';
import { StartEvaluation, startEvaluation, startEvaluationSchema, type StartEvaluationBody } from './start-evaluation';

const BODY: StartEvaluationBody = { municipalityCode: '1880', instrumentVersion: '2010', year: 2012 };

function start(body: Partial<StartEvaluationBody> = {}): StartEvaluation {
  const whole = { ...BODY, ...body };
  return new StartEvaluation(whole, by(EVALUATOR), findMunicipality(whole.municipalityCode));
}

describe('starting an evaluation', () => {
  it('records who, which version, which year and the evaluator who starts it', () => {
    expect(given(evaluationStream).when(startEvaluation, start()).events).toEqual([STARTED]);
  });

  it('records source and note where given', () => {
    const { events } = given(evaluationStream).when(startEvaluation, start({ source: 'SKL', note: 'Den fjärde.' }));
    expect(events?.[0]?.data).toMatchObject({ source: 'SKL', note: 'Den fjärde.', startedAt: NOW });
  });

  it('marks the evaluation of an invented municipality', () => {
    const { events } = given(evaluationStream).when(startEvaluation, start({ municipalityCode: '9901' }));
    expect(events?.[0]?.data).toMatchObject({ isSample: true });
  });

  it('names its stream by municipality, version and year', () => {
    expect(start().id).toBe('1880-2010-2012');
  });

  it.each<[string, Partial<StartEvaluationBody>, string]>([
    ['an unknown municipality', { municipalityCode: '0000' }, 'municipalityCode: unknown-municipality'],
    ['an unknown version', { instrumentVersion: '2011' }, 'instrumentVersion: unknown-instrument'],
    ['a year to come', { year: 2027 }, 'year: year-to-come'],
  ])('refuses %s', (_, body, code) => {
    const { refusal } = given(evaluationStream).when(startEvaluation, start(body));
    expect(refusal).toEqual({ kind: 'invalid', codes: [code] });
  });

  it('takes the current year', () => {
    expect(given(evaluationStream).when(startEvaluation, start({ year: 2026 })).events).toHaveLength(1);
  });

  it.each([
    ['started', [STARTED]],
    ['scored', [STARTED, scored({ total: '615' })]],
    ['submitted', [STARTED, scored({ total: '615' }), SUBMITTED]],
    ['replied to', [STARTED, scored({ total: '615' }), SUBMITTED, AGREED]],
    ['published', [STARTED, scored({ total: '615' }), SUBMITTED, AGREED, published([{ total: '615' }])]],
  ])('refuses a second one while the first is %s', (_, events) => {
    const { refusal } = given(evaluationStream, ...events).when(startEvaluation, start());
    expect(refusal).toEqual({ kind: 'conflict', codes: [': already-started'] });
  });

  it('says what is wrong with the body before what stands', () => {
    const { refusal } = given(evaluationStream, STARTED).when(startEvaluation, start({ municipalityCode: '0000' }));
    expect(refusal?.kind).toBe('invalid');
  });

  it('may begin anew after a withdrawal, without anything of the first', () => {
    const first = [STARTED, scored(...OREBRO_2012), SUBMITTED, AGREED, published(OREBRO_2012), WITHDRAWN];
    const { events } = given(evaluationStream, ...first).when(startEvaluation, start());
    expect(events).toEqual([STARTED]);
    const { state } = given(evaluationStream, ...first, STARTED);
    expect(state).toMatchObject({ status: 'started', scores: {}, observations: [], wasPublished: false });
    expect(state.agrees).toBeUndefined();
  });
});

describe('the form of a start', () => {
  it.each<[string, object]>([
    ['a code of three digits', { ...BODY, municipalityCode: '188' }],
    ['a code with letters', { ...BODY, municipalityCode: '18a0' }],
    ['a code of full-width digits', { ...BODY, municipalityCode: '１８８０' }],
    ['a year as text', { ...BODY, year: '2012' }],
    ['a year with decimals', { ...BODY, year: 2012.5 }],
    ['a year before the instrument', { ...BODY, year: 1997 }],
    ['an empty note', { ...BODY, note: '  ' }],
    ['an unknown field', { ...BODY, evaluatorIds: ['someone-else'] }],
    ['a missing year', { municipalityCode: '1880', instrumentVersion: '2010' }],
  ])('refuses %s', (_, body) => {
    expect(startEvaluationSchema.safeParse(body).success).toBe(false);
  });
});
