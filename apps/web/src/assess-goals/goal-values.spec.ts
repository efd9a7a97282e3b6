import { STATED } from '../../../../test/support/web-fixtures/interim-reports';
import { SCALES } from '../../../../test/support/web-fixtures/interim-answers';
import { scaleFor } from '../report-parts/judgement-choices';
import { changedGoals, storedGoal } from './goal-values';

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

describe('status and trend', () => {
  it('are of today and leave the forecast as it is, each by the scale of the other goals', () => {
    const [sent] = changedGoals(goals, written(0, { status: '●', trend: '↘' }), SCALES);
    expect(sent).toMatchObject({
      title: 'Ekonomin är i balans',
      forecast: { scale: 'orebro-attainment', printed: 'Uppfylls ej' },
      status: { scale: 'eskilstuna-assessment', printed: '●' },
      trend: { scale: 'eskilstuna-trend', printed: '↘' },
      tiedTo: { rule: 'economy-in-balance' },
    });
  });

  it('can be changed and taken away one by one', () => {
    const [sent] = changedGoals(goals, written(1, { status: '', trend: '→' }), SCALES);
    expect(sent).not.toHaveProperty('status');
    expect(sent).toMatchObject({
      trend: { scale: 'eskilstuna-trend', printed: '→' },
      forecast: { printed: 'Uppfylls' },
    });
  });

  it('stay lost where the source lost the symbol, when something else is changed', () => {
    const [first, ...others] = goals;
    if (!first?.forecast) throw new Error('No forecast');
    const lost = [{ ...first, status: { ...first.forecast, scale: 'faces', printed: null } }, ...others];
    const stands = lost.map(storedGoal);
    expect(stands[0]?.status).toBe('?');
    const commented = stands.map((values, nth) => (nth === 0 ? { ...values, comment: 'Ny kommentar' } : values));
    expect(changedGoals(lost, commented, SCALES)).toMatchObject([
      { status: { scale: 'faces', printed: null }, comment: 'Ny kommentar' },
    ]);
  });
});

it('judges by the common scale where no goal has one', () => {
  const bare = goals.slice(2);
  expect(bare[0] && scaleFor('forecast', bare[0], bare, SCALES)?.scale).toBe('attainment-words');
});
