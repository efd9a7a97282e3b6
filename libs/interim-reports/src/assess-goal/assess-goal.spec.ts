import { given } from '#kernel';
import { ID, life, OPENED, type Life } from '../examples';
import { interimReportStream, type InterimReportEvent } from '../interim-report';
import { BY_REPORTER, GOAL, judged, STATED_AT } from '../statement-examples';
import type { GoalAssessment } from '../statements';
import { AssessGoal, assessGoal, assessGoalSchema } from './assess-goal';

const assessed = (statement: GoalAssessment, key = 'committee-1-1'): InterimReportEvent => ({
  type: 'GoalAssessed.v1',
  data: { key, statement, statedAt: STATED_AT },
});

function when(events: readonly InterimReportEvent[], body: AssessGoal['data'] = GOAL) {
  return given(interimReportStream, ...events).when(assessGoal, new AssessGoal(ID, body, BY_REPORTER));
}

describe('assessing goals', () => {
  it('records one goal', () => {
    expect(when([OPENED]).events).toEqual([assessed(GOAL)]);
  });

  it('records several, an event for each', () => {
    const other: GoalAssessment = { ...GOAL, number: '2.1', forecast: judged('Uppfylls') };
    expect(when([OPENED], { items: [GOAL, other] }).events).toEqual([assessed(GOAL), assessed(other, 'committee-2-1')]);
  });

  it('keeps forecast and status apart', () => {
    const both: GoalAssessment = { ...GOAL, status: judged('Delvis', 'attainment-words') };
    expect(when([OPENED], both).events).toEqual([assessed(both)]);
  });

  it('takes a goal without any judgement, and one whose symbol is lost', () => {
    const bare: GoalAssessment = { kind: 'process', number: null, title: 'Hållbart arbetsliv' };
    expect(when([OPENED], bare).events).toHaveLength(1);
    expect(when([OPENED], { ...GOAL, forecast: judged(null) }).events).toHaveLength(1);
  });

  it('stays silent about what stands already, in whatever order its fields come', () => {
    const turned = Object.fromEntries(Object.entries(GOAL).reverse()) as unknown as GoalAssessment;
    expect(when([OPENED, assessed(GOAL)], turned).events).toEqual([]);
    expect(when([OPENED, assessed(GOAL)], { items: [GOAL, GOAL] }).events).toEqual([]);
  });

  it('records anew what is judged otherwise', () => {
    const later: GoalAssessment = { ...GOAL, forecast: judged('Uppfylls delvis') };
    const { state } = given(interimReportStream, OPENED, assessed(GOAL), assessed(later));
    expect(when([OPENED, assessed(GOAL)], later).events).toEqual([assessed(later)]);
    expect(state.statements).toEqual([{ kind: 'goal', key: 'committee-1-1', data: later }]);
  });

  it.each<Life>(['opened', 'filled', 'returned', 'filled anew'])('may go on when the report is %s', (name) => {
    expect(when(life(name)).events).toEqual([assessed(GOAL)]);
  });

  it.each<[Life, string]>([
    ['submitted', 'not-open'],
    ['submitted anew', 'not-open'],
    ['adopted', 'adopted'],
    ['corrected', 'adopted'],
  ])('is refused when the report is %s', (name, code) => {
    expect(when(life(name)).refusal).toEqual({ kind: 'conflict', codes: [`: ${code}`] });
  });
});

describe('a goal that cannot be true', () => {
  it.each<[string, Partial<GoalAssessment>, string]>([
    ['a scale that nobody has stated', { forecast: judged('Uppfylls', 'own') }, 'forecast.scale: unknown-scale'],
    ['a word that the scale does not have', { forecast: judged('Kanske') }, 'forecast.printed: unknown-judgement'],
    ['a trend for a forecast', { forecast: judged('↗', 'eskilstuna-trend') }, 'forecast.scale: unfit-scale'],
    ['an attainment for a trend', { trend: judged('Uppfylls') }, 'trend.scale: unfit-scale'],
    ['a percentage for a status', { status: judged('20%', 'eskilstuna-completion') }, 'status.scale: unfit-scale'],
  ])('%s is refused at its place', (_, part, code) => {
    expect(when([OPENED], { ...GOAL, ...part }).refusal).toEqual({ kind: 'invalid', codes: [code] });
  });

  it('takes the others of the list with it', () => {
    const items = [GOAL, { ...GOAL, number: '2.1', forecast: judged('Kanske') }];
    expect(when([OPENED], { items }).refusal).toEqual({
      kind: 'invalid',
      codes: ['items[1].forecast.printed: unknown-judgement'],
    });
  });

  it('twice in one list with different content is refused at the second', () => {
    const items = [GOAL, { ...GOAL, forecast: judged('Uppfylls') }];
    expect(when([OPENED], { items }).refusal).toEqual({ kind: 'invalid', codes: ['items[1]: stated-twice'] });
  });

  it('coloured arrows may stand for both attainment and trend', () => {
    const arrow = judged('röd ↗', 'coloured-arrows');
    expect(when([OPENED], { ...GOAL, status: arrow, trend: arrow }).events).toHaveLength(1);
  });
});

describe('the form of a goal', () => {
  const fits = (body: object) => assessGoalSchema.safeParse(body).success;

  it('takes one, and a list of them', () => {
    expect([fits(GOAL), fits({ items: [GOAL] })]).toEqual([true, true]);
  });

  it('trims titles and composes their characters', () => {
    expect(assessGoalSchema.parse({ ...GOAL, title: '  A\u030angstro\u0308m ' })).toMatchObject({ title: 'Ångström' });
  });

  it.each<[string, object]>([
    ['an empty list', { items: [] }],
    ['more than 200', { items: Array.from({ length: 201 }, () => GOAL) }],
    ['a list beside a goal', { ...GOAL, items: [GOAL] }],
    ['an unknown field', { ...GOAL, colour: 'red' }],
    ['an unknown kind', { ...GOAL, kind: 'dream' }],
    ['only spaces as title', { ...GOAL, title: '   ' }],
    ['a number that is no text', { ...GOAL, number: 1.1 }],
    ['a target that is no decimal', { ...GOAL, tiedTo: { indicator: 'HME', target: '3,45' } }],
    ['a comment beyond the cap', { ...GOAL, comment: 'x'.repeat(20_001) }],
  ])('refuses %s', (_, body) => {
    expect(fits(body)).toBe(false);
  });
});
