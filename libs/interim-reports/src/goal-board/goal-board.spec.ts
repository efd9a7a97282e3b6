import type { Statements } from '../parts';
import { shown } from '../statement-examples';
import { statementKey } from '../statement-key';
import type { BoardLine, BoardReport } from './board';
import { acrossMunicipalities, countsOf, reportCounts } from './board-counts';
import { goalBoard } from './goal-board';

type Goal = Statements['goal'];
type ShownGoal = BoardReport['goals'][number];

const judged = (printed: string | null | undefined, scale = 'orebro-attainment') =>
  printed === undefined ? undefined : shown(printed, scale);

/** A committee goal with a forecast; `undefined` where none is made, null where its symbol is lost. */
function goal(number: string | null, forecast?: string | null, rest: Partial<ShownGoal> = {}): ShownGoal {
  const stated = { kind: 'committee', number, title: `Mål ${number}`, ...rest } as Goal;
  const forecastShown = judged(forecast);
  return {
    ...stated,
    ...(forecastShown && { forecast: forecastShown }),
    ...rest,
    key: statementKey('goal', stated),
    source: null,
  } as ShownGoal;
}

const CYCLES = {
  'Delår 1': '04-30',
  'Delår 2': '08-31',
  Bokslut: '12-31',
} as const;

function report(fiscalYear: number, cycle: keyof typeof CYCLES, part: Partial<BoardReport> = {}): BoardReport {
  const head = { municipalityCode: '9901', committee: 'Kommunstyrelsen', ...part };
  return {
    id: `${head.municipalityCode}-${head.committee}-${fiscalYear}-${cycle}`,
    municipalityName: 'Storlåtsas',
    fiscalYear,
    cycle,
    outturnThrough: `${fiscalYear}-${CYCLES[cycle]}`,
    status: 'adopted',
    wasAdopted: true,
    isSample: true,
    goals: [],
    processAreas: [],
    assignments: [],
    commitments: [],
    ...head,
  };
}

function linesOf(...reports: readonly BoardReport[]): readonly BoardLine[] {
  return goalBoard(reports)[0]?.lines ?? [];
}

const cellsOf = (...reports: readonly BoardReport[]) => linesOf(...reports)[0]?.cells ?? [];

describe('a goal through the cycles of a year', () => {
  it('is one line with a cell for each report, oldest first whatever order they come in', () => {
    const [first, second] = [
      report(2025, 'Delår 1', { goals: [goal('1.1', 'Uppfylls')] }),
      report(2025, 'Delår 2', { goals: [goal('1.1', 'Uppfylls ej')] }),
    ];
    for (const reports of [
      [first, second],
      [second, first],
    ]) {
      const lines = linesOf(...reports);
      expect(lines).toHaveLength(1);
      expect(lines[0]?.cells.map(({ standing, judgedBy }) => [standing, judgedBy])).toEqual([
        ['met', 'forecast'],
        ['not-met', 'forecast'],
      ]);
    }
  });

  it('stays the same line when its wording is changed', () => {
    const lines = linesOf(
      report(2025, 'Delår 1', { goals: [goal('1.1', 'Uppfylls', { title: 'Kortare köer' })] }),
      report(2025, 'Delår 2', { goals: [goal('1.1', 'Uppfylls', { title: 'Kortare väntetid' })] }),
    );
    expect(lines.map(({ title }) => title)).toEqual(['Kortare väntetid']);
    expect(lines[0]?.cells.map(({ title }) => title)).toEqual(['Kortare köer', 'Kortare väntetid']);
  });

  it.each<[string, string, string | null, boolean]>([
    ['Uppfylls', 'Uppfylls ej', 'worse', true],
    ['Uppfylls', 'Uppfylls delvis', 'worse', true],
    ['Uppfylls ej', 'Uppfylls delvis', 'better', false],
    ['Uppfylls', 'Uppfylls', 'unchanged', false],
  ])('from %s to %s is %s', (before, after, sinceLast, worseThanForecast) => {
    const [, now] = cellsOf(
      report(2025, 'Delår 1', { goals: [goal('1.1', before)] }),
      report(2025, 'Delår 2', { goals: [goal('1.1', after)] }),
    );
    expect(now).toMatchObject({ sinceLast, worseThanForecast });
  });

  it('is held against the nearest report that judged it, past one that did not', () => {
    const cells = cellsOf(
      report(2025, 'Delår 1', { goals: [goal('1.1', 'Uppfylls')] }),
      report(2025, 'Delår 2', { goals: [goal('1.1')] }),
      report(2025, 'Bokslut', { goals: [goal('1.1', 'Uppfylls ej')] }),
    );
    expect(cells.map(({ sinceLast, standing }) => [sinceLast, standing])).toEqual([
      [null, 'met'],
      [null, 'not-assessed'],
      ['worse', 'not-met'],
    ]);
  });

  it('has neither gone up nor down where a symbol is lost: unknown stays unknown', () => {
    const cells = cellsOf(
      report(2025, 'Delår 1', { goals: [goal('1.1', null)] }),
      report(2025, 'Delår 2', { goals: [goal('1.1', 'Uppfylls ej')] }),
    );
    expect(cells).toMatchObject([
      { standing: 'unknown', sinceLast: null },
      { standing: 'not-met', sinceLast: null, worseThanForecast: false },
    ]);
  });

  it('that the latest report no longer has is gone, and stands last', () => {
    const lines = linesOf(
      report(2025, 'Delår 1', { goals: [goal('1.1', 'Uppfylls'), goal('1.3', 'Uppfylls')] }),
      report(2025, 'Delår 2', { goals: [goal('1.2', 'Uppfylls'), goal('1.3', 'Uppfylls')] }),
    );
    expect(lines.map(({ number, isGone }) => [number, isGone])).toEqual([
      ['1.2', false],
      ['1.3', false],
      ['1.1', true],
    ]);
  });

  it('is not gone because a report begun later states no goals yet', () => {
    const lines = linesOf(
      report(2025, 'Delår 1', { goals: [goal('1.1', 'Uppfylls')] }),
      report(2025, 'Delår 2', { status: 'opened', wasAdopted: false }),
    );
    expect(lines.map(({ isGone }) => isGone)).toEqual([false]);
  });
});

describe('a forecast for year-end and the status of the day', () => {
  const status = (printed: string) => ({ status: judged(printed, 'traffic-light') });
  const before = report(2025, 'Delår 1', { goals: [goal('1.1', 'Uppfylls')] });

  it('are not compared during the year', () => {
    const [, now] = cellsOf(before, report(2025, 'Delår 2', { goals: [goal('1.1', undefined, status('Röd'))] }));
    expect(now).toMatchObject({ judgedBy: 'status', standing: 'not-met', sinceLast: null, worseThanForecast: false });
  });

  it('are compared at the end of it', () => {
    const [, now] = cellsOf(before, report(2025, 'Bokslut', { goals: [goal('1.1', undefined, status('Gul'))] }));
    expect(now).toMatchObject({ judgedBy: 'status', standing: 'partly', sinceLast: null, worseThanForecast: true });
  });

  it('are both shown, and the forecast stands for the goal', () => {
    const [now] = cellsOf(report(2025, 'Delår 2', { goals: [goal('1.1', 'Uppfylls', status('Röd'))] }));
    expect(now).toMatchObject({ judgedBy: 'forecast', standing: 'met', status: { attainment: 'not-met' } });
  });
});

describe('a goal from one year to the next', () => {
  const of2024 = report(2024, 'Delår 1', {
    goals: [goal('1.1', 'Uppfylls', { title: 'HME-värdet ska vara minst 78' }), goal('1.2', 'Uppfylls')],
  });

  it('is the same when number and words are, though its target is raised', () => {
    const raised = goal('1.1', 'Uppfylls ej', { title: 'HME-värdet ska vara minst 80' });
    const [line, ...others] = linesOf(of2024, report(2025, 'Delår 1', { goals: [raised] }));
    expect(line?.cells.map(({ sinceLast }) => sinceLast)).toEqual([null, 'worse']);
    expect(others.map(({ number }) => number)).toEqual(['1.2']);
  });

  it('is not worse than forecast: the forecast was for the year before', () => {
    const raised = goal('1.1', 'Uppfylls ej', { title: 'HME-värdet ska vara minst 80' });
    const [line] = linesOf(of2024, report(2025, 'Delår 1', { goals: [raised] }));
    expect(line?.cells.map(({ worseThanForecast }) => worseThanForecast)).toEqual([false, false]);
  });

  it('is another when the number has been given to other words', () => {
    const other = goal('1.1', 'Uppfylls', { title: 'Fler ska cykla' });
    expect(linesOf(of2024, report(2025, 'Delår 1', { goals: [other] }))).toHaveLength(3);
  });

  it('is another when only the words are the same', () => {
    const [first, second] = [
      goal('6.1', 'Uppfylls', { title: 'Inget eget mål.' }),
      goal('7.1', 'Uppfylls', { title: 'Inget eget mål.' }),
    ];
    expect(
      linesOf(report(2024, 'Delår 1', { goals: [first] }), report(2025, 'Delår 1', { goals: [second] })),
    ).toHaveLength(2);
  });
});

describe('process areas, assignments and commitments', () => {
  const typed = { source: null };
  const board = report(2025, 'Delår 1', {
    processAreas: [
      {
        key: 'demokrati',
        title: 'Demokrati',
        assessment: judged('◐', 'eskilstuna-assessment'),
        trend: judged('→', 'eskilstuna-trend'),
        ...typed,
      },
    ],
    assignments: [
      {
        key: 'a',
        title: 'Plan för cykelvägar',
        sourceDocument: 'ÖSB',
        sourceYear: 2024,
        isCarriedOver: true,
        forecast: judged('Genomfört', 'orebro-assignment'),
        ...typed,
      },
    ],
    commitments: [
      {
        key: 'c',
        title: 'Korta handläggningstiden',
        responsible: ['KS'],
        status: judged('✔', 'eskilstuna-commitment-status'),
        completion: judged('80%', 'eskilstuna-completion'),
        ...typed,
      },
    ],
  });

  it('are lines of their own kinds with their own judgements', () => {
    expect(linesOf(board)).toMatchObject([
      { subject: 'process-area', cells: [{ judgedBy: 'status', standing: 'partly', trend: { trend: 'unchanged' } }] },
      { subject: 'assignment', under: 'ÖSB 2024', cells: [{ judgedBy: 'forecast', standing: 'met' }] },
      { subject: 'commitment', cells: [{ standing: 'met', completion: { percent: '80' } }] },
    ]);
  });

  it('are counted by kind', () => {
    expect(reportCounts(board).map(({ subject, judgedBy, n }) => [subject, judgedBy, n])).toEqual([
      ['process-area', 'status', 1],
      ['assignment', 'forecast', 1],
      ['commitment', 'status', 1],
    ]);
  });

  it('go on through the years by their words', () => {
    expect(linesOf(board, { ...board, id: 'later', fiscalYear: 2026, outturnThrough: '2026-04-30' })).toHaveLength(3);
  });
});

describe('counting', () => {
  it('never takes what is not assessed or unknown for met or not met', () => {
    const standings = ['met', 'met', 'partly', 'not-met', 'not-assessed', 'unknown'] as const;
    expect(countsOf(standings)).toEqual({
      met: 2,
      partly: 1,
      notMet: 1,
      notAssessed: 1,
      unknown: 1,
      n: 6,
      assessed: 4,
      metPercent: '50.0',
    });
  });

  it('gives no share where nothing is assessed', () => {
    expect(countsOf(['not-assessed', 'unknown']).metPercent).toBeNull();
  });

  it('rounds the share to one decimal', () => {
    expect(countsOf(['met', 'met', 'not-met']).metPercent).toBe('66.7');
  });

  it('counts a strategic goal through the goals under it, but for itself when it is judged or has none', () => {
    const strategic = { kind: 'strategic', title: 'Balans' } as const;
    const under = { number: '1', title: 'Balans' };
    const counted = (...goals: ShownGoal[]) => reportCounts(report(2025, 'Delår 1', { goals }))[0]?.n;
    expect(counted(goal('1', undefined, strategic), goal('1.1', 'Uppfylls', { under }))).toBe(1);
    expect(counted(goal('1', 'Uppfylls', strategic), goal('1.1', 'Uppfylls', { under }))).toBe(2);
    expect(counted(goal('2', undefined, strategic), goal('1.1', 'Uppfylls', { under }))).toBe(2);
  });

  it('says so when a report judges in both ways', () => {
    const goals = [goal('1.1', 'Uppfylls'), goal('1.2', undefined, { status: judged('Röd', 'traffic-light') })];
    expect(reportCounts(report(2025, 'Delår 1', { goals }))[0]?.judgedBy).toBe('both');
    expect(reportCounts(report(2025, 'Delår 1', { goals: [goal('1.1')] }))[0]?.judgedBy).toBeNull();
  });
});

describe('the boards', () => {
  const reports = [
    report(2025, 'Delår 1', { goals: [goal('1.1', 'Uppfylls'), goal('1.2')] }),
    report(2025, 'Delår 2', { goals: [goal('1.1', 'Uppfylls ej'), goal('1.2')] }),
    report(2025, 'Delår 1', { municipalityCode: '9902', goals: [goal('1.1', 'Uppfylls')] }),
    report(2025, 'Delår 1', { committee: 'Barnnämnden', goals: [goal('1.1', 'Uppfylls')] }),
  ];

  it('are one for each committee, by municipality and name', () => {
    expect(goalBoard(reports).map((board) => [board.municipalityCode, board.committee, board.reports.length])).toEqual([
      ['9901', 'Barnnämnden', 1],
      ['9901', 'Kommunstyrelsen', 2],
      ['9902', 'Kommunstyrelsen', 1],
    ]);
  });

  it('show only lines that now stand as asked, and count all of them still', () => {
    const [, board] = goalBoard(reports, ['not-met']);
    expect(board?.lines.map(({ number }) => number)).toEqual(['1.1']);
    expect(board?.reports.map(({ counts }) => counts[0]?.n)).toEqual([2, 2]);
    expect(goalBoard(reports, ['met'])[1]?.lines).toEqual([]);
    expect(goalBoard(reports, ['met', 'not-assessed'])[1]?.lines.map(({ number }) => number)).toEqual(['1.2']);
  });
});

describe('across municipalities', () => {
  const inStatus = [goal('1', undefined, { status: judged('Grön', 'traffic-light') })];
  const reports = [
    report(2025, 'Delår 1', { goals: [goal('1', 'Uppfylls')] }),
    report(2025, 'Delår 2', { goals: [goal('1', 'Uppfylls ej'), goal('2')] }),
    report(2025, 'Delår 1', { municipalityCode: '9902', goals: [goal('1', 'Uppfylls')] }),
    report(2025, 'Delår 2', { municipalityCode: '9902', goals: [goal('1')], wasAdopted: false, status: 'submitted' }),
    report(2025, 'Delår 1', { municipalityCode: '9903', goals: inStatus }),
    report(2024, 'Bokslut', { municipalityCode: '9904', goals: [goal('1', 'Uppfylls')] }),
  ];

  it('takes the latest adopted report of each committee in the latest year', () => {
    const { fiscalYear, rows } = acrossMunicipalities(reports);
    expect(fiscalYear).toBe(2025);
    expect(
      rows.map(({ municipalityCode, cycle, met, notMet, notAssessed, n }) => [
        municipalityCode,
        cycle,
        met,
        notMet,
        notAssessed,
        n,
      ]),
    ).toEqual([
      ['9901', 'Delår 2', 0, 1, 1, 2],
      ['9902', 'Delår 1', 1, 0, 0, 1],
      ['9903', 'Delår 1', 1, 0, 0, 1],
    ]);
  });

  it('adds up forecasts and statuses apart', () => {
    const { totals } = acrossMunicipalities(reports);
    expect(
      totals.map(({ judgedBy, municipalities, n, assessed, metPercent }) => [
        judgedBy,
        municipalities,
        n,
        assessed,
        metPercent,
      ]),
    ).toEqual([
      ['forecast', 2, 3, 2, '50.0'],
      ['status', 1, 1, 1, '100.0'],
    ]);
  });

  it('takes the year that is asked for', () => {
    expect(acrossMunicipalities(reports, 2024).rows.map(({ municipalityCode }) => municipalityCode)).toEqual(['9904']);
    expect(acrossMunicipalities(reports, 2023).rows).toEqual([]);
  });

  it('has nothing to say without an adopted report', () => {
    expect(acrossMunicipalities([])).toEqual({ fiscalYear: null, rows: [], totals: [] });
  });
});
