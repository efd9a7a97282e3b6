import { adopted, tableOf } from './published-examples';
import { totalRow } from './report-total';

const total = (...tables: readonly Readonly<Parameters<typeof tableOf>>[]) =>
  totalRow(adopted({}, ...tables.map((one) => tableOf(...one))).tables)?.row.label;

const net = tableOf('net-accounts', 'Nämnden', { Park: { forecast: '-1' }, 'Summa netto': { forecast: '-1' } });
const rows = { Park: { forecast: '-1' }, 'Summa enheter': { forecast: '-1' } };

describe("the row that states a committee's net", () => {
  it('is the total of the net accounts, else of the income statement, else of the only table by unit', () => {
    const names = [
      ['by-unit', 'Teknik', rows],
      ['income-statement', 'Nämnden', { Intäkter: { forecast: '5' }, 'Summa resultat': { forecast: '5' } }],
      ['net-accounts', 'Nämnden', { Park: { forecast: '-1' }, 'Summa netto': { forecast: '-1' } }],
    ] as const;
    expect(total(...names)).toBe('Summa netto');
    expect(total(...names.slice(0, 2))).toBe('Summa resultat');
    expect(total(...names.slice(0, 1))).toBe('Summa enheter');
  });

  it('is unknown where there are several, or none', () => {
    expect(total(['by-unit', 'Teknik', rows], ['by-unit', 'Kultur', rows])).toBeUndefined();
    expect(total(['by-activity', 'Teknik', rows])).toBeUndefined();
    expect(total(['net-accounts', 'Nämnden', { Park: { forecast: '-1' } }])).toBeUndefined();
    expect(
      total(['net-accounts', 'Nämnden', { ...rows, Gata: { forecast: '-1' }, 'Summa syd': { forecast: '-1' } }]),
    ).toBeUndefined();
  });

  it('is the outermost of sums in several levels, and the first of a total that is printed twice', () => {
    const sum = (label: string, level: number) => ({ code: null, label, level, isSum: true, forecast: '-1' });
    const leveled = (...sums: ReturnType<typeof sum>[]) =>
      totalRow(
        adopted({}, { ...net, rows: [{ code: null, label: 'Park', level: 2, isSum: false, forecast: '-1' }, ...sums] })
          .tables,
      )?.row.label;
    expect(leveled(sum('Summa nord', 1), sum('Summa', 0))).toBe('Summa');
    expect(leveled(sum('Summa', 0), sum('', 0))).toBe('Summa');
  });
});
