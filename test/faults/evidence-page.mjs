// The page of evidence, and what stays of an earlier one when only some tests were run again.

const TABLES = [
  { head: ['Test', 'n', 'Failures', 'Rate below', 'Seeds', 'Seconds'], row: figuresOf },
  { head: ['Test', 'Counted'], row: countsOf },
  { head: ['Test', 'Mutant', 'Caught', 'What it did'], row: mutantOf },
];

/**
 * @param earlier the page as it stands; empty for none
 * @param tests figures of the tests that were run
 * @param run when, for how long and on what they were run; `whole` when it was every test of the event store
 */
export function evidencePage(earlier, tests, { whole, on, passed }) {
  const ran = new Set(tests.map(({ test }) => test));
  const kept = earlier.split('\n');
  const alone = kept.filter((line) => /^T\d+ was run by itself/.test(line) && !ran.has(testOf(line)));
  const ours = whole
    ? []
    : [...ran].map((test) => `${test} was run by itself on ${on}${passed ? '' : ', and **failed**'}.`);
  const wholeRun = whole ? `Run on ${on}. ${passed ? 'All tests passed.' : '**Not all tests passed.**'}` : undefined;
  return [
    '# Evidence for the event store, for reports on schedule and for who may see what',
    '',
    'Written by `npm run test:faults`; not edited by hand. Each test runs once on the product and once on a mutant in which one decision is taken back: a test that passes on its mutant would prove nothing.',
    'With no failure in n trials the rate is below 3/n, 95 % sure.',
    '',
    wholeRun ?? kept.find((line) => line.startsWith('Run on ')) ?? '',
    ...[...alone, ...ours].sort(byTest),
    '',
    ...TABLES.flatMap(({ head, row }) => [...table(head, rowsOf(kept, head, ran), tests.map(row)), '']),
    'Seeds fix what the tests choose; the machine’s own timing stays its own, so a seed repeats a run as nearly as a schedule can be repeated (`FAULTS_SEED=… npm run test:faults`).',
    'A process that is killed leaves what the operating system has in its cache: kill -9 shows what a crash of PostgreSQL or of the service does, not what a loss of power does. That rests on `fsync` and on disks that keep what they confirm.',
    '',
  ].join('\n');
}

function table(head, kept, added) {
  const rule = `|${'---|'.repeat(head.length)}`;
  return [lineOf(head), rule, ...[...kept, ...added.map(lineOf)].sort(byTest)];
}

function lineOf(cells) {
  return `| ${cells.join(' | ')} |`;
}

/** Rows of the earlier page under a heading, of tests that were not run again. */
function rowsOf(lines, head, ran) {
  const from = lines.indexOf(lineOf(head));
  if (from < 0) return [];
  const rest = lines.slice(from + 2);
  const end = rest.findIndex((line) => !line.startsWith('| '));
  return rest.slice(0, end < 0 ? rest.length : end).filter((line) => !ran.has(testOf(line)));
}

function testOf(line) {
  return /T\d+/.exec(line)?.[0] ?? '';
}

function byTest(a, b) {
  return Number(testOf(a).slice(1)) - Number(testOf(b).slice(1));
}

function figuresOf({ test, what, trial, trials, failures, seeds, seconds }) {
  const rate = failures === 0 ? (3 / trials).toPrecision(2) : '—';
  return [`${test} ${what}`, `${trials} ${trial}`, failures, rate, seeds, seconds];
}

function countsOf({ test, counts }) {
  const each = Object.entries(counts).map(([name, n]) => `${name}: ${n}`);
  return [test, each.join('; ')];
}

function mutantOf({ test, mutant }) {
  return [test, mutant.what, `${mutant.caught} of ${mutant.trials}`, mutant.counts];
}
