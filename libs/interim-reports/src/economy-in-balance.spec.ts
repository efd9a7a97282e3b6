import { decimal } from '#kernel';
import { economyInBalance } from './economy-in-balance';

const rule = (budget: string, forecast: string) =>
  economyInBalance({ budget: decimal(budget), forecast: decimal(forecast) });

describe('the rule of a balanced economy', () => {
  it('proposes not met for Örebro 2024', () => {
    expect(rule('-875382000', '-924381000')).toEqual({
      proposed: 'not-met',
      deviationSek: '-48999000',
      deviationPercent: '-5.60',
      limitPercent: '-1',
    });
  });

  it.each([
    ['-100000', '-101000', 'met', '-1.00'],
    ['-100000', '-101001', 'not-met', '-1.00'],
    ['-100000', '-101000.01', 'not-met', '-1.00'],
    ['-100000', '-90000', 'met', '10.00'],
    ['100000', '98999', 'not-met', '-1.00'],
    ['100000', '99000', 'met', '-1.00'],
    ['-1', '-2', 'not-met', '-100.00'],
  ])('judges budget %s and forecast %s exactly: %s', (budget, forecast, proposed, deviationPercent) => {
    expect(rule(budget, forecast)).toMatchObject({ proposed, deviationPercent });
  });

  it('proposes nothing of a budget of zero', () => {
    expect(rule('0', '15600000')).toMatchObject({ proposed: null, deviationSek: '15600000', deviationPercent: null });
  });
});
