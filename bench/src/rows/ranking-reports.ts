import { renderReport } from '../../../apps/web/src/ranking-report/render-report';
import { Refusal } from '../../../libs/kernel/src';
import { buildReport, type ReportMatter } from '../../../libs/ranking-reports/src/build-report';
import { DUE, matter, type Scored } from '../../../libs/ranking-reports/src/examples';
import type { RankingReport } from '../../../libs/ranking-reports/src/report';
import { municipalities } from '../../../libs/registry/src';
import { measureRow, type Row } from './row';
import type { Size } from './size';

const SECONDS_ON_PAGE = 2;
const SECONDS_WITH_FILES = 10;

/** How fast a ranking report over all municipalities is made and set, in the process itself. */
export async function* rankingReportRows({ repetitions }: Size): AsyncGenerator<Row> {
  const report = made(everyone());
  const { length } = report.referenceSet.members;
  const ranked = report.tables.reduce((count, { rows }) => count + rows.length, 0);
  const kilobytes = Math.round(JSON.stringify(report).length / 1024);
  const one = { unit: 'reports/s', count: 1, repetitions };
  const page = await measureRow({
    ...one,
    title: `Make a ranking report of ${length} municipalities, total and ${report.tables.length - 1} areas, as JSON and HTML`,
    attempts: [{ who: 'Kompassros', run: makeAndShow }],
    notes: [`${ranked} ranked rows with their movements since the report before; ${kilobytes} kB as stored`],
  });
  yield within(page, SECONDS_ON_PAGE);
  const title = 'Set the same report as PDF and XLSX';
  const files = await measureRow({ ...one, title, attempts: [{ who: 'Kompassros', run: () => setFiles(report) }] });
  yield within(files, SECONDS_WITH_FILES);
}

function everyone(): ReportMatter {
  return matter(scored(0), scored(7), { ...DUE, measures: [] });
}

async function makeAndShow(): Promise<void> {
  const report = made(everyone());
  JSON.stringify(report);
  await renderReport(report, 'html', 'sv');
}

async function setFiles(report: RankingReport): Promise<void> {
  await renderReport(report, 'pdf', 'sv');
  await renderReport(report, 'xlsx', 'sv');
}

function within(row: Row, mostSeconds: number): Row {
  const seconds = 1 / (row.entries[0]?.rate ?? Number.NaN);
  return { ...row, aim: { text: `≤ ${mostSeconds} s a report`, reached: seconds, met: seconds <= mostSeconds } };
}

function made(of: ReportMatter): RankingReport {
  const report = buildReport(of);
  if (report instanceof Refusal) throw new Error(report.faults[0].code);
  return report;
}

/** Every real municipality with eight areas; `shift` makes another point in time of it. */
function scored(shift: number): Scored[] {
  return municipalities({ sample: false }).map(({ code }, nth) => {
    const areas = Array.from({ length: 8 }, (_, area) => 20 + ((nth * 37 + area * 13 + shift * (nth % 5)) % 80));
    const total = areas.reduce((sum, points) => sum + points, 0);
    return [code, 2012, String(total), ...areas.map(String)];
  });
}
