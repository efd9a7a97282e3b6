import { checkReport } from '../../../libs/interim-reports/src/checks/check-report';
import {
  exactReport,
  type ExactReport,
  type ExactUnit,
} from '../../../libs/interim-reports/src/checks/testing/exact-report';
import { measureRow, type Row } from './row';
import type { Size } from './size';

const UNITS = 62;
const REPORTS = 20;
const MOST_SECONDS = 0.1;

/** How fast an interim report is checked: all ten checks over tables, texts and the cycle before, in the process itself. */
export async function* checkRows({ repetitions }: Size): AsyncGenerator<Row> {
  const report = exactReport(unitsOf(UNITS), { unit: 'tkr', decimals: 0 });
  const rows = report.tables.reduce((count, table) => count + table.rows.length, 0);
  const row = await measureRow({
    title: `Check an interim report of ${rows} rows`,
    unit: 'reports/s',
    count: REPORTS,
    repetitions,
    attempts: [{ who: 'Kompassros', run: () => check(report) }],
    notes: ['All ten checks compare something in each run; the report is right, and nothing is found'],
  });
  const seconds = 1 / (row.entries[0]?.rate ?? Number.NaN);
  yield { ...row, aim: { text: `≤ ${MOST_SECONDS} s a report`, reached: seconds, met: seconds <= MOST_SECONDS } };
}

async function check(report: ExactReport): Promise<void> {
  for (let nth = 0; nth < REPORTS; nth += 1) {
    const { findings, checked } = checkReport(report);
    const idle = Object.entries(checked).filter(([, count]) => count === 0);
    if (findings.length > 0 || idle.length > 0) throw new Error(`${findings.length} findings, idle: ${idle.join(' ')}`);
  }
}

function unitsOf(count: number): ExactUnit[] {
  return Array.from({ length: count }, (_, nth) => {
    const size = -BigInt(nth + 3) * 1_234_567_891n;
    const [outturn, budgetToDate] = [size / 3n, (size * 10n) / 31n];
    const later = { originalBudget: size + 7n, budget: size + 1_000_003n, previousForecast: size - 5_000_009n };
    return { accounts: size - 13n, outturn, budgetToDate, ...later, forecast: size - 7_000_001n };
  });
}
