import { given } from '#kernel';
import { ASSESSED, by, ID, life, OPENED, REGISTERED, REPORTER, SUBMITTED, TABLE_ID, told } from '../examples';
import { interimReportStream, type InterimReportEvent } from '../interim-report';
import { SubmitInterimReport, submitInterimReport, submitInterimReportSchema } from './submit-interim-report';

function when(...events: readonly InterimReportEvent[]) {
  const command = new SubmitInterimReport(ID, {}, by(REPORTER));
  return given(interimReportStream, ...events).when(submitInterimReport, command);
}

describe('submitting', () => {
  it.each<[string, InterimReportEvent]>([
    ['a table', REGISTERED],
    ['a goal', ASSESSED],
    ['a text', told('Året har börjat.')],
  ])('is possible with %s', (_, event) => {
    expect(when(OPENED, event).events).toEqual([SUBMITTED]);
  });

  it.each(['returned', 'filled anew'] as const)('is possible when %s', (name) => {
    expect(when(...life(name)).events).toEqual([SUBMITTED]);
  });

  it('refuses what is empty, also when it has been emptied', () => {
    const removed: InterimReportEvent = {
      type: 'ForecastRemoved.v1',
      data: { tableId: TABLE_ID, reason: 'Fel fil', removedAt: '2026-03-01T12:00:00.000Z' },
    };
    for (const events of [[OPENED], [OPENED, REGISTERED, removed]]) {
      expect(when(...events).refusal).toEqual({ kind: 'conflict', codes: [': empty'] });
    }
  });

  it.each([
    ['submitted', 'not-open'],
    ['submitted anew', 'not-open'],
    ['adopted', 'adopted'],
    ['corrected', 'adopted'],
  ] as const)('is refused when %s', (name, code) => {
    expect(when(...life(name)).refusal).toEqual({ kind: 'conflict', codes: [`: ${code}`] });
  });

  it('needs no body', () => {
    expect(submitInterimReportSchema.parse(undefined)).toEqual({});
    expect(submitInterimReportSchema.safeParse({ force: true }).success).toBe(false);
  });
});
