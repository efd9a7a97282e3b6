import { given } from '#kernel';
import { ID, life, OPENED } from '../examples';
import { interimReportStream, type InterimReportEvent } from '../interim-report';
import { BY_REPORTER, judged, PROCESS_AREA, STATED_AT } from '../statement-examples';
import { AssessProcessArea, assessProcessArea, assessProcessAreaSchema } from './assess-process-area';

const RECORDED: InterimReportEvent = {
  type: 'ProcessAreaAssessed.v1',
  data: { key: 'demokrati', statement: PROCESS_AREA, statedAt: STATED_AT },
};

function when(events: readonly InterimReportEvent[], body: AssessProcessArea['data'] = PROCESS_AREA) {
  return given(interimReportStream, ...events).when(assessProcessArea, new AssessProcessArea(ID, body, BY_REPORTER));
}

describe('a process area', () => {
  it('is recorded once', () => {
    expect(when([OPENED]).events).toEqual([RECORDED]);
    expect(when([OPENED, RECORDED]).events).toEqual([]);
  });

  it('is replaced when its trend turns', () => {
    const later = { ...PROCESS_AREA, trend: judged('↗', 'eskilstuna-trend') };
    const { events } = when([OPENED, RECORDED], later);
    const { state } = given(interimReportStream, OPENED, RECORDED, ...(events ?? []));
    expect(state.statements.map(({ data }) => data)).toEqual([later]);
  });

  it('is taken with its symbol lost', () => {
    const lost = { ...PROCESS_AREA, title: 'Medarbetare', assessment: judged(null, 'eskilstuna-assessment') };
    expect(when([OPENED], lost).events).toHaveLength(1);
  });

  it('is refused in a submitted and in an adopted report', () => {
    expect(when(life('submitted')).refusal).toEqual({ kind: 'conflict', codes: [': not-open'] });
    expect(when(life('adopted')).refusal).toEqual({ kind: 'conflict', codes: [': adopted'] });
  });

  it.each<[string, object, string]>([
    [
      'a sign that the scale does not have',
      { assessment: judged('★', 'eskilstuna-assessment') },
      'assessment.printed: unknown-judgement',
    ],
    ['an assessment as trend', { trend: judged('●', 'eskilstuna-assessment') }, 'trend.scale: unfit-scale'],
  ])('%s is refused at its place', (_, part, code) => {
    expect(when([OPENED], { items: [PROCESS_AREA, { ...PROCESS_AREA, ...part }] }).refusal?.codes).toContain(
      `items[1].${code}`,
    );
  });

  it.each<[string, object]>([
    ['no title', { title: '' }],
    ['a judgement without its scale', { trend: { printed: '↗' } }],
    ['an unknown field', { colour: 'green' }],
  ])('the form refuses %s', (_, part) => {
    expect(assessProcessAreaSchema.safeParse({ ...PROCESS_AREA, ...part }).success).toBe(false);
    expect(assessProcessAreaSchema.safeParse(PROCESS_AREA).success).toBe(true);
  });
});
