import { given } from '#kernel';
import { ASSESSED, ID, life, NOW, OPENED } from '../examples';
import { interimReportStream, type InterimReportEvent } from '../interim-report';
import { BY_REPORTER } from '../statement-examples';
import { RemoveStatement, removeStatement, removeStatementSchema } from './remove-statement';

const BODY = { kind: 'goal', key: 'strategic-1-1', reason: 'Målet hör till en annan nämnd' } as const;
const REMOVED: InterimReportEvent = { type: 'StatementRemoved.v1', data: { ...BODY, removedAt: NOW } };

function when(events: readonly InterimReportEvent[], part: Partial<RemoveStatement['data']> = {}) {
  const command = new RemoveStatement(ID, { ...BODY, ...part }, BY_REPORTER);
  return given(interimReportStream, ...events).when(removeStatement, command);
}

describe('removing a statement', () => {
  it('takes it out of the report, with its reason', () => {
    expect(when([OPENED, ASSESSED]).events).toEqual([REMOVED]);
    expect(given(interimReportStream, OPENED, ASSESSED, REMOVED).state.statements).toEqual([]);
  });

  it.each<[string, InterimReportEvent[], Partial<RemoveStatement['data']>]>([
    ['is not there', [OPENED], {}],
    ['has been removed', [OPENED, ASSESSED, REMOVED], {}],
    ['is of another kind', [OPENED, ASSESSED], { kind: 'assignment' }],
    ['has another key', [OPENED, ASSESSED], { key: 'strategic-1-2' }],
  ])('is refused when it %s', (_, events, part) => {
    expect(when(events, part).refusal).toEqual({ kind: 'conflict', codes: ['key: no-such-statement'] });
  });

  it('is refused in a submitted and in an adopted report', () => {
    expect(when(life('submitted anew')).refusal).toEqual({ kind: 'conflict', codes: [': not-open'] });
    expect(when(life('adopted')).refusal).toEqual({ kind: 'conflict', codes: [': adopted'] });
  });

  it.each<[string, object]>([
    ['no reason', { reason: '  ' }],
    ['an unknown kind', { kind: 'table' }],
    ['a key with other characters', { key: 'strategic/1' }],
  ])('the form refuses %s', (_, part) => {
    expect(removeStatementSchema.safeParse({ ...BODY, ...part }).success).toBe(false);
    expect(removeStatementSchema.safeParse(BODY).success).toBe(true);
  });
});
