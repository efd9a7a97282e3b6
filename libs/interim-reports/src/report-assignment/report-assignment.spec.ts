import { given } from '#kernel';
import { ID, life, OPENED } from '../examples';
import { interimReportStream, type InterimReportEvent } from '../interim-report';
import { BY_REPORTER, ASSIGNMENT, judged, STATED_AT } from '../statement-examples';
import { ReportAssignment, reportAssignment, reportAssignmentSchema } from './report-assignment';

const RECORDED: InterimReportEvent = {
  type: 'AssignmentReported.v1',
  data: { key: 'osb-2025-ta-fram-en-plan-for-cykelvagar', statement: ASSIGNMENT, statedAt: STATED_AT },
};

function when(events: readonly InterimReportEvent[], body: ReportAssignment['data'] = ASSIGNMENT) {
  return given(interimReportStream, ...events).when(reportAssignment, new ReportAssignment(ID, body, BY_REPORTER));
}

describe('an assignment', () => {
  it('is recorded once', () => {
    expect(when([OPENED]).events).toEqual([RECORDED]);
    expect(when([OPENED, RECORDED]).events).toEqual([]);
  });

  it('is replaced when it comes further', () => {
    const later = { ...ASSIGNMENT, forecast: judged('Genomfört', 'orebro-assignment') };
    const { events } = when([OPENED, RECORDED], later);
    const { state } = given(interimReportStream, OPENED, RECORDED, ...(events ?? []));
    expect(state.statements.map(({ data }) => data)).toEqual([later]);
  });

  it('carried over from another year stands beside one of the same name', () => {
    const carried = { ...ASSIGNMENT, sourceYear: 2024, isCarriedOver: true };
    const { state } = given(interimReportStream, OPENED, RECORDED, ...(when([OPENED, RECORDED], carried).events ?? []));
    expect(state.statements).toHaveLength(2);
  });

  it('keeps its forecast for year-end apart from its status today', () => {
    const both = {
      ...ASSIGNMENT,
      forecast: judged('Genomfört', 'orebro-assignment'),
      status: judged('Pågår', 'assignment-words'),
    };
    expect(when([OPENED], both).events).toMatchObject([{ data: { statement: both } }]);
  });

  it('is refused in a submitted and in an adopted report', () => {
    expect(when(life('submitted')).refusal).toEqual({ kind: 'conflict', codes: [': not-open'] });
    expect(when(life('adopted')).refusal).toEqual({ kind: 'conflict', codes: [': adopted'] });
  });

  it.each<[string, object, string]>([
    ['a word of goals', { forecast: judged('Uppfylls', 'orebro-assignment') }, 'forecast.printed: unknown-judgement'],
    ['a trend as status', { status: judged('↗', 'eskilstuna-trend') }, 'status.scale: unfit-scale'],
  ])('%s is refused at its place', (_, part, code) => {
    expect(when([OPENED], { items: [ASSIGNMENT, { ...ASSIGNMENT, ...part }] }).refusal?.codes).toContain(
      `items[1].${code}`,
    );
  });

  it.each<[string, object]>([
    ['no document', { sourceDocument: ' ' }],
    ['a year as text', { sourceYear: '2024' }],
    ['no word on whether it is carried over', { isCarriedOver: undefined }],
  ])('the form refuses %s', (_, part) => {
    expect(reportAssignmentSchema.safeParse({ ...ASSIGNMENT, ...part }).success).toBe(false);
    expect(reportAssignmentSchema.safeParse(ASSIGNMENT).success).toBe(true);
  });
});
