import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ForecastTable, TableMeasure, TableRow } from '../../libs/interim-reports/src';
import { figure, parseDecimal } from '../../libs/kernel/src';

/** A real report's head and tables as they were printed. */
export interface TranscribedReport {
  readonly municipalityCode: string;
  readonly committee: string;
  readonly fiscalYear: number;
  readonly cycle: string;
  readonly outturnThrough: string;
  readonly tables: readonly ForecastTable[];
}

export const TRANSCRIBED = [
  'orebro-2019-delar-2',
  'orebro-2022-delar-2',
  'orebro-2024-delar-1',
  'eskilstuna-2022-delar-2',
] as const;

const FOLDER = join(__dirname, '../../libs/sample-data/src/data/interim-reports');

export function transcribed(name: (typeof TRANSCRIBED)[number]): TranscribedReport {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as TranscribedReport;
}

const MONTHS = ['Januari', 'Februari', 'Mars', 'April', 'Maj', 'Juni', 'Juli', 'Augusti', 'September'];
const KINDS: Readonly<Record<ForecastTable['kind'], string>> = {
  'net-accounts': 'Nettoredovisning',
  'by-unit': 'RN3',
  'by-account-group': 'KONTOGRUPP SUM',
  'by-activity': 'VHT',
  investments: 'RN3',
  'income-statement': 'Konto',
  'forecast-history': 'Avdelning',
};
const MEASURES: readonly TableMeasure[] = [
  'accountsPreviousYear',
  'outturnSamePeriodLastYear',
  'outturn',
  'budgetToDate',
  'deviationToDate',
  'consumption',
  'previousForecast',
  'forecast',
  'originalBudget',
  'budget',
  'budgetChange',
  'previousDeviation',
  'deviation',
];

/** The heading of a measure in two lines, as the reports print it. */
function headingOf(
  measure: TableMeasure,
  { fiscalYear, outturnThrough }: TranscribedReport,
): readonly [string, string] {
  const ack = `Ack ${MONTHS[Number(outturnThrough.slice(5, 7)) - 1] ?? ''}`;
  const before = outturnThrough.slice(2, 4);
  const headings: Readonly<Record<TableMeasure, readonly [string, string]>> = {
    accountsPreviousYear: [`${fiscalYear - 1}`, 'Bokslut'],
    outturnSamePeriodLastYear: [
      `${Number(before) - 1}${outturnThrough.slice(5, 7)}${outturnThrough.slice(8)}`,
      'Utfall',
    ],
    outturn: [ack, 'Utfall'],
    budgetToDate: [ack, 'Budget'],
    deviationToDate: [ack, 'Avv.'],
    consumption: [ack, 'Förb i %'],
    previousForecast: ['Helår', 'Föreg. Progn'],
    forecast: ['Helår', 'Innev. Progn'],
    originalBudget: ['Helår', 'Budget ÖSB'],
    budget: ['Helår', 'Budget'],
    budgetChange: ['Helår', 'Förändring Budget'],
    previousDeviation: ['Helår', 'Föreg. Avv'],
    deviation: ['Helår', 'Avv Progn-Budg'],
  };
  return headings[measure];
}

function measuresIn({ rows }: ForecastTable): TableMeasure[] {
  return MEASURES.filter((measure) => rows.some((row) => row[measure] !== undefined));
}

function printed(row: TableRow, measure: TableMeasure, minus: string): string {
  const text = row[measure];
  const value = text === undefined ? undefined : parseDecimal(text);
  if (!value) return '';
  const shown = figure(value, 'sv').replaceAll('\u00a0', ' ').replace('\u2212', minus);
  return measure === 'consumption' ? `${shown}%` : shown;
}

/** How a report is written: with tabs between columns or nothing but spaces, and which sign is minus. */
export interface Form {
  readonly between: '\t' | ' ';
  readonly minus: string;
  /** Levels above a row in columns of their own. */
  readonly parents: boolean;
}

/** The lines of a table by its cells, headings first, and how many of the cells are labels. */
export function tableCells(
  report: TranscribedReport,
  table: ForecastTable,
  { minus, parents }: Pick<Form, 'minus' | 'parents'> = { minus: '-', parents: true },
): { readonly labels: number; readonly rows: readonly (readonly string[])[] } {
  const measures = measuresIn(table);
  const own = parents && table.rows.some((row) => row.parents);
  const headings = measures.map((measure) => headingOf(measure, report));
  const blank = own ? ['', '', ''] : [];
  const rows = [
    [KINDS[table.kind], ...blank, ...headings.map(([above]) => above)],
    ['', ...blank, ...headings.map(([, below]) => below)],
    [`Belopp i ${table.captionUnit ?? table.amountsIn}`, ...blank, ...headings.map(() => '')],
    ...table.rows.map((row) => [
      ...(own ? labelCells(row) : [named(row)]),
      ...measures.map((measure) => printed(row, measure, minus)),
    ]),
  ];
  return { labels: 1 + blank.length, rows };
}

function tableText(report: TranscribedReport, table: ForecastTable, form: Form): string[] {
  const { between } = form;
  const { rows } = tableCells(report, table, form);
  return rows.map((cells) => (between === '\t' ? cells : cells.filter((cell) => cell !== '')).join(between));
}

function named({ code, label }: TableRow): string {
  return code === null ? label : `${code} ${label}`;
}

function labelCells(row: TableRow): string[] {
  const [parent] = row.parents ?? [];
  return parent ? [parent.code ?? '', parent.label, row.code ?? '', row.label] : [named(row), '', '', ''];
}

export const CHAPTERS: Readonly<Record<ForecastTable['kind'], string>> = {
  'net-accounts': '1 Delårsresultat',
  'by-unit': '2 Enheternas delårsresultat',
  'by-account-group': '3 Intäkts- och kostnadsutveckling',
  'by-activity': '4 Delårsresultat per verksamhet',
  investments: '5 Investeringar',
  'income-statement': '6 Resultaträkning',
  'forecast-history': '7 Driftredovisning',
};

/** A report as text, with its tables under headings that say what each is and whom it is about. */
export function interimReportText(report: TranscribedReport, form: Form): string {
  const { cycle, fiscalYear, committee } = report;
  const tables = report.tables.flatMap((table) => [
    CHAPTERS[table.kind],
    '',
    table.section === committee ? '' : table.section,
    '',
    ...tableText(report, table, form),
    '',
  ]);
  return [`${cycle} ${fiscalYear}`, '', committee, '', ...tables].join('\n');
}

/** A table without what its place in the report says, for comparison. */
export function figuresOf(table: Pick<ForecastTable, 'rows'>): string[] {
  return table.rows.flatMap((row) =>
    MEASURES.flatMap((measure) => (row[measure] === undefined ? [] : [`${named(row)} ${measure} ${row[measure]}`])),
  );
}
