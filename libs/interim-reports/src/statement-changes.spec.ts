import { fold, given, Refusal } from '#kernel';
import * as fc from 'fast-check';
import { life, OPENED } from './examples';
import { interimReportStream, statementOf, type StatingEvent } from './interim-report';
import { changedStatements, stateStatements, type Stated } from './statement-changes';
import { ASSIGNMENT, COMMITMENT, GOAL, INDICATOR, PROCESS_AREA, STATED_AT } from './statement-examples';

const ALL: readonly Stated[] = [
  { kind: 'goal', data: GOAL, where: '' },
  { kind: 'processArea', data: PROCESS_AREA, where: '' },
  { kind: 'assignment', data: ASSIGNMENT, where: '' },
  { kind: 'commitment', data: COMMITMENT, where: '' },
  { kind: 'indicator', data: INDICATOR, where: '' },
  {
    kind: 'measure',
    data: { title: 'Omförhandla avtal', decidedOn: '2025-01-15', diaryNumber: 'KS 12/2025', amountsIn: 'mnkr' },
    where: '',
  },
  { kind: 'observation', data: { goalArea: 'Lärande', kind: 'positive', text: 'Fler läser vidare' }, where: '' },
  { kind: 'text', data: { kind: 'analysis', heading: 'Analys', text: 'Kostnaderna ökar.' }, where: '' },
];

function stated(...statements: readonly Stated[]): readonly StatingEvent[] {
  const decision = stateStatements(given(interimReportStream, OPENED).state, statements, STATED_AT);
  if (decision instanceof Refusal) throw new Error(JSON.stringify(decision.faults));
  return decision;
}

describe('statements of all kinds together', () => {
  it('are recorded as one event each, in their order', () => {
    expect(stated(...ALL).map(({ type }) => type)).toEqual([
      'GoalAssessed.v1',
      'ProcessAreaAssessed.v1',
      'AssignmentReported.v1',
      'CommitmentReported.v1',
      'IndicatorMeasured.v1',
      'MeasureRecorded.v1',
      'ObservationRecorded.v1',
      'TextRecorded.v1',
    ]);
  });

  it('stand in the report as they were stated', () => {
    const { state } = given(interimReportStream, OPENED, ...stated(...ALL));
    expect(state.statements.map(({ kind, data }) => ({ kind, data, where: '' }))).toEqual(ALL);
  });

  it('change nothing when they are stated again', () => {
    const { state } = given(interimReportStream, OPENED, ...stated(...ALL));
    expect(stateStatements(state, ALL, STATED_AT)).toEqual([]);
  });

  it('leave the same report in whatever portions they are stated, and however often', () => {
    const again = fc.tuple(fc.shuffledSubarray([...ALL, ...ALL]), fc.integer({ min: 1, max: 5 }));
    fc.assert(
      fc.property(again, ([some, portion]) => {
        let { state } = given(interimReportStream, OPENED);
        for (let from = 0; from < some.length; from += portion) {
          const decision = stateStatements(state, some.slice(from, from + portion), STATED_AT);
          if (decision instanceof Refusal) throw new Error(JSON.stringify(decision.faults));
          state = fold(interimReportStream, decision, state);
        }
        const distinct = new Set(some.map(({ data }) => data));
        expect(new Set(state.statements.map(({ data }) => data))).toEqual(distinct);
        expect(state.statements).toHaveLength(distinct.size);
      }),
      { numRuns: 100 },
    );
  });

  it('keep where they were read', () => {
    const source = { uploadId: 'u1', place: 'line:62' };
    const [event] = stated({ kind: 'goal', data: GOAL, where: '', source });
    expect(event?.data).toEqual({ key: 'committee-1-1', statement: GOAL, source, statedAt: STATED_AT });
    expect(event && statementOf(event)).toEqual({ kind: 'goal', key: 'committee-1-1', data: GOAL });
  });

  it('are refused in a report that is not open', () => {
    const { state } = given(interimReportStream, ...life('submitted'));
    expect(stateStatements(state, ALL, STATED_AT)).toMatchObject({ kind: 'conflict', faults: [{ code: 'not-open' }] });
  });

  it('name every place that is wrong, not only the first', () => {
    const wrong = { ...ASSIGNMENT, forecast: { scale: 'orebro-assignment', printed: 'Kanske' } };
    const decision = changedStatements({ statements: [] }, [
      { kind: 'assignment', data: wrong, where: 'statements[0].data.' },
      { kind: 'assignment', data: { ...wrong, title: 'Annat' }, where: 'statements[1].data.' },
    ]);
    expect(decision instanceof Refusal && decision.faults.map(({ where }) => where)).toEqual([
      'statements[0].data.forecast.printed',
      'statements[1].data.forecast.printed',
    ]);
  });

  it('say what is allowed instead', () => {
    const wrong = { ...ASSIGNMENT, forecast: { scale: 'orebro-assignment', printed: 'Kanske' } };
    const decision = changedStatements({ statements: [] }, [{ kind: 'assignment', data: wrong, where: '' }]);
    expect(decision).toMatchObject({
      faults: [
        {
          detail: {
            sv: 'Skalan Prognos uppdrag (Örebro) har inte Kanske. Ange något av Genomfört, Påbörjat, Ej påbörjat.',
            en: 'The scale Forecast of assignments (Örebro) does not have Kanske. Give one of Genomfört, Påbörjat, Ej påbörjat.',
          },
        },
      ],
    });
  });

  it('are at most 2,000 in a report', () => {
    const many = (count: number): Stated[] =>
      Array.from({ length: count }, (_, nth) => ({ kind: 'goal', data: { ...GOAL, number: `${nth}` }, where: '' }));
    expect(stated(...many(2000))).toHaveLength(2000);
    const { state } = given(interimReportStream, OPENED, ...stated(...many(2000)));
    expect(stateStatements(state, many(2001), STATED_AT)).toMatchObject({ faults: [{ code: 'too-many' }] });
  });
});
