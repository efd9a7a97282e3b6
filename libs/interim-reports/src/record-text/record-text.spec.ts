import { given } from '#kernel';
import { ID, life, OPENED } from '../examples';
import { interimReportStream, type InterimReportEvent } from '../interim-report';
import { BY_REPORTER, STATED_AT } from '../statement-examples';
import { RecordText, recordText, recordTextSchema } from './record-text';

const TEXT = { kind: 'significant-events', heading: 'Händelser', text: 'Nytt avtal från januari.' } as const;
const RECORDED: InterimReportEvent = {
  type: 'TextRecorded.v1',
  data: { key: 'significant-events-handelser', statement: TEXT, statedAt: STATED_AT },
};

function when(events: readonly InterimReportEvent[], body: RecordText['data'] = TEXT) {
  return given(interimReportStream, ...events).when(recordText, new RecordText(ID, body, BY_REPORTER));
}

describe('a text', () => {
  it('is recorded once', () => {
    expect(when([OPENED]).events).toEqual([RECORDED]);
    expect(when([OPENED, RECORDED]).events).toEqual([]);
  });

  it('is replaced when it is worded otherwise', () => {
    const later = { ...TEXT, text: 'Nytt avtal från februari.' };
    const { events } = when([OPENED, RECORDED], later);
    const { state } = given(interimReportStream, OPENED, RECORDED, ...(events ?? []));
    expect(state.statements.map(({ data }) => data)).toEqual([later]);
  });

  it('that comments on a section stands beside one that does not', () => {
    const { events = [] } = when([OPENED, RECORDED], { ...TEXT, section: 'Kansli' });
    expect(given(interimReportStream, OPENED, RECORDED, ...events).state.statements).toHaveLength(2);
  });

  it('is refused in a submitted and in an adopted report', () => {
    expect(when(life('submitted')).refusal).toEqual({ kind: 'conflict', codes: [': not-open'] });
    expect(when(life('adopted')).refusal).toEqual({ kind: 'conflict', codes: [': adopted'] });
  });

  it.each<[string, object]>([
    ['an unknown kind', { kind: 'poem' }],
    ['no heading', { heading: '' }],
    ['a text beyond the cap', { text: 'x'.repeat(50_001) }],
  ])('the form refuses %s', (_, part) => {
    expect(recordTextSchema.safeParse({ ...TEXT, ...part }).success).toBe(false);
    expect(recordTextSchema.safeParse(TEXT).success).toBe(true);
  });
});
