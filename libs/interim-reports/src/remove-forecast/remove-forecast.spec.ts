import { given } from '#kernel';
import { by, ID, life, NOW, OPENED, REGISTERED, REPORTER, TABLE_ID } from '../examples';
import { interimReportStream, type InterimReportEvent } from '../interim-report';
import { RemoveForecast, removeForecast, removeForecastSchema } from './remove-forecast';

function when(events: readonly InterimReportEvent[], tableId = TABLE_ID) {
  const command = new RemoveForecast(ID, { tableId, reason: 'Fel fil' }, by(REPORTER));
  return given(interimReportStream, ...events).when(removeForecast, command);
}

describe('removing a table', () => {
  it('records that and why, and the table may then be registered anew', () => {
    const { events } = when([OPENED, REGISTERED]);
    expect(events).toEqual([
      { type: 'ForecastRemoved.v1', data: { tableId: TABLE_ID, reason: 'Fel fil', removedAt: NOW } },
    ]);
    const { state } = given(interimReportStream, OPENED, REGISTERED, ...(events ?? []));
    expect(state).toMatchObject({ status: 'filled', tables: [] });
  });

  it('refuses one that is not there', () => {
    const { refusal } = when([OPENED]);
    expect(refusal).toEqual({ kind: 'not-found', codes: ['tableId: no-such-table'] });
  });

  it.each([
    ['submitted', 'not-open'],
    ['adopted', 'adopted'],
    ['corrected', 'adopted'],
  ] as const)('is refused when %s', (name, code) => {
    expect(when(life(name)).refusal).toEqual({ kind: 'conflict', codes: [`: ${code}`] });
  });

  it('the form needs a reason', () => {
    expect(removeForecastSchema.safeParse({}).success).toBe(false);
    expect(removeForecastSchema.safeParse({ reason: ' x' }).success).toBe(false);
  });
});
