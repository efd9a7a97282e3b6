import type { StreamEvent } from '#event-store';
import { fold } from '#kernel';
import {
  ADOPTED,
  ASSESSED,
  assessed,
  CORRECTED,
  ID,
  life,
  LIVES,
  NET_ACCOUNTS,
  NOW,
  OPENED,
  registered,
  REGISTERED,
  RETURNED,
  SUBMITTED,
  TABLE_ID,
  told,
  type Life,
} from './examples';
import { interimReportStream, type InterimReportEvent } from './interim-report';
import type { InterimReportRow } from './interim-report-row';
import { projectInterimReport } from './project-interim-report';
import { TABLE_MEASURES, type RowFigures } from './table';

function rowOf(...events: readonly InterimReportEvent[]): InterimReportRow {
  const metadata = { actorId: 'x', role: 'reporter' as const, commandId: 'x' };
  const placed = events.map((event, nth): StreamEvent<InterimReportEvent> => {
    return { event, stream: `interim-report-${ID}`, version: nth + 1, metadata };
  });
  const row = placed.reduce<InterimReportRow | undefined>(projectInterimReport, undefined);
  if (!row) throw new Error('No events');
  return row;
}

const revised = (row: number, figures: Readonly<Record<string, string | null>>, words = {}): InterimReportEvent => ({
  type: 'ForecastRowsRevised.v1',
  data: { rows: [{ tableId: TABLE_ID, row, figures, ...words }], reason: 'Ny uppgift', revisedAt: NOW },
});

describe('the row of Örebro 2024, forecast 1', () => {
  const row = rowOf(OPENED, REGISTERED, ASSESSED, told('Prognosen är negativ.'), SUBMITTED, ADOPTED);

  it('says what it is of and how far it has come', () => {
    expect(row).toMatchObject({
      id: ID,
      version: 6,
      municipalityCode: '1880',
      municipalityName: 'Örebro',
      committee: 'Kommunstyrelsen',
      fiscalYear: 2024,
      cycle: 'Delårsrapport 1',
      outturnThrough: '2024-03-31',
      status: 'adopted',
      wasAdopted: true,
      isSample: false,
      submittedAt: NOW,
      returned: null,
      corrections: [],
    });
  });

  it('holds every amount as exact SEK beside what was printed', () => {
    const [table] = row.tables;
    expect(table).toMatchObject({ tableId: TABLE_ID, amountsIn: 'tkr', captionUnit: null, source: null });
    expect(table?.rows[4]).toEqual({
      code: null,
      label: 'Nettokostnad',
      level: 0,
      isSum: true,
      isMemo: false,
      parents: [],
      comment: null,
      consumption: null,
      amounts: {
        outturn: { amountSek: '-227400000', precisionSek: '1000', printed: '-227400' },
        budget: { amountSek: '-875382000', precisionSek: '1000', printed: '-875382' },
        forecast: { amountSek: '-924381000', precisionSek: '1000', printed: '-924381' },
        deviation: { amountSek: '-48999000', precisionSek: '1000', printed: '-48999' },
      },
    });
  });

  it('shows goals with what their judgements mean on the common scale', () => {
    expect(row.goals).toMatchObject([
      { key: 'strategic-1-1', source: null, forecast: { printed: 'Uppfylls ej', attainment: 'not-met' } },
    ]);
    expect(row.texts).toMatchObject([{ key: 'analysis-analys', text: 'Prognosen är negativ.' }]);
  });

  it('states the decision', () => {
    expect(row.adoption).toEqual({
      decidedOn: '2024-06-03',
      paragraph: '§ 112',
      diaryNumber: 'Ks 512/2024',
      incompleteReason: null,
      adoptedAt: NOW,
    });
  });
});

describe('a decision that is known in part', () => {
  it('says which parts are not, and why', () => {
    const data = { diaryNumber: 'KSKF/2022:251', incompleteReason: 'Protokollet är inte känt', adoptedAt: NOW };
    const { adoption } = rowOf(OPENED, REGISTERED, SUBMITTED, { type: 'InterimReportAdopted.v1', data });
    expect(adoption).toEqual({ ...data, decidedOn: null, paragraph: null });
  });
});

describe('figures', () => {
  it('in mnkr are as exact as they were printed', () => {
    const table = { ...NET_ACCOUNTS, amountsIn: 'mnkr' as const, captionUnit: 'tkr' as const };
    const [first] = rowOf(
      OPENED,
      registered({ ...table, rows: table.rows.slice(0, 1).map((one) => ({ ...one, budget: '307.70' })) }),
    ).tables;
    expect(first).toMatchObject({ amountsIn: 'mnkr', captionUnit: 'tkr' });
    expect(first?.rows[0]?.amounts.budget).toEqual({
      amountSek: '307700000',
      precisionSek: '10000',
      printed: '307.70',
    });
  });

  it('that are not printed are absent, not zero', () => {
    const amounts = rowOf(OPENED, REGISTERED).tables[0]?.rows[0]?.amounts;
    expect(Object.keys(amounts ?? {})).toEqual(['outturn', 'budget', 'forecast', 'deviation']);
  });

  it('follow a revision: given anew, taken away, or left', () => {
    const words = { label: 'Statsbidrag', comment: 'Lägre än väntat.' };
    const row = rowOf(OPENED, REGISTERED, revised(1, { forecast: '17.5', deviation: null, consumption: '51' }, words));
    const [first, second] = row.tables[0]?.rows ?? [];
    expect(second).toMatchObject({ ...words, consumption: '51' });
    expect(second?.amounts).toEqual({
      outturn: { amountSek: '6292000', precisionSek: '1000', printed: '6292' },
      budget: { amountSek: '12400000', precisionSek: '1000', printed: '12400' },
      forecast: { amountSek: '17500', precisionSek: '100', printed: '17.5' },
    });
    expect(first).toEqual(rowOf(OPENED, REGISTERED).tables[0]?.rows[0]);
    const again = rowOf(OPENED, REGISTERED, revised(1, { consumption: '51' }), revised(1, { consumption: null }));
    expect(again.tables[0]?.rows[1]).toMatchObject({ consumption: null, label: 'Kommungemensamma statsbidrag' });
  });

  it('go with their table', () => {
    const removed: InterimReportEvent = {
      type: 'ForecastRemoved.v1',
      data: { tableId: TABLE_ID, reason: 'Fel fil', removedAt: NOW },
    };
    expect(rowOf(OPENED, REGISTERED, removed)).toMatchObject({ tables: [], status: 'filled' });
  });
});

describe('statements', () => {
  it('take the place of the earlier one about the same thing', () => {
    const other = assessed({ number: '1.2', title: 'Ett annat' }, 'strategic-1-2');
    const later = assessed({ forecast: { scale: 'orebro-attainment', printed: 'Uppfylls' } });
    const { goals } = rowOf(OPENED, ASSESSED, other, later);
    expect(goals.map(({ key, forecast }) => [key, forecast?.attainment])).toEqual([
      ['strategic-1-1', 'met'],
      ['strategic-1-2', 'not-met'],
    ]);
  });

  it('whose symbol is lost are unknown', () => {
    const { goals } = rowOf(OPENED, assessed({ status: { scale: 'eskilstuna-assessment', printed: null } }));
    expect(goals[0]?.status).toEqual({
      scale: 'eskilstuna-assessment',
      printed: null,
      meaning: null,
      attainment: null,
      trend: null,
      percent: null,
    });
  });

  it('say where in an upload they were read', () => {
    const source = { uploadId: 'u', place: 'line:512' };
    if (ASSESSED.type !== 'GoalAssessed.v1') throw new Error('A goal');
    const read: InterimReportEvent = { type: 'GoalAssessed.v1', data: { ...ASSESSED.data, source } };
    expect(rowOf(OPENED, read).goals[0]).toMatchObject({ source });
  });

  it('are gone when removed', () => {
    const removed: InterimReportEvent = {
      type: 'StatementRemoved.v1',
      data: { kind: 'goal', key: 'strategic-1-1', reason: 'Fel mål', removedAt: NOW },
    };
    expect(rowOf(OPENED, ASSESSED, told('x'), removed)).toMatchObject({ goals: [], texts: [{ text: 'x' }] });
  });
});

describe('later in its life', () => {
  it('shows why it was returned, until it is submitted anew', () => {
    const returned = { reason: 'Investeringarna saknas', returnedAt: NOW };
    expect(rowOf(...life('returned'))).toMatchObject({ status: 'returned', returned });
    expect(rowOf(...life('filled anew'))).toMatchObject({ status: 'filled', returned });
    expect(rowOf(...life('submitted anew'))).toMatchObject({ status: 'submitted', returned: null });
    expect(rowOf(...life('submitted'), RETURNED).submittedAt).toBe(NOW);
  });

  it('shows each correction with its reason, and what it corrects', () => {
    const row = rowOf(OPENED, REGISTERED, ASSESSED, SUBMITTED, ADOPTED, CORRECTED);
    expect(row).toMatchObject({ status: 'corrected', wasAdopted: true });
    expect(row.corrections).toEqual([{ reason: 'Avskrivningsfel', correctedAt: NOW }]);
    expect(row.tables[0]?.rows[2]?.amounts.forecast?.printed).toBe('-33831');
    const goal = { kind: 'strategic', number: '1.1', title: 'Ekonomin är i balans' } as const;
    const corrected: InterimReportEvent = {
      type: 'InterimReportCorrected.v1',
      data: {
        reason: 'Fel tecken',
        rows: [],
        statements: [
          { kind: 'goal', key: 'strategic-1-1', data: goal },
          { kind: 'text', key: 'comment-x', data: { kind: 'comment', heading: 'x', text: 'y' } },
        ],
        correctedAt: NOW,
      },
    };
    const again = rowOf(OPENED, REGISTERED, ASSESSED, SUBMITTED, ADOPTED, CORRECTED, corrected);
    expect(again).toMatchObject({ goals: [{ key: 'strategic-1-1' }], texts: [{ text: 'y' }], tables: row.tables });
    expect(again.goals[0]?.forecast).toBeUndefined();
    expect(again.corrections).toHaveLength(2);
  });

  it('cannot begin with anything but its opening', () => {
    expect(() => rowOf(SUBMITTED)).toThrow('does not begin with its opening');
  });
});

describe('at every point of every life', () => {
  const lives = (Object.keys(LIVES) as Life[]).filter((name) => name !== 'none');

  it.each(lives)('%s: shows what the events say', (name) => {
    life(name).forEach((_, nth) => {
      const events = life(name).slice(0, nth + 1);
      const [row, state] = [rowOf(...events), fold(interimReportStream, events)];
      const printed = row.tables.map((table) => table.rows.map(figuresOf));
      expect(row.status).toBe(state.status);
      expect(printed).toEqual(
        state.tables.map(({ rows }) =>
          rows.map((one) =>
            Object.fromEntries(TABLE_MEASURES.flatMap((m) => (one[m] === undefined ? [] : [[m, one[m]]]))),
          ),
        ),
      );
      expect(row.goals.map(({ key }) => key)).toEqual(
        state.statements.flatMap(({ kind, key }) => (kind === 'goal' ? [key] : [])),
      );
    });
  });
});

function figuresOf({ amounts, consumption }: InterimReportRow['tables'][number]['rows'][number]): RowFigures {
  const printed = Object.entries(amounts).map(([measure, figure]): [string, string] => [measure, figure.printed]);
  return Object.fromEntries(consumption === null ? printed : [...printed, ['consumption', consumption]]);
}
