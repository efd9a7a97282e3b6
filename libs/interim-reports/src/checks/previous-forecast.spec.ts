import { checkedTable } from './checked-table';
import { byRounding, type Explains } from './comparing';
import { previousForecasts } from './previous-forecast';
import { briefly, everythingIsRounding, nothingIsRounding } from './testing/checked';
import { row, table, total } from './testing/tables';

const before = table('net-accounts', 'Kommunstyrelsen', [
  row('Politisk kommunledning', { forecast: '-39500', deviation: '6079' }),
  row('statsbidrag', { forecast: '24000', deviation: '-8100' }),
  total('Nettokostnad', { forecast: '-15500', deviation: '-2021' }),
]);
const now = (previousDeviation: string, label = 'Politisk kommunledning') =>
  table('net-accounts', 'Kommunstyrelsen', [
    row(label, { previousDeviation }),
    row('statsbidrag', { previousForecast: '24000', previousDeviation: '-8100' }),
    total('Nettokostnad för året', { previousDeviation: '-2021' }),
  ]);
const outcome = (report: ReturnType<typeof now>, explains: Explains = byRounding) =>
  briefly(previousForecasts([checkedTable(report)], { cycle: 'Delår 1', tables: [checkedTable(before)] }, explains));

describe('check 9, the previous forecast', () => {
  it('is what the previous cycle reported, and the total is the total', () => {
    expect(outcome(now('6079'))).toEqual({ checked: 4, found: [] });
    expect(outcome(now('6080'))).toEqual({ checked: 4, found: [] });
  });

  it('is found where it is something else', () => {
    expect(outcome(now('6081')).found).toEqual([
      'error net-accounts-kommunstyrelsen 0 previousDeviation 6079000 6081000 1000',
    ]);
    expect(outcome(now('-6079')).found).toHaveLength(1);
  });

  it('is not compared with another row, section or kind', () => {
    expect(outcome(now('1', 'Revisionen')).checked).toBe(3);
    const elsewhere = [checkedTable({ ...before, section: 'Tekniska nämnden' })];
    expect(previousForecasts([checkedTable(now('1'))], { cycle: 'x', tables: elsewhere }, byRounding).checked).toBe(0);
  });

  it('would cry wolf without tolerance, and miss with too much of it', () => {
    expect(outcome(now('6080'), nothingIsRounding).found).toHaveLength(1);
    expect(outcome(now('9999'), everythingIsRounding).found).toEqual([]);
  });
});
