import { sameTotals } from './same-total';
import { everythingIsRounding, nothingIsRounding, outcomeOf } from './testing/checked';
import { row, table, total } from './testing/tables';

const cut = (kind: 'by-unit' | 'by-account-group' | 'by-activity', section: string, outturn: string, name = 'Summa') =>
  table(kind, section, [row('A', { outturn: '0' }), row('B', { outturn }), total(name, { outturn })]);

describe('check 5, the same total in every cut', () => {
  it('lets totals differ by what rounding of each can do', () => {
    const tables = [cut('by-unit', 'Teknik', '-100'), cut('by-account-group', 'Tekniken', '-101')];
    expect(outcomeOf(sameTotals, tables)).toEqual({ checked: 1, found: [] });
    expect(outcomeOf(sameTotals, tables, nothingIsRounding).found).toHaveLength(1);
  });

  it('finds the one that differs from the others, wherever it stands', () => {
    const cuts = (units: string, groups: string, activities: string) => [
      cut('by-unit', 'Teknik', units),
      cut('by-account-group', 'Teknik', groups),
      cut('by-activity', 'Teknik', activities),
    ];
    expect(outcomeOf(sameTotals, cuts('-103', '-100', '-100')).found).toEqual([
      'error by-unit-teknik 2 outturn -100000 -103000 1000',
    ]);
    expect(outcomeOf(sameTotals, cuts('-100', '-100', '-103')).found).toEqual([
      'error by-activity-teknik 2 outturn -100000 -103000 1000',
    ]);
    expect(outcomeOf(sameTotals, cuts('-103', '-100', '-100'), everythingIsRounding).found).toEqual([]);
  });

  it('knows a section by the name of its total too', () => {
    const tables = [
      cut('by-unit', 'Revisionsnämnd', '-100', 'Summa ÖRE'),
      cut('by-account-group', 'Stadsrevisionen', '-90', 'Summa ÖRE'),
    ];
    expect(outcomeOf(sameTotals, tables).found).toHaveLength(1);
  });

  it('holds the net of a committee against the cuts of the whole committee', () => {
    const net = table('net-accounts', 'Tekniska nämnden', [
      row('A', { outturn: '-100' }),
      total('Nettokostnad', { outturn: '-100' }),
    ]);
    expect(outcomeOf(sameTotals, [net, cut('by-unit', 'Tekniska nämnden', '-100')])).toEqual({ checked: 1, found: [] });
    expect(outcomeOf(sameTotals, [net, cut('by-unit', 'Tekniska nämnden', '-109')]).found).toHaveLength(1);
  });

  it('compares no sections with each other, and no investments', () => {
    const investments = table('investments', 'Teknik', [
      row('A', { outturn: '-7' }),
      total('Summa', { outturn: '-7' }),
    ]);
    const tables = [cut('by-unit', 'Teknik', '-100'), cut('by-account-group', 'Kultur', '-90'), investments];
    expect(outcomeOf(sameTotals, tables)).toEqual({ checked: 0, found: [] });
  });
});

describe('check 5, the net accounts', () => {
  const net = (...rows: Parameters<typeof row>[]) =>
    table(
      'net-accounts',
      'Kommunstyrelsen',
      rows.map((one) => row(...one)),
    );
  const units = table('by-unit', 'Kommungemensam nivå', [
    row('[KGEM] Kommungemensamt', { outturn: '-60', budget: '-5' }),
    row('[KGST] Kommungemensamt Statsbidrag', { outturn: '20', budget: '1' }),
    total('Summa ÖKG', { outturn: '-40', budget: '-4' }),
  ]);

  it('have the section without the part that stands on a row of its own', () => {
    const split = net(['Kommungemensamt', { outturn: '-60' }], ['Kommungemensamma statsbidrag', { outturn: '20' }]);
    expect(outcomeOf(sameTotals, [split, units])).toEqual({ checked: 1, found: [] });
  });

  it('have the whole section where nothing is set apart', () => {
    expect(outcomeOf(sameTotals, [net(['Kommungemensamt', { outturn: '-40' }]), units])).toEqual({
      checked: 1,
      found: [],
    });
    expect(outcomeOf(sameTotals, [net(['Kommungemensamt', { outturn: '-44' }]), units]).found).toEqual([
      'error net-accounts-kommunstyrelsen 0 outturn -40000 -44000 1000',
    ]);
  });

  it('are tied to a section by part of its name only when a figure bears it out', () => {
    const teknik = cut('by-unit', 'Kommunledning', '-100');
    const sure = net(['Politisk kommunledning', { outturn: '-100' }]);
    const other = net(['Politisk kommunledning', { outturn: '-770' }]);
    expect(outcomeOf(sameTotals, [sure, teknik]).checked).toBe(1);
    expect(outcomeOf(sameTotals, [other, teknik])).toEqual({ checked: 0, found: [] });
  });
});
