import { checkedTable } from './checked-table';
import { sameUnits } from './same-unit';
import { briefly } from './testing/checked';
import { row, table, total } from './testing/tables';
import { amountsIn } from './text-amounts';
import type { RegisteredTable } from '../interim-report';
import type { AmountUnit } from '../table';

const units = (...tables: readonly RegisteredTable[]) => sameUnits(tables.map(checkedTable), []);
const millions = table(
  'income-statement',
  'Kommunstyrelsen',
  [
    row('Intäkter', { outturn: '352.3', forecast: '504.5' }),
    row('Kostnader', { outturn: '-322.0', forecast: '-488.9' }),
    total('Årets resultat', { outturn: '30.3', forecast: '15.6' }),
  ],
  { amountsIn: 'mnkr' },
);
const thousands = (amountsIn: AmountUnit, captionUnit?: AmountUnit) =>
  table(
    'forecast-history',
    'Kommunstyrelsen',
    [row('Staben', { outturn: '30310', forecast: '15615' }), total('Totalt', { outturn: '30310', forecast: '15615' })],
    { amountsIn, captionUnit },
  );

describe('check 7, one report, one unit', () => {
  it('lets tables be in different units as long as each says which', () => {
    expect(briefly(units(millions, thousands('tkr', 'tkr')))).toEqual({ checked: 3, found: [] });
  });

  it('finds a caption that says millions over thousands, with the other table as witness', () => {
    const { findings, wrong } = units(millions, thousands('tkr', 'mnkr'));
    expect(briefly({ checked: 0, findings }).found).toEqual([
      'error forecast-history-kommunstyrelsen 1 outturn 30300000 30310000000 550000',
    ]);
    expect(findings[0]?.ledTo.map(({ table: id, measure, value }) => [id, measure, value])).toEqual([
      ['income-statement-kommunstyrelsen', 'outturn', '30300000'],
      ['income-statement-kommunstyrelsen', 'forecast', '15600000'],
    ]);
    expect([...wrong]).toEqual([]);
  });

  it('finds a table that was taken to be in millions, and leaves it to no other check', () => {
    const { findings, wrong } = units(millions, thousands('mnkr'));
    expect(briefly({ checked: 0, findings }).found).toEqual([
      'error forecast-history-kommunstyrelsen 1 outturn 30300000 30310000000 550000',
    ]);
    expect([...wrong]).toEqual(['forecast-history-kommunstyrelsen']);
  });

  it('finds a caption without any witness by what it would make of the figures', () => {
    expect(briefly(units(thousands('tkr', 'mnkr'))).found).toEqual([
      'error forecast-history-kommunstyrelsen 1 outturn 30310000 30310000000 500500',
    ]);
  });

  it('finds a lone table by the amounts of the text', () => {
    const text = 'Utfallet uppgår till +30,3 miljoner kronor. Prognosen uppgår till +15,6 miljoner kronor.';
    const alone = [checkedTable(thousands('mnkr'))];
    expect(sameUnits(alone, amountsIn(text)).findings).toHaveLength(1);
    expect(sameUnits([checkedTable(thousands('tkr'))], amountsIn(text)).findings).toEqual([]);
    expect(sameUnits(alone, amountsIn('Utfallet uppgår till +30,3 miljoner kronor.')).findings).toEqual([]);
  });

  it('makes nothing of one figure that happens to be a thousand times another', () => {
    const other = table(
      'by-unit',
      'Kultur',
      [row('A', { outturn: '30310', forecast: '800' }), total('Summa', { outturn: '30310', forecast: '800' })],
      { amountsIn: 'mnkr' },
    );
    expect(units(millions, other).findings).toEqual([]);
  });

  it('holds a table against the section that net accounts state', () => {
    const net = table('net-accounts', 'Kommunstyrelsen', [
      row('Kultur', { outturn: '-35485', forecast: '-33821' }),
      row('Teknik', { outturn: '-4463', forecast: '-4596' }),
      total('Nettokostnad', { outturn: '-39948', forecast: '-38417' }),
    ]);
    const kultur = (amountsIn: AmountUnit) =>
      table(
        'by-unit',
        'Kultur',
        [
          row('Museet', { outturn: '-35485', forecast: '-33821' }),
          total('Summa', { outturn: '-35485', forecast: '-33821' }),
        ],
        { amountsIn },
      );
    expect(units(net, kultur('tkr')).findings).toEqual([]);
    expect(briefly(units(net, kultur('mnkr'))).found).toEqual([
      'error by-unit-kultur 1 outturn -35485000 -35485000000 500500',
    ]);
  });
});
