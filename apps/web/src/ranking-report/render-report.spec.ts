import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RankingReport } from '#ranking-reports';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import readWorkbook from 'read-excel-file/node';
import { points } from '../i18n/format';
import { withFixedDates } from './fixed-dates';
import { renderReport } from './render-report';

const stored = join(__dirname, '../../../../test/support/web-fixtures/ranking-report.json');
const report = JSON.parse(readFileSync(stored, 'utf8')) as RankingReport;

/** Figures of each ranked row: measure, municipality, span of places, exact score. */
const RANKED = report.tables.flatMap(({ measure, rows }) =>
  rows.map(({ municipalityCode: code, rankInterval: { from, to }, score }) => ({ measure, code, from, to, score })),
);
const nameOf = (code: string) =>
  report.referenceSet.members.find(({ municipalityCode }) => municipalityCode === code)?.name ?? '';

/** The same rows as a reader sees them in a language, one after another. */
const read = (language: 'sv' | 'en') =>
  RANKED.map(({ code, from, to, score }) => {
    const place = `${from === to ? from : `${from}–${to}`} ${language === 'sv' ? 'av' : 'of'} ${RANKED.length}`;
    return `${nameOf(code)} ${place} ${points(score, language)}`;
  });

async function paperText(bytes: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(bytes), isEvalSupported: false }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, nth) => {
      const { items } = await (await document.getPage(nth + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join(' ');
    }),
  );
  return pages.join(' ').replaceAll(/\s+/g, ' ');
}

/** Name, place and points of each row, with the year left out; an invented municipality carries its mark. */
function rowsIn(text: string): string[] {
  return RANKED.map(({ code }) => {
    const name = nameOf(code);
    const mark = code.startsWith('99') ? ' \\((?:exempeldata|sample data)\\)' : '';
    const found = new RegExp(`${name}${mark} ([\\d–]+ (?:av|of) \\d+) \\d{4} ([\\d.,]+)`).exec(text);
    return `${name} ${found?.[1]} ${found?.[2]}`;
  });
}

describe.each(['sv', 'en'] as const)('a report in its formats (%s)', (language) => {
  it('has the figures of the stored report on page and paper', async () => {
    const html = (await renderReport(report, 'html', language)).bytes.toString();
    expect(rowsIn(html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' '))).toEqual(read(language));
    expect(rowsIn(await paperText((await renderReport(report, 'pdf', language)).bytes))).toEqual(read(language));
  }, 60_000);

  it('has them exactly in table and workbook', async () => {
    const csv = (await renderReport(report, 'csv', language)).bytes.toString();
    const fromCsv = csv
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(','))
      .map(([measure, , from, to, , code, , , score]) => ({
        measure,
        code,
        from: Number(from),
        to: Number(to),
        score,
      }));
    expect(fromCsv).toEqual(RANKED);
    const { bytes } = await renderReport(report, 'xlsx', language);
    const [sheet] = await readWorkbook(bytes);
    const fromWorkbook = sheet?.data.slice(1).map((row) => {
      const [measure, , from, to, , code, , , score] = row;
      return { measure, code, from, to, score: String(score) };
    });
    expect(fromWorkbook).toEqual(RANKED);
  }, 60_000);

  it('is the same bytes each time it is made', async () => {
    for (const format of ['html', 'csv', 'xlsx', 'pdf'] as const) {
      const first = await renderReport(report, format, language);
      // Dates in a workbook's entries go by steps of two seconds.
      await new Promise((resolve) => setTimeout(resolve, format === 'xlsx' || format === 'pdf' ? 2100 : 0));
      const second = await renderReport(report, format, language);
      expect([format, second.bytes.equals(first.bytes)]).toEqual([format, true]);
    }
  }, 60_000);
});

describe('what a report says', () => {
  it('has movements, corrections and who is left out in words', async () => {
    const html = (await renderReport(report, 'html', 'sv')).bytes.toString();
    for (const text of [
      'upp från 2',
      'Örebro 2012, rättad 12 augusti 2026: Fel rad i underlaget',
      'Grästorp (ingen publicerad utvärdering med versionen)',
      'Rapporten innehåller exempeldata',
      'Kvartiler visas inte',
    ]) {
      expect(html).toContain(text);
    }
  });

  it('allows no script, and no style but its own', async () => {
    const { bytes, contentSecurityPolicy } = await renderReport(report, 'html', 'sv');
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'/);
    expect(bytes.toString()).not.toMatch(/<script| style=/);
  });

  it('cannot be dated in what is no archive', () => {
    expect(() => withFixedDates(Buffer.from('PK, but no more'), report.dueAt)).toThrow(RangeError);
  });
});
