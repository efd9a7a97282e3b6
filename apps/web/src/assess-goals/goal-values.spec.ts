import { STATED } from '../../../../test/support/web-fixtures/interim-reports';
import { SCALES } from '../../../../test/support/web-fixtures/interim-answers';
import { changedGoals, scaleFor, storedGoal } from './goal-values';

const { goals } = STATED;
const stored = goals.map(storedGoal);
const written = (nth: number, change: Partial<(typeof stored)[number]>) =>
  stored.map((values, at) => (at === nth ? { ...values, ...change } : values));

describe('changedGoals', () => {
  it('is silent where nothing is changed', () => {
    expect(changedGoals(goals, stored, SCALES)).toEqual([]);
  });

  it('sends a changed goal whole, with the judgements as printed and none of what is shown', () => {
    const [sent] = changedGoals(goals, written(1, { forecast: 'Uppfylls ej' }), SCALES);
    expect(sent).toEqual({
      kind: 'committee',
      number: '1.2',
      title: 'Fler använder tjänsten',
      area: 'Påhittat målområde',
      under: { number: '1', title: 'Påhittat strategiskt mål' },
      forecast: { scale: 'orebro-attainment', printed: 'Uppfylls ej' },
      status: { scale: 'eskilstuna-assessment', printed: '◐' },
      trend: { scale: 'eskilstuna-trend', printed: '↗' },
    });
  });

  it('takes a judgement away, and gives one where there was none by the scale of the others', () => {
    expect(changedGoals(goals, written(0, { forecast: '' }), SCALES)[0]).not.toHaveProperty('forecast');
    expect(changedGoals(goals, written(2, { forecast: 'Uppfylls' }), SCALES)[0]?.forecast).toEqual({
      scale: 'orebro-attainment',
      printed: 'Uppfylls',
    });
  });
});

it('judges by the common scale where no goal has one', () => {
  const bare = goals.slice(2);
  expect(bare[0] && scaleFor(bare[0], bare, SCALES)?.scale).toBe('attainment-words');
});
