import { given } from '#kernel';
import { APPROVER, by, ID, life, RETURNED, type Life } from '../examples';
import { interimReportStream } from '../interim-report';
import { ReturnInterimReport, returnInterimReport, returnInterimReportSchema } from './return-interim-report';

function when(name: Life) {
  const command = new ReturnInterimReport(ID, { reason: 'Investeringarna saknas' }, by(APPROVER));
  return given(interimReportStream, ...life(name)).when(returnInterimReport, command);
}

describe('returning for completion', () => {
  it.each(['submitted', 'submitted anew'] as const)('records why when %s', (name) => {
    expect(when(name).events).toEqual([RETURNED]);
  });

  it.each([
    ['opened', 'not-submitted'],
    ['filled', 'not-submitted'],
    ['returned', 'not-submitted'],
    ['filled anew', 'not-submitted'],
    ['adopted', 'adopted'],
    ['corrected', 'adopted'],
  ] as const)('is refused when %s', (name, code) => {
    expect(when(name).refusal).toEqual({ kind: 'conflict', codes: [`: ${code}`] });
  });

  it('the form needs a reason', () => {
    expect(returnInterimReportSchema.safeParse({}).success).toBe(false);
    expect(returnInterimReportSchema.safeParse({ reason: '  ab  ' }).success).toBe(false);
  });
});
