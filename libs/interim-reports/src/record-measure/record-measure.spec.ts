import { given } from '#kernel';
import { ID, life, OPENED } from '../examples';
import { interimReportStream, type InterimReportEvent } from '../interim-report';
import { BY_REPORTER, STATED_AT } from '../statement-examples';
import { RecordMeasure, recordMeasure, recordMeasureSchema } from './record-measure';

const MEASURE = {
  title: 'Omförhandla avtal',
  decidedOn: '2025-01-15',
  diaryNumber: 'KS 12/2025',
  amountsIn: 'mnkr',
  forecastEffect: '5.8',
  totalEffect: '5.8',
  effectSoFar: '2.2',
} as const;
const RECORDED: InterimReportEvent = {
  type: 'MeasureRecorded.v1',
  data: { key: 'omforhandla-avtal', statement: MEASURE, statedAt: STATED_AT },
};

function when(events: readonly InterimReportEvent[], body: RecordMeasure['data'] = MEASURE) {
  return given(interimReportStream, ...events).when(recordMeasure, new RecordMeasure(ID, body, BY_REPORTER));
}

describe('a measure', () => {
  it('is recorded once', () => {
    expect(when([OPENED]).events).toEqual([RECORDED]);
    expect(when([OPENED, RECORDED]).events).toEqual([]);
  });

  it('is replaced when its effect grows', () => {
    const later = { ...MEASURE, effectSoFar: '4.0' };
    const { events } = when([OPENED, RECORDED], later);
    const { state } = given(interimReportStream, OPENED, RECORDED, ...(events ?? []));
    expect(state.statements.map(({ data }) => data)).toEqual([later]);
  });

  it('is taken with what is printed in place of a date', () => {
    const undated = {
      ...MEASURE,
      title: 'Se över lokaler',
      decidedOn: null,
      decision: 'KS 2023-03',
      diaryNumber: null,
    };
    expect(when([OPENED], undated).events).toHaveLength(1);
  });

  it('is refused in a submitted and in an adopted report', () => {
    expect(when(life('submitted')).refusal).toEqual({ kind: 'conflict', codes: [': not-open'] });
    expect(when(life('adopted')).refusal).toEqual({ kind: 'conflict', codes: [': adopted'] });
  });

  it.each<[string, object]>([
    ['a day that does not exist', { decidedOn: '2025-02-30' }],
    ['an effect with its unit', { totalEffect: '5,8 mnkr' }],
    ['amounts in an unknown unit', { amountsIn: 'mkr' }],
  ])('the form refuses %s', (_, part) => {
    expect(recordMeasureSchema.safeParse({ ...MEASURE, ...part }).success).toBe(false);
    expect(recordMeasureSchema.safeParse(MEASURE).success).toBe(true);
  });
});
