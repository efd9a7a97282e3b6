import { given } from '#kernel';
import { ID, life, OPENED } from '../examples';
import { interimReportStream, type InterimReportEvent } from '../interim-report';
import { BY_REPORTER, COMMITMENT, judged, STATED_AT } from '../statement-examples';
import { ReportCommitment, reportCommitment, reportCommitmentSchema } from './report-commitment';

const RECORDED: InterimReportEvent = {
  type: 'CommitmentReported.v1',
  data: { key: 'korta-handlaggningstiden', statement: COMMITMENT, statedAt: STATED_AT },
};

function when(events: readonly InterimReportEvent[], body: ReportCommitment['data'] = COMMITMENT) {
  return given(interimReportStream, ...events).when(reportCommitment, new ReportCommitment(ID, body, BY_REPORTER));
}

describe('a commitment', () => {
  it('is recorded once', () => {
    expect(when([OPENED]).events).toEqual([RECORDED]);
    expect(when([OPENED, RECORDED]).events).toEqual([]);
  });

  it('is replaced when it comes further', () => {
    const later = { ...COMMITMENT, completion: judged('80%', 'eskilstuna-completion') };
    const { events } = when([OPENED, RECORDED], later);
    const { state } = given(interimReportStream, OPENED, RECORDED, ...(events ?? []));
    expect(state.statements.map(({ data }) => data)).toEqual([later]);
  });

  it('of the same name under another process area stands beside it', () => {
    const other = { ...COMMITMENT, under: 'Demokrati' };
    const { state } = given(interimReportStream, OPENED, RECORDED, ...(when([OPENED, RECORDED], other).events ?? []));
    expect(state.statements).toHaveLength(2);
  });

  it('is refused in a submitted and in an adopted report', () => {
    expect(when(life('submitted')).refusal).toEqual({ kind: 'conflict', codes: [': not-open'] });
    expect(when(life('adopted')).refusal).toEqual({ kind: 'conflict', codes: [': adopted'] });
  });

  it.each<[string, object, string]>([
    [
      'a degree that the scale does not have',
      { completion: judged('50%', 'eskilstuna-completion') },
      'completion.printed: unknown-judgement',
    ],
    [
      'a status as degree of completion',
      { completion: judged('✔', 'eskilstuna-commitment-status') },
      'completion.scale: unfit-scale',
    ],
  ])('%s is refused at its place', (_, part, code) => {
    expect(when([OPENED], { items: [COMMITMENT, { ...COMMITMENT, ...part }] }).refusal?.codes).toContain(
      `items[1].${code}`,
    );
  });

  it.each<[string, object]>([
    ['no list of who is responsible', { responsible: undefined }],
    ['an empty name among them', { responsible: [''] }],
    ['an unknown field', { done: true }],
  ])('the form refuses %s', (_, part) => {
    expect(reportCommitmentSchema.safeParse({ ...COMMITMENT, ...part }).success).toBe(false);
    expect(reportCommitmentSchema.safeParse(COMMITMENT).success).toBe(true);
  });
});
