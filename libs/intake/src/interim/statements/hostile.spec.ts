import { LIMITS } from '../../limits';
import { findStatements, MOST_STATEMENTS } from './find-statements';
import { rowsDocument } from './testing/text-document';

const many = (count: number, ...rows: readonly string[]) => Array.from({ length: count }, () => rows).flat();
/** What the slowest took here, times fifteen: a test for growth without bounds, not for speed. */
const LONGEST_MS = 4000;

const HEADER = 'Nämndmål\tPrognos måluppfyllelse\tKommentar';
const HOSTILE: readonly (readonly [string, readonly string[]])[] = [
  [
    'marks',
    ['*'.repeat(200_000), '**a'.repeat(60_000), '<a'.repeat(90_000), '<li'.repeat(60_000), '(('.repeat(90_000)],
  ],
  ['bullets', ['Målområden Styrkor Utvecklingsområden', 'Skola', '', '•'.repeat(200_000), '• '.repeat(90_000)]],
  ['spaces', [`Indikatorer${' '.repeat(110_000)}Utfall`, ' '.repeat(200_000), `a${'\u00a0'.repeat(110_000)}b`]],
  ['headings', many(5000, 'Rubrik', '')],
  ['headers', many(10_000, HEADER)],
  ['goals', [HEADER, ...many(10_000, '1.1 Mål\tUppfylls\tText')]],
  ['a comment that never ends', [HEADER, '1.1 Mål\tUppfylls\tText', ...many(10_000, '\t\tText som fortsätter')]],
  ['commitments', many(2500, 'Titel (KS)', 'Status\tFärdiggrad', '✔\t', '')],
  ['sections', ['Processområde A', 'Bedömning\tTrend', '●\t→', ...many(10_000, '4-åriga processmål')]],
  ['areas', many(1600, 'Processområde A', 'Bedömning\tTrend', '●\t→', '4-åriga processmål\t', 'Mål\t')],
  ['indicators', many(2500, 'Indikatorer\tUtfall 2030', 'A\t1', '')],
  ['parts', ['Indikatorer\tTot\tUtfall 2030', 'Index, bestående av\tTot\t1', ...many(10_000, '- del\tK\t1')]],
  ['lines of indicators', many(2500, 'Indikatorer Tot Utfall Utfall', 'K/M 2029 2030', 'A Tot 1 2', '')],
  ['observations', ['Målområden Styrkor Utvecklingsområden', ...many(3200, 'Område', '', '• a')]],
  ['figures', many(3200, '# Rubrik', 'a\t1\t2\t3\t4', 'Text om tabellen ovanför som är rätt så lång.')],
  ['figures over a long text', ['# Rubrik', ...many(4000, 'a\t1\t2\t3\t4', ''), ...many(4000, 'text')]],
  ['columns', many(200, Array.from({ length: 200 }, () => 'Nämndmål').join('\t'))],
  ['targets', [HEADER, ...many(200, `1.1 ${', ska uppgå till minst '.repeat(500)}\tUppfylls`)]],
];

describe('a document that was made to harm', () => {
  it.each(HOSTILE)('is gone through in bounded time, with bounded answers: %s', (_name, rows) => {
    const document = rowsDocument(rows);
    const began = process.cpuUsage();
    const { statements, unsettled, problems } = findStatements(document);
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(LONGEST_MS);
    expect(Math.max(statements.length, unsettled.length)).toBeLessThanOrEqual(MOST_STATEMENTS);
    expect(problems.length).toBeLessThanOrEqual(LIMITS.problems);
  });

  it('is said to hold too much, where it does', () => {
    const { statements, problems } = findStatements(rowsDocument([HEADER, ...many(3000, '1.1 Mål\tUppfylls\tText')]));
    expect([statements.length, problems[0]]).toMatchObject([2000, { code: 'too-many-statements', where: 'line:2002' }]);
  });

  it('cannot make a comment longer than one may be', () => {
    const { statements } = findStatements(
      rowsDocument([HEADER, '1.1 Mål\tUppfylls\tText', ...many(9000, '\t\tfortsätter')]),
    );
    const [goal] = statements;
    expect(goal?.statement.kind === 'goal' && goal.statement.data.comment?.length).toBe(20_000);
  });
});
