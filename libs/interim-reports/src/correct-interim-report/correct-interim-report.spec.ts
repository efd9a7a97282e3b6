import { given } from '#kernel';
import {
  ADOPTED,
  APPROVER,
  ASSESSED,
  by,
  CORRECTED,
  ID,
  life,
  NOW,
  OPENED,
  REGISTERED,
  SUBMITTED,
  TABLE_ID,
} from '../examples';
import { interimReportStream, type InterimReportEvent } from '../interim-report';
import { CorrectInterimReport, correctInterimReport, correctInterimReportSchema } from './correct-interim-report';

type Body = CorrectInterimReport['data'];

const REASON = 'Avskrivningsfel';
const ROW: Body['rows'][number] = { tableId: TABLE_ID, row: 2, figures: { forecast: '-33831', deviation: '4412' } };
const GOAL: Body['statements'][number] = {
  kind: 'goal',
  data: {
    kind: 'strategic',
    number: '1.1',
    title: 'Ekonomin är i balans',
    forecast: { scale: 'orebro-attainment', printed: 'Uppfylls delvis' },
  },
};
const WITH_GOAL = [OPENED, REGISTERED, ASSESSED, SUBMITTED, ADOPTED];

function when(events: readonly InterimReportEvent[], body: Partial<Body>) {
  const command = new CorrectInterimReport(ID, { reason: REASON, rows: [], statements: [], ...body }, by(APPROVER));
  return given(interimReportStream, ...events).when(correctInterimReport, command);
}

describe('correcting', () => {
  it('records the rows that change, and why', () => {
    expect(when(life('adopted'), { rows: [ROW] }).events).toEqual([CORRECTED]);
  });

  it('records a statement in place of the one about the same thing', () => {
    const { events } = when(WITH_GOAL, { statements: [GOAL] });
    const statements = [{ kind: 'goal', key: 'strategic-1-1', data: GOAL.data }];
    const data = { reason: REASON, rows: [], statements, correctedAt: NOW };
    expect(events).toEqual([{ type: 'InterimReportCorrected.v1', data }]);
    const { state } = given(interimReportStream, ...WITH_GOAL, ...(events ?? []));
    expect(state).toMatchObject({ status: 'corrected', statements });
  });

  it('records a statement that was left out', () => {
    expect(when(life('adopted'), { statements: [GOAL] }).events).toHaveLength(1);
  });

  it('may follow a correction', () => {
    const again = { ...ROW, figures: { forecast: '-33821' } };
    const { events } = when(life('corrected'), { rows: [again] });
    expect(events?.[0]?.data).toMatchObject({ rows: [again] });
    expect(when(life('corrected'), { rows: [ROW] }).refusal?.codes).toEqual([': nothing-changes']);
  });

  it('refuses what changes nothing', () => {
    const same = { tableId: TABLE_ID, row: 2, figures: { forecast: '-33821' } };
    expect(when(life('adopted'), { rows: [same] }).refusal).toEqual({ kind: 'conflict', codes: [': nothing-changes'] });
    expect(when(life('adopted'), {}).refusal).toEqual({ kind: 'conflict', codes: [': nothing-changes'] });
  });

  it.each<[string, Partial<Body>, string, string]>([
    ['a table that is not there', { rows: [{ ...ROW, tableId: 'x' }] }, 'not-found', 'rows[0].tableId: no-such-table'],
    ['a row that is not there', { rows: [{ ...ROW, row: 9 }] }, 'invalid', 'rows[0].row: no-such-row'],
    ['a row twice', { rows: [ROW, ROW] }, 'invalid', 'rows[1].row: row-twice'],
    [
      'a name that would be a sum',
      { rows: [{ ...ROW, label: 'Totalt' }] },
      'invalid',
      'rows[2].isSum: sum-marked-as-row',
    ],
    [
      'a judgement that its scale does not have',
      {
        statements: [{ ...GOAL, data: { ...GOAL.data, status: { scale: 'orebro-attainment', printed: '●' } } }],
      },
      'invalid',
      'statements[0].data.status.printed: unknown-judgement',
    ],
  ])('refuses %s', (_, body, kind, code) => {
    expect(when(WITH_GOAL, body).refusal).toEqual({ kind, codes: [code] });
  });

  it.each(['opened', 'filled', 'submitted', 'returned'] as const)('is refused when %s', (name) => {
    expect(when(life(name), { rows: [ROW] }).refusal).toEqual({ kind: 'conflict', codes: [': not-adopted'] });
  });

  it('the form needs a reason', () => {
    const fits = (body: object) => correctInterimReportSchema.safeParse(body).success;
    expect(fits({ reason: REASON, rows: [ROW] })).toBe(true);
    expect(fits({ reason: REASON, statements: [GOAL] })).toBe(true);
    expect(fits({ rows: [ROW] })).toBe(false);
    expect(fits({ reason: REASON, rows: [{ row: 1, figures: {} }] })).toBe(false);
  });
});
