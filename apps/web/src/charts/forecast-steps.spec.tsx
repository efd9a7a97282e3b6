import { renderToString } from 'preact-render-to-string';
import { ForecastSteps, type Step } from './forecast-steps';

const steps: Step[] = [
  { label: 'Delår 1', kind: 'forecast', value: -924.4, text: '−924,4', budget: -875.4, budgetText: '−875,4' },
  { label: 'Delår 2', kind: 'forecast', value: -890, text: '−890,0', budget: -875.4, budgetText: '−875,4' },
  { label: 'Bokslut', kind: 'accounts', value: -880, text: '−880,0', budget: null, budgetText: '' },
];
const words = { id: 'w', title: 'T', description: 'D', budgetName: 'Budget' };

function heights(svg: string, className: string): number[] {
  return [...svg.matchAll(new RegExp(`class="${className}" d="M[\\d.]+,([\\d.]+)`, 'g'))].map(([, y]) => Number(y));
}

describe('ForecastSteps', () => {
  it('draws what is better higher up, forecasts before the accounts', () => {
    const svg = renderToString(<ForecastSteps {...words} steps={steps} />);
    const [first = 0, second = 0] = heights(svg, 'step-forecast');
    const [accounts = 0] = heights(svg, 'step-accounts');
    const [budget = 0] = heights(svg, 'budget-line');
    expect([first, second, accounts, budget]).toEqual([first, second, accounts, budget].toSorted((a, b) => b - a));
    expect(new Set([first, second, accounts, budget]).size).toBe(4);
  });

  it('breaks off where a cycle has no forecast or no budget, and stands level when all are equal', () => {
    const gap = steps.map((step, nth) => (nth === 1 ? { ...step, value: null, budget: null } : step));
    const svg = renderToString(<ForecastSteps {...words} steps={gap} narrow />);
    expect(heights(svg, 'step-forecast')).toHaveLength(1);
    expect(svg).not.toContain('step-joint');
    const level = renderToString(
      <ForecastSteps {...words} steps={steps.map((one) => ({ ...one, value: -5, budget: -5 }))} />,
    );
    expect(level).not.toContain('NaN');
  });

  it('leaves the budget line out where none is known', () => {
    expect(renderToString(<ForecastSteps {...words} steps={steps.slice(2)} />)).not.toContain('budget-line');
  });
});
