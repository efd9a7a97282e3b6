import * as fc from 'fast-check';
import type { Line, SourceDocument } from './document';
import { readPastedText } from './reading/read-text';
import { proposalOf, recogniseInterimReport } from './interim/recognise-interim-report';

const HEADINGS = 'RN3\tBokslut 2023\tUtfall 240331\tBudget 2024\tPrognos 2024\tAvvikelse';
const found = (text: string) => recogniseInterimReport(readPastedText(text), []);
const placed = (lines: readonly Line[]): SourceDocument => ({ kind: 'pdf', lines, problems: [] });

/** Processor time that the worst of these may take; others may have the processor meanwhile. */
const PATIENCE_MS = 4000;

function timed<T>(read: () => T): T {
  const before = process.cpuUsage();
  const result = read();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(PATIENCE_MS);
  return result;
}

describe('text made to be hard to read', () => {
  it.each<[string, string]>([
    ['one very long line of figures', `RN3 Budget 2024 Prognos 2024 Avvikelse\nStaben ${'100 '.repeat(40_000)}`],
    ['a very long word', `${'a'.repeat(150_000)}\n${'9'.repeat(150_000)}`],
    ['a very long line of heading words', `${'Budget Prognos Utfall '.repeat(8000)}\nStaben 1 2 3`],
    ['many lines that each look like headings', 'Utfall Budget Prognos Avvikelse\n'.repeat(5000)],
    ['many lines that each begin a table', 'Budget Prognos Avvikelse\nStaben 1 2 1\n'.repeat(3000)],
    ['years and numbers alone', '2022\n1\n2\n'.repeat(8000)],
    ['tags never closed', `${'<b '.repeat(40_000)}\n${'<p>'.repeat(20_000)}`],
    ['markdown all over', `${'*'.repeat(100_000)}\n${'# '.repeat(50_000)}\n${'(('.repeat(40_000)}`],
    ['spaces and dashes', `Budget Prognos Avvikelse\nStaben ${'- '.repeat(70)}`],
    ['committees without end', `${'nämnd'.repeat(30_000)}\n${'Barn- och '.repeat(10_000)}nämnden`],
    [
      'superscripts and parentheses',
      `3.1 ${'(a)'.repeat(30)} ${'¹'.repeat(100)}\n\n${HEADINGS}\nKAA Staben\t1\t2\t3\t4\t1`,
    ],
  ])('is read in time: %s', (_, text) => {
    const { tables, problems } = timed(() => found(text));
    expect(tables.length).toBeLessThanOrEqual(200);
    expect(problems.length).toBeLessThanOrEqual(500);
  });

  it('has no more columns than a table can have', () => {
    const wide = Array.from({ length: 190 }, (_, nth) => `Budget ${nth}`).join('\t');
    expect(timed(() => found(`RN3\t${wide}\nStaben\t${'1\t'.repeat(190)}`)).tables).toEqual([]);
  });

  it('may have thousands of rows and tables, of which no more are proposed than are taken in, and it is said', () => {
    const rows = Array.from({ length: 9000 }, (_, nth) => `K${nth} Enhet ${nth}\t-1\t-1\t-1\t-1\t0`).join('\n');
    const { tables, problems } = timed(() => found(`${HEADINGS}\n${rows}`));
    expect(tables.map((table) => table.rows.length)).toEqual([500]);
    expect(problems.map(({ code }) => code)).toContain('table-cut-off');
    const many = timed(() => found(`${HEADINGS}\n${rows.split('\n').slice(0, 30).join('\n')}\n\n`.repeat(80)));
    expect(many.tables.reduce((sum, table) => sum + table.rows.length, 0)).toBe(1980);
    expect(many.problems.find(({ code }) => code === 'tables-left-out')?.detail.sv).toContain('14 togs inte med');
  });

  it('keeps names of prototypes as words', () => {
    const text = `${HEADINGS}\n__proto__\t-1\t-1\t-1\t-1\t0\nconstructor\t-1\t-1\t-1\t-1\t0`;
    const [table] = proposalOf(found(text)).tables;
    expect(table?.rows.map(({ label }) => label)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(table?.rows[0])).toBe(Object.prototype);
  });

  it('is never more than it can be, whatever the words and figures', () => {
    const word = fc.constantFrom(
      'Budget',
      'Prognos',
      'Utfall',
      'Avvikelse',
      '2024',
      '240331',
      'Summa',
      'KAA',
      'Staben',
      '-',
      '–',
      '%',
      '1',
      '234',
      '-12',
      '0',
      '000',
      '3,5',
      '7%',
      'Belopp',
      'i',
      'tkr',
      '\t',
      '\n',
      '\n',
      '\n\n',
      '3.1',
      '#',
      '<b>',
      '**',
      'varav',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), (words) => {
        const text = `x${words.join(' ')}`;
        const { tables } = found(text);
        for (const table of tables) {
          for (const row of table.rows) {
            expect(row.cells).toHaveLength(table.columns.length);
            const digits = (part: string) => part.replace(/\D/gu, '');
            const all = digits(text);
            for (const { value } of row.cells)
              expect(value === null || all.includes(digits(value).slice(0, 3))).toBe(true);
          }
        }
        proposalOf({ head: found(text).head, tables, statements: [], unsettled: [], problems: [] });
      }),
      { numRuns: 300 },
    );
  });
});

describe('pages made to be hard to read', () => {
  const cell = (text: string, left: number, right: number, place: string) => ({ text, left, right, place });

  it('are read in time: figures scattered over a page', () => {
    const lines = Array.from({ length: 2000 }, (_, line): Line => {
      const place = `page:1 line:${line}`;
      const cells = Array.from({ length: 60 }, (_each, nth) =>
        cell('1', nth * 9 + line * 0.1, nth * 9 + 4 + line * 0.1, place),
      );
      return { place, cells };
    });
    expect(timed(() => recogniseInterimReport(placed(lines), [])).tables.length).toBeLessThanOrEqual(200);
  });

  it('are read where a place is no number', () => {
    const lines = [
      {
        place: 'a',
        cells: [cell('RN3', 0, 10, 'a'), cell('Budget 2024', Number.NaN, 50, 'a'), cell('Prognos 2024', 60, 90, 'a')],
      },
      {
        place: 'b',
        cells: [cell('KAA Staben', 0, 30, 'b'), cell('-1', 45, Number.NaN, 'b'), cell('-2', 85, Infinity, 'b')],
      },
    ];
    expect(timed(() => recogniseInterimReport(placed([...lines, ...lines]), [])).statements).toEqual([]);
  });
});
