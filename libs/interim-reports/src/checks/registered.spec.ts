import { tableIdOf } from '../parts';
import { showTable } from '../shown-tables';
import type { ForecastTable } from '../table';
import { asRegistered } from './registered';

it('a table that is read gives back what was registered, figure by figure as printed', () => {
  const table: ForecastTable = {
    kind: 'by-unit',
    section: 'Teknik',
    title: 'Enheternas prognos',
    amountsIn: 'mnkr',
    captionUnit: 'tkr',
    rows: [
      {
        code: 'P',
        label: 'Park',
        level: 1,
        isSum: false,
        isMemo: false,
        parents: [],
        comment: 'Vakanser',
        budget: '-1.50',
        consumption: '98',
      },
      {
        code: null,
        label: 'Summa',
        level: 0,
        isSum: true,
        isMemo: false,
        parents: [{ code: 'T', label: 'Teknik' }],
        budget: '-1.5',
      },
    ],
  };
  expect(asRegistered(showTable(tableIdOf(table), table))).toEqual({ tableId: 'by-unit-teknik', ...table });
});
