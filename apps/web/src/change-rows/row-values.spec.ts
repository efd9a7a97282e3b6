import { interimReport } from '../../../../test/support/web-fixtures/interim-reports';
import { changesIn, chosenRows, fieldOf, storedValues, writtenValues } from './row-values';

const [table] = interimReport().tables;
if (!table) throw new Error('The fixture has a table');

const formOf = (row: number, replaced: Record<string, string>) => {
  const { label, comment, figures } = storedValues(table, row, 'sv');
  const parts = { label, comment, ...figures, ...replaced };
  return {
    r: String(row),
    ...Object.fromEntries(Object.entries(parts).map(([part, text]) => [fieldOf(row, part), text])),
  };
};

describe('changesIn', () => {
  it('is silent about what stands as it was', () => {
    expect(changesIn(table, writtenValues(formOf(0, {}), table))).toEqual([]);
  });

  it('sends only what differs, as the API takes it', () => {
    const written = writtenValues(formOf(0, { forecast: '−430 000', label: 'Kommungemensam nivå' }), table);
    expect(changesIn(table, written)).toEqual([
      { row: 0, figures: { forecast: '-430000' }, label: 'Kommungemensam nivå' },
    ]);
  });

  it('takes an emptied figure away', () => {
    const written = writtenValues(formOf(1, { outturn: '' }), table);
    expect(changesIn(table, written)).toEqual([{ row: 1, figures: { outturn: null } }]);
  });
});

it('knows only rows that are there', () => {
  expect(chosenRows(table, ['1', '99', 'x', '-1'])).toEqual([1]);
  expect(writtenValues({ r: ['0', '77'] }, table).map(({ row }) => row)).toEqual([0]);
});
