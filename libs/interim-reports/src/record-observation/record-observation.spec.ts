import { given } from '#kernel';
import { ID, life, OPENED } from '../examples';
import { interimReportStream, type InterimReportEvent } from '../interim-report';
import { BY_REPORTER, STATED_AT } from '../statement-examples';
import { RecordObservation, recordObservation, recordObservationSchema } from './record-observation';

const OBSERVATION = { goalArea: 'Lärande', kind: 'positive', text: 'Fler läser vidare' } as const;
const RECORDED: InterimReportEvent = {
  type: 'ObservationRecorded.v1',
  data: { key: 'positive-larande-fler-laser-vidare', statement: OBSERVATION, statedAt: STATED_AT },
};

function when(events: readonly InterimReportEvent[], body: RecordObservation['data'] = OBSERVATION) {
  return given(interimReportStream, ...events).when(recordObservation, new RecordObservation(ID, body, BY_REPORTER));
}

describe('an observation', () => {
  it('is recorded once', () => {
    expect(when([OPENED]).events).toEqual([RECORDED]);
    expect(when([OPENED, RECORDED]).events).toEqual([]);
  });

  it.each<[string, object]>([
    ['the same words as an improvement', { kind: 'improvement' }],
    ['the same words for another goal area', { goalArea: 'Trygghet' }],
    ['other words', { text: 'Fler trivs' }],
  ])('%s stand beside it', (_, part) => {
    const { events = [] } = when([OPENED, RECORDED], { ...OBSERVATION, ...part });
    expect(given(interimReportStream, OPENED, RECORDED, ...events).state.statements).toHaveLength(2);
  });

  it('is refused in a submitted and in an adopted report', () => {
    expect(when(life('submitted')).refusal).toEqual({ kind: 'conflict', codes: [': not-open'] });
    expect(when(life('adopted')).refusal).toEqual({ kind: 'conflict', codes: [': adopted'] });
  });

  it.each<[string, object]>([
    ['an unknown kind', { kind: 'praise' }],
    ['only spaces', { text: '   ' }],
    ['no goal area', { goalArea: '' }],
  ])('the form refuses %s', (_, part) => {
    expect(recordObservationSchema.safeParse({ ...OBSERVATION, ...part }).success).toBe(false);
    expect(recordObservationSchema.safeParse(OBSERVATION).success).toBe(true);
  });
});
