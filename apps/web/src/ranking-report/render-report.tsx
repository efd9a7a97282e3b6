import { createHash } from 'node:crypto';
import type { Language } from '#kernel';
import type { RankingReport, RenderedReport, RenderReport } from '#ranking-reports';
import { renderToString } from 'preact-render-to-string';
import { pdfOf, type PaperBlock } from '../files/paper';
import { WORKBOOK_TYPE, workbookOf } from '../files/workbook';
import { csvText } from '../http/csv';
import { withFixedDates } from './fixed-dates';
import { rankingReportWords } from './ranking-report.words';
import { ReportBody } from './report-body';
import { contentsOf, type ContentTable } from './report-contents';
import { ReportPicture } from './report-picture';
import { reportRowsWords } from './report-rows.words';
import { correctionRows, improvedRows, rankingRows } from './report-rows';

type Format = Parameters<RenderReport>[1];
type Tell = Parameters<RenderReport>[3];

/** A report in one of its formats, from what is stored and nothing else: the same report gives the same bytes. */
export async function renderReport(
  report: RankingReport,
  format: Format,
  language: Language,
  tell: Tell = () => undefined,
): Promise<RenderedReport> {
  switch (format) {
    case 'csv':
      return { bytes: Buffer.from(csvText(rankingRows(report, language))), contentType: 'text/csv; charset=utf-8' };
    case 'xlsx':
      return { bytes: await workbook(report, language), contentType: WORKBOOK_TYPE };
    case 'pdf':
      return { bytes: await paper(report, language, tell), contentType: 'application/pdf' };
    case 'html':
      return page(report, language);
  }
}

const STYLE = [
  'body{font:17px/1.5 "Source Sans 3","Source Sans Pro","Segoe UI",Arial,sans-serif;color:#1b1f24;background:#fff;',
  'max-width:60rem;margin:0 auto;padding:1rem}p{max-width:70ch}',
  'table{border-collapse:collapse;font-variant-numeric:tabular-nums}caption{text-align:left;font-weight:600}',
  '.table-region{overflow-x:auto}th,td{padding:.2rem .8rem .2rem 0;text-align:left;border-bottom:1px solid #d5d9d6}',
  '.figures td{text-align:right}.figures .words{text-align:left}figure{margin:0}svg{max-width:30rem;display:block}.hidden{position:absolute;clip-path:inset(50%)}',
].join('');

/** A page that stands alone, to keep. */
function page(report: RankingReport, language: Language): RenderedReport {
  const html = renderToString(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{report.title}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <h1>{report.title}</h1>
          <ReportBody report={report} language={language} />
        </main>
      </body>
    </html>,
  );
  const [, style = ''] = /<style>([^<]*)<\/style>/.exec(html) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  return {
    bytes: Buffer.from(`<!doctype html>\n${html}\n`),
    contentType: 'text/html; charset=utf-8',
    contentSecurityPolicy: `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'; base-uri 'none'`,
  };
}

async function workbook(report: RankingReport, language: Language): Promise<Buffer> {
  const { sheets } = reportRowsWords[language];
  const bytes = await workbookOf([
    {
      name: sheets.ranking,
      rows: rankingRows(report, language),
      widths: [10, 7, 8, 8, 6, 10, 22, 7, 9, 11, 9, 10, 10, 18, 10],
    },
    { name: sheets.improved, rows: improvedRows(report, language), widths: [7, 10, 22, 8, 11, 8, 11, 11, 11] },
    { name: sheets.corrections, rows: correctionRows(report, language), widths: [28, 12, 10, 22, 7, 18, 60] },
  ]);
  return withFixedDates(bytes, report.dueAt);
}

function paper(report: RankingReport, language: Language, tell: Tell): Promise<Buffer> {
  const pageText = rankingReportWords[language].page('{page}', '{of}');
  const blocks = blocksOf(report, language, tell);
  const instant = report.dueAt;
  const { length } = report.tables;
  return pdfOf({ title: report.title, language, producer: 'Kompassros', instant, pageText, blocks }, (drawn) =>
    tell({ step: 'pdf', done: Math.floor((length * drawn) / blocks.length) }),
  );
}

function blocksOf(report: RankingReport, language: Language, tell: Tell): PaperBlock[] {
  const contents = contentsOf(report, language);
  const { improved, corrections, reference, facts, method } = contents;
  const heading = (text: string): PaperBlock => ({ kind: 'heading', text });
  const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });
  return [
    paragraph(contents.lead),
    ...(contents.warning === undefined ? [] : [paragraph(contents.warning)]),
    ...contents.tables.flatMap((table, nth) => [
      heading(table.name),
      ...pictureBlocks(report, nth, language, tell),
      ...table.sentences.map(paragraph),
      ...tableBlocks(table),
    ]),
    heading(improved.heading),
    paragraph(improved.lead),
    ...(improved.table ? tableBlocks(improved.table) : []),
    heading(corrections.heading),
    { kind: 'list', items: corrections.lines },
    heading(reference.heading),
    ...reference.paragraphs.map(paragraph),
    heading(facts.heading),
    { kind: 'list', items: facts.lines },
    heading(method.heading),
    { kind: 'list', items: method.rules },
  ];
}

function tableBlocks({ caption, head, rows, widths }: ContentTable): PaperBlock[] {
  return rows.length === 0 ? [] : [{ kind: 'table', caption, head, rows, widths }];
}

function pictureBlocks(report: RankingReport, nth: number, language: Language, tell: Tell): PaperBlock[] {
  const svg = renderToString(<ReportPicture report={report} nth={nth} language={language} />);
  tell({ step: 'pictures', done: nth + 1 });
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined) return [];
  const [, said = ''] = /<desc[^>]*>([^<]*)<\/desc>/.exec(svg) ?? [];
  return [{ kind: 'picture', svg, width: Number(width), height: Number(height), said }];
}
