import type { ForecastAccuracy, ForecastDeviations, GoalBoard, InterimReportRow } from '#interim-reports';
import { interimPreviewOf } from '../../../libs/intake/src/interim-preview';
import { recogniseInterimReport } from '../../../libs/intake/src/interim/recognise-interim-report';
import { readPastedText } from '../../../libs/intake/src/reading/read-text';
import { forecastAccuracy } from '../../../libs/interim-reports/src/forecast-accuracy/forecast-accuracy';
import { forecastDeviations } from '../../../libs/interim-reports/src/forecast-deviations/forecast-deviations';
import { acrossMunicipalities } from '../../../libs/interim-reports/src/goal-board/board-counts';
import { entryOf } from '../../../libs/interim-reports/src/interim-report-page/interim-report-entry';
import { goalBoard } from '../../../libs/interim-reports/src/goal-board/goal-board';
import { allScales } from '../../../libs/interim-reports/src/scales/scales';
import { suggestionsFor } from '../../../libs/interim-reports/src/suggestions/suggestions';
import { checkedReport, interimReport, STATED } from './interim-reports';

export const SCALES = allScales();
export const REPORT = interimReport(STATED);
export const REPORT_ID = REPORT.id;

/** The year before, with what the year's report says of it; and one of another municipality. */
export const REPORTS: readonly InterimReportRow[] = [
  REPORT,
  interimReport({ ...STATED, id: '1880-kommunstyrelsen-2023-delar-1', fiscalYear: 2023, outturnThrough: '2023-03-31' }),
  interimReport({ id: '0484-kommunstyrelsen-2022-delarsrapport-2', isSample: false }, 'eskilstuna-2022-delar-2'),
];

/** A table as it is copied from a document, with a column that nobody knows. */
export const PASTED_TABLE = [
  'Delårsrapport med prognos 1 2024',
  'Kommunstyrelsen',
  'Nettoredovisning\tBokslut 2023\tUtfall 240331\tBudget 2024\tPrognos 2024\tAvvikelse\tKulör',
  'Belopp i tkr',
  'Kommungemensamt\t-397 795\t-112 655\t-382 648\t-438 234\t-55 586\t1',
  'Politisk kommunledning\t-35 485\t-9 566\t-38 243\t-33 821\t4 422\t2',
  'Nettokostnad\t-433 280\t-122 221\t-420 891\t-472 055\t-51 164\t3',
].join('\n');

export const UPLOAD_ID = '5d7f0c0e-0000-4000-8000-000000000003';

/** What the API says about pasted text, read as it reads it. */
export function reportUpload(text: string = PASTED_TABLE) {
  const document = readPastedText(text);
  const { lines: _lines, problems: _problems, ...source } = document;
  const preview = interimPreviewOf(source, recogniseInterimReport(document, []));
  const about = { name: 'inklistrad text', size: text.length, sha256: '0'.repeat(64) };
  const told = { id: UPLOAD_ID, status: 'read', ...about, createdAt: '2026-11-21T12:00:00.000Z', committed: null };
  return { ...told, ...(JSON.parse(JSON.stringify(preview)) as typeof preview) };
}

function listOf<T>(items: readonly T[]) {
  return { items, next: null };
}

/** What the API answers about some reports, by path. */
export function interimAnswers(reports: readonly InterimReportRow[] = REPORTS): Record<string, unknown> {
  const board: GoalBoard = { items: goalBoard(reports), across: acrossMunicipalities(reports) };
  const deviations: ForecastDeviations = forecastDeviations(reports, undefined, () => ({
    inhabitants: 150_000,
    date: '2016-12-31',
  }));
  const accuracy: ForecastAccuracy = forecastAccuracy(reports);
  return {
    '/interim-reports': listOf(reports.map(entryOf)),
    '/goal-board': { ...board, next: null },
    '/goal-scales': listOf(SCALES),
    '/forecast-deviations': deviations,
    '/forecast-accuracy': accuracy,
    [`/uploads/${UPLOAD_ID}`]: reportUpload(),
    '/uploads': listOf([]),
    ...Object.fromEntries(reports.flatMap(answersAbout)),
  };
}

function answersAbout(report: InterimReportRow): [string, unknown][] {
  const path = `/interim-reports/${report.id}`;
  return [
    [path, report],
    [`${path}/checks`, checkedReport(report)],
    [`${path}/history`, listOf(HISTORY)],
    [`${path}/suggestions`, listOf(suggestionsFor(report))],
  ];
}

const HISTORY = [
  {
    version: 1,
    group: 1,
    position: '901',
    at: '2024-05-02T08:00:00.000Z',
    role: 'reporter',
    what: 'InterimReportOpened',
    detail: { sv: 'Kommunstyrelsen, 2024', en: 'Kommunstyrelsen, 2024' },
    reason: null,
  },
  {
    version: 2,
    group: 2,
    position: '902',
    at: '2024-05-03T08:00:00.000Z',
    role: 'reporter',
    what: 'ForecastRowsRevised',
    detail: null,
    reason: 'Tryckfel i källan.',
  },
];
