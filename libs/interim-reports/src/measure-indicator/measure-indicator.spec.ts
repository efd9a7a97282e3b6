import { given } from '#kernel';
import { ID, life, OPENED } from '../examples';
import { interimReportStream, type InterimReportEvent } from '../interim-report';
import { BY_REPORTER, INDICATOR, STATED_AT } from '../statement-examples';
import type { IndicatorValue } from '../statements';
import { MeasureIndicator, measureIndicator, measureIndicatorSchema } from './measure-indicator';

const MEASURED: InterimReportEvent = {
  type: 'IndicatorMeasured.v1',
  data: { key: 'sjukfranvaro', statement: INDICATOR, statedAt: STATED_AT },
};
const [FIRST] = INDICATOR.values;

function when(events: readonly InterimReportEvent[], body: MeasureIndicator['data'] = INDICATOR) {
  return given(interimReportStream, ...events).when(measureIndicator, new MeasureIndicator(ID, body, BY_REPORTER));
}

describe('measuring indicators', () => {
  it('records an indicator with all its values', () => {
    expect(when([OPENED]).events).toEqual([MEASURED]);
  });

  it('stays silent when nothing is new', () => {
    expect(when([OPENED, MEASURED]).events).toEqual([]);
  });

  it('replaces the values that were known', () => {
    const later = { ...INDICATOR, values: INDICATOR.values.slice(0, 1) };
    const { events } = when([OPENED, MEASURED], later);
    expect(given(interimReportStream, OPENED, MEASURED, ...(events ?? [])).state.statements).toEqual([
      { kind: 'indicator', key: 'sjukfranvaro', data: later },
    ]);
  });

  it('keeps a composed index apart from its parts', () => {
    const items = [
      { ...INDICATOR, name: 'Trygghetsindex', parts: ['Andel heltid'] },
      { ...INDICATOR, name: 'Andel heltid', partOf: 'Trygghetsindex', values: [] },
    ];
    expect(when([OPENED], { items }).events?.map(({ data }) => 'key' in data && data.key)).toEqual([
      'trygghetsindex',
      'andel-heltid-trygghetsindex',
    ]);
  });

  it.each<[string, Partial<IndicatorValue>, string]>([
    ['both a figure and a direction', { direction: 'increase' }, 'values[0]: not-one-value'],
    ['both a figure and a text', { text: 'Mäts senare' }, 'values[0]: not-one-value'],
    ['nothing at all', { values: undefined }, 'values[0]: not-one-value'],
  ])('refuses a value that says %s', (_, part, code) => {
    const values = [{ period: '2024', kind: 'outturn', group: 'total', values: ['4.8'], ...part } as const];
    expect(when([OPENED], { ...INDICATOR, values }).refusal).toEqual({ kind: 'invalid', codes: [code] });
  });

  it('refuses two values for the same period, kind and group, at the second', () => {
    const values = FIRST ? [FIRST, { ...FIRST, values: ['4.9'] }] : [];
    expect(when([OPENED], { items: [{ ...INDICATOR, values }] }).refusal).toEqual({
      kind: 'invalid',
      codes: ['items[0].values[1]: twice'],
    });
  });

  it('is refused in a submitted report', () => {
    expect(when(life('submitted')).refusal).toEqual({ kind: 'conflict', codes: [': not-open'] });
  });

  it.each<[string, object]>([
    ['a figure with a comma', { values: ['4,8'] }],
    ['a figure as a number', { values: [4.8] }],
    ['no figures in the list', { values: [] }],
    ['an unknown group', { group: 'children' }],
    ['an unknown kind', { kind: 'guess' }],
  ])('the form refuses %s', (_, part) => {
    const values = [{ ...FIRST, ...part }];
    expect(measureIndicatorSchema.safeParse({ ...INDICATOR, values }).success).toBe(false);
    expect(measureIndicatorSchema.safeParse(INDICATOR).success).toBe(true);
  });
});
