import type { IndicatorValue } from '#interim-reports';
import { renderToString } from 'preact-render-to-string';
import { plainText, textsIn } from '../../../../test/support/web-fixtures/visit-page';
import { interimReport, STATED } from '../../../../test/support/web-fixtures/interim-reports';
import { attainmentCounts, GoalsSection } from './goals-section';
import { columnsOf, groupsOf } from './indicator-shape';
import { IndicatorsSection, valueText } from './indicators-section';
import { CommitmentsSection } from './tasks-sections';
import { Folded } from './statement-table';

const report = interimReport(STATED);
const cells = (html: string) => textsIn(html, /<td[^>]*>([^]*?)<\/td>/g);

describe('goals', () => {
  const html = renderToString(<GoalsSection report={report} suggestions={[]} language="sv" />);

  it('keeps the forecast for year-end apart from the status of today', () => {
    expect(cells(html).slice(0, 4)).toEqual([
      'Uppfylls ej uppfylls inte',
      '–Rapporten anger ingen status i dag.',
      '–Rapporten anger ingen trend.',
      'Påhittad kommentar om målet.',
    ]);
    expect(cells(html).slice(4, 7)).toEqual(['Uppfylls', '◐ delvis', '↗ bättre']);
  });

  it('says how many are not assessed, and counts them neither as met nor as not met', () => {
    expect(plainText(html)).toContain('1 väntas bli uppfyllda, 0 delvis och 1 inte. 1 är inte bedömda.');
  });

  it('does not count a goal that others stand under', () => {
    const [one] = STATED.goals;
    const heading = {
      ...STATED.goals[2],
      key: 'h',
      title: 'Påhittat strategiskt mål',
    } as (typeof STATED.goals)[number];
    const under = { ...one, key: 'u', under: { number: '1', title: heading.title } } as typeof heading;
    expect(attainmentCounts([heading, under])).toEqual({ met: 0, partly: 0, 'not-met': 1, 'not-assessed': 0 });
  });

  it('shows where a person judged otherwise than the figures suggest', () => {
    const [goal] = STATED.goals;
    const suggestion = {
      key: goal?.key ?? '',
      number: '1.1',
      title: 'Ekonomin är i balans',
      rule: 'economy-in-balance',
      proposed: 'met',
      judgedBy: 'forecast',
      because: { sv: 'Avvikelsen är liten.', en: 'The deviation is small.' },
      reasons: [{ what: { sv: 'avvikelse', en: 'deviation' }, value: '-2400000', unit: 'SEK' }],
      assessed: goal?.forecast ?? null,
      differs: true,
    } as const;
    const told = plainText(renderToString(<GoalsSection report={report} suggestions={[suggestion]} language="sv" />));
    expect(told).toContain('Siffrorna talar för: uppfyllt. Avvikelsen är liten. Siffrorna bakom: avvikelse −2,4 mnkr.');
    expect(told).toContain('Bedömningen skiljer sig från det siffrorna talar för.');
  });
});

describe('a lost symbol', () => {
  it('is unknown, never guessed', () => {
    const html = renderToString(<CommitmentsSection report={report} language="sv" />);
    expect(cells(html)[1]).toBe('–Symbolen saknas i källan. Bedömningen är inte känd och gissas inte.');
    expect(cells(html)[2]).toBe('80 % 80 procent klart');
  });
});

describe('indicators', () => {
  const html = renderToString(<IndicatorsSection report={report} language="sv" />);

  it('stand under their periods, total before women and men', () => {
    expect(columnsOf(STATED.indicators)).toEqual([
      { period: '2022', kind: 'outturn' },
      { period: '2024', kind: 'forecast' },
      { period: '2024', kind: 'target' },
    ]);
    expect(STATED.indicators.map(groupsOf)).toEqual([['total', 'women', 'men']]);
    expect(textsIn(html, /<th scope="row"[^>]*>([^]*?)<\/th>/g)).toEqual([
      'Sjukfrånvaro (%), totalt',
      'Sjukfrånvaro (%), kvinnor',
      'Sjukfrånvaro (%), män',
    ]);
  });

  it('say where a footnote breaks comparability', () => {
    expect(cells(html)[0]).toBe('1,7* (fotnot *: värdet kan inte jämföras med dem utan samma fotnot)');
    expect(plainText(html)).toContain('* Ny mätmetod. (bryter jämförbarheten)');
  });

  it.each<[Partial<IndicatorValue>, string]>([
    [{ values: ['63', '65'] }, '63 / 65'],
    [{ kind: 'forecast', direction: 'decrease' }, '↘ minskar'],
    [{ kind: 'target', direction: 'decrease' }, '↘ minska'],
    [{ text: 'mäts senare' }, 'mäts senare'],
  ])('show %j as printed', (value, shown) => {
    expect(valueText({ period: '2024', kind: 'outturn', group: 'total', ...value }, 'sv')).toBe(shown);
  });
});

describe('a long text', () => {
  it('is folded and whole, a short one is not folded', () => {
    const long = 'ord '.repeat(100).trim();
    const html = renderToString(<Folded text={long} language="sv" />);
    expect(html).toContain('<details');
    expect(html).toContain(long);
    expect(renderToString(<Folded text="Kort." language="sv" />)).not.toContain('<details');
  });
});
