import { sameRows } from './same-row';
import { everythingIsRounding, nothingIsRounding, outcomeOf } from './testing/checked';
import { row, table, total } from './testing/tables';

const net = (label: string, figures: Parameters<typeof row>[1]) =>
  table('net-accounts', 'Kommunstyrelsen', [row(label, figures)]);
const units = (label: string, figures: Parameters<typeof row>[1], section = 'Kommungemensam nivå') =>
  table('by-unit', section, [row(label, figures), row('[X] Annat', { budget: '9' })]);

describe('check 6, a row in two tables', () => {
  const grants = units('[KGST] Kommungemensamt Statsbidrag', { budget: '12400', forecast: '17783' });

  it('is known by its label in another inflection, and found when the two differ', () => {
    const tables = [net('Kommungemensamma statsbidrag', { budget: '12400', forecast: '18000' }), grants];
    expect(outcomeOf(sameRows, tables)).toEqual({
      checked: 2,
      found: ['error by-unit-kommungemensam-niva 0 forecast 18000000 17783000 1000'],
    });
    expect(outcomeOf(sameRows, tables, everythingIsRounding).found).toEqual([]);
  });

  it('is known without the words of its section', () => {
    const tables = [net('statsbidrag', { budget: '12400', forecast: '18000' }), grants];
    expect(outcomeOf(sameRows, tables).found).toHaveLength(1);
  });

  it('may differ by rounding', () => {
    const tables = [net('statsbidrag', { budget: '12400', forecast: '17784' }), grants];
    expect(outcomeOf(sameRows, tables).found).toEqual([]);
    expect(outcomeOf(sameRows, tables, nothingIsRounding).found).toHaveLength(1);
  });

  it('is not the same for a label alone, when no figure agrees', () => {
    expect(outcomeOf(sameRows, [net('Statsbidrag', { budget: '7', forecast: '8' }), grants])).toEqual({
      checked: 0,
      found: [],
    });
  });

  it('is not the same when a net row names a whole section', () => {
    const common = units('[KGEM] Kommungemensamt', { budget: '-45946', forecast: '-73874' });
    const whole = net('Kommungemensamt', { budget: '-45946', forecast: '-438234' });
    expect(outcomeOf(sameRows, [whole, common])).toEqual({ checked: 0, found: [] });
  });

  it('is the same with one code and one label, figures or not, and two with two codes', () => {
    const history = (code: string) => table('forecast-history', 'Teknik', [row(`[${code}] Annat`, { budget: '5' })]);
    expect(outcomeOf(sameRows, [units('Park', {}), history('X')]).found).toEqual([
      'error forecast-history-teknik 0 budget 9000 5000 1000',
    ]);
    expect(outcomeOf(sameRows, [units('Park', {}), history('Y')])).toEqual({ checked: 0, found: [] });
  });

  it('is not an investment of the same unit', () => {
    const investments = table('investments', 'Kommungemensam nivå', [row('[X] Annat', { budget: '5' })]);
    expect(outcomeOf(sameRows, [units('Park', {}), investments])).toEqual({ checked: 0, found: [] });
  });

  it('is not an account group of another section', () => {
    const group = (section: string, outturn: string) =>
      table('by-account-group', section, [row('[3] Intäkter', { outturn })]);
    expect(outcomeOf(sameRows, [group('Teknik', '5'), group('Kultur', '8')])).toEqual({ checked: 0, found: [] });
  });
});

describe('check 6, "varav A samt B"', () => {
  const parts = table('by-unit', 'Förvaltningen', [
    row('[KCS] Centralt skolstöd', { budget: '32', forecast: '75' }),
    row('[KMY] Myndighetsavdelning', { budget: '-8653', forecast: '-13106' }),
    total('Summa', { budget: '-8621', forecast: '-13031' }),
  ]);
  const memo = (label: string) =>
    table('net-accounts', 'Kommunstyrelsen', [row(label, { budget: '-8622', forecast: '-13074' }, { isMemo: true })]);

  it('is the sum of A and B', () => {
    expect(outcomeOf(sameRows, [memo('varav Myndighetsavdelningen samt centralt skolstöd'), parts])).toEqual({
      checked: 2,
      found: ['error net-accounts-kommunstyrelsen 0 forecast -13031000 -13074000 1500'],
    });
  });

  it('is left alone where one of them is not there', () => {
    expect(outcomeOf(sameRows, [memo('varav Myndighetsavdelningen samt Arkivet'), parts]).checked).toBe(0);
  });
});

describe('check 6, sums of one name', () => {
  const part = (kind: 'by-account-group' | 'by-activity', sum: string) =>
    table(kind, 'Kommungemensamt', [
      row('Hyror', { outturn: '-10' }, { level: 2 }),
      total('Summa ÖKF', { outturn: '-10' }, 1),
      row('Löner', { outturn: sum }, { level: 2 }),
      total('Summa ÖKG', { outturn: sum }, 1),
      total('Summa ÖKF ÖKG', { outturn: '-50' }),
    ]);
  const whole = table('by-unit', 'Kommungemensam nivå', [
    row('Hyror', { outturn: '-10' }, { level: 2 }),
    total('Summa ÖKF', { outturn: '-10' }, 1),
    row('Löner', { outturn: '-40' }, { level: 1 }),
    total('Summa ÖKG', { outturn: '-50' }),
  ]);

  it('mean two things where one is a total and the other a part: a warning, once per table', () => {
    const { found } = outcomeOf(sameRows, [whole, part('by-account-group', '-40'), part('by-activity', '-40')]);
    expect(found).toEqual(['warning by-unit-kommungemensam-niva 3 outturn -40000 -50000 1000']);
  });

  it('are an error where both are parts', () => {
    const { found } = outcomeOf(sameRows, [part('by-account-group', '-40'), part('by-activity', '-44')]);
    expect(found).toEqual(['error by-activity-kommungemensamt 3 outturn -40000 -44000 1000']);
  });
});
