import { given } from '#kernel';
import { APPROVER, by, ID, life, NOW, OPENED, REGISTERED, TABLE_ID } from '../examples';
import { interimReportStream, type InterimReportEvent } from '../interim-report';
import { ReviseForecast, reviseForecast, reviseForecastSchema, type ReviseForecastBody } from './revise-forecast';

type Rows = ReviseForecastBody['rows'];
const REASON = 'Fel kolumn';

function when(events: readonly InterimReportEvent[], rows: Rows, tableId = TABLE_ID) {
  const command = new ReviseForecast(ID, { tableId, reason: REASON, rows }, by(APPROVER));
  return given(interimReportStream, ...events).when(reviseForecast, command);
}

const FILLED = [OPENED, REGISTERED];
const CHANGE = { row: 0, figures: { forecast: '-438000' } };

describe('revising rows', () => {
  it('records what changes and why', () => {
    const rows = [{ tableId: TABLE_ID, ...CHANGE }];
    expect(when(FILLED, [CHANGE]).events).toEqual([
      { type: 'ForecastRowsRevised.v1', data: { rows, reason: REASON, revisedAt: NOW } },
    ]);
  });

  it('leaves out what stands already', () => {
    const same = { row: 1, figures: { budget: '12400' } };
    const more = { row: 0, figures: { forecast: '-438000', budget: '-382648', originalBudget: null } };
    const { events } = when(FILLED, [same, more]);
    expect(events?.[0]?.data).toMatchObject({ rows: [{ row: 0, figures: { forecast: '-438000' } }] });
  });

  it('counts other precision as a change', () => {
    expect(when(FILLED, [{ row: 1, figures: { budget: '12400.0' } }]).events).toHaveLength(1);
  });

  it('can take a figure away, rename a row and comment on it', () => {
    const rows = [{ row: 3, figures: { outturn: null }, label: 'Förvaltningen', comment: 'Hyror' }];
    const { events } = when(FILLED, rows);
    expect(events?.[0]?.data).toMatchObject({ rows: [{ tableId: TABLE_ID, ...rows[0] }] });
    const { state } = given(interimReportStream, ...FILLED, ...(events ?? []));
    const revised = state.tables[0]?.rows[3];
    expect(revised).toMatchObject({ label: 'Förvaltningen', comment: 'Hyror', budget: '-466891' });
    expect(revised && 'outturn' in revised).toBe(false);
  });

  it('refuses what changes nothing', () => {
    const { refusal } = when(FILLED, [{ row: 1, figures: { budget: '12400' } }]);
    expect(refusal).toEqual({ kind: 'conflict', codes: ['rows: nothing-changes'] });
  });

  it.each<[string, Rows, string]>([
    ['a row that is not there', [{ row: 5, figures: {} }], 'rows[0].row: no-such-row'],
    ['a row twice', [CHANGE, { row: 0, figures: { budget: '1' } }], 'rows[1].row: row-twice'],
    [
      'an amount that is too large',
      [{ row: 0, figures: { budget: '1000000000000' } }],
      'rows[0].figures.budget: amount-too-large',
    ],
    ['a row with the name of a sum', [{ row: 3, figures: {}, label: 'Summa' }], 'rows[3].isSum: sum-marked-as-row'],
    ['a row with the name of another', [{ row: 3, figures: {}, label: 'Kommungemensamt' }], 'rows[3]: row-twice'],
  ])('refuses %s', (_, rows, code) => {
    expect(when(FILLED, rows).refusal).toEqual({ kind: 'invalid', codes: [code] });
  });

  it('refuses to empty the table', () => {
    const none = { outturn: null, budget: null, forecast: null, deviation: null };
    const rows = [0, 1, 2, 3, 4].map((row) => ({ row, figures: none }));
    expect(when(FILLED, rows).refusal).toEqual({ kind: 'invalid', codes: ['rows: no-figures'] });
  });

  it('refuses a table that is not there', () => {
    expect(when(FILLED, [CHANGE], 'by-unit-staben').refusal).toEqual({
      kind: 'not-found',
      codes: ['tableId: no-such-table'],
    });
  });

  it.each([
    ['submitted', 'not-open'],
    ['adopted', 'adopted'],
    ['corrected', 'adopted'],
  ] as const)('is refused when %s', (name, code) => {
    expect(when(life(name), [CHANGE]).refusal).toEqual({ kind: 'conflict', codes: [`: ${code}`] });
  });

  it('is possible again after a return', () => {
    expect(when(life('returned'), [CHANGE]).events).toHaveLength(1);
  });

  it('the form needs a reason and a row', () => {
    const fits = (body: object) => reviseForecastSchema.safeParse(body).success;
    expect(fits({ reason: REASON, rows: [CHANGE] })).toBe(true);
    expect(fits({ rows: [CHANGE] })).toBe(false);
    expect(fits({ reason: REASON, rows: [] })).toBe(false);
    expect(fits({ reason: REASON, rows: [{ ...CHANGE, figures: { wish: '1' } }] })).toBe(false);
  });
});
