// Proves that the lint rules of the house can fail: each file in lint/broken is named for one, and holds the word BROKEN
// on the lines that the rule must name. Files with a further suffix hold what the rule must let pass.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

const folder = join(import.meta.dirname, 'lint/broken');
const root = join(import.meta.dirname, '../..');

/** Returns for each fixture the rule, and what went wrong or undefined. */
export function lintFixtureResults() {
  const named = namedByOxlint();
  return readdirSync(folder)
    .filter((file) => /[.]tsx?$/.test(file))
    .map((file) => {
      const rule = file.split('.')[0];
      const expected = brokenLines(file).map((line) => `${line} ${rule}`);
      const got = named.filter((found) => found.file === file).map((found) => `${found.line} ${found.rule}`);
      const failure =
        expected.join() === got.join() ? undefined : `oxlint names [${got}] in ${file}, not [${expected}]`;
      return { rule: `${file.replace(/[.]tsx?$/, '')} (oxlint)`, failure };
    });
}

function brokenLines(file) {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  return lines.flatMap((line, index) => (line.includes('BROKEN') ? [index + 1] : []));
}

function namedByOxlint() {
  const oxlint = join(createRequire(import.meta.url).resolve('oxlint/package.json'), '../bin/oxlint');
  const config = join(import.meta.dirname, 'lint/oxlintrc.fixtures.json');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [oxlint, '--type-aware', '--config', config, '--format', 'json', folder],
    { cwd: root, encoding: 'utf8' },
  );
  if (!stdout.startsWith('{')) throw new Error(`oxlint did not run: ${stderr || stdout}`);
  return JSON.parse(stdout)
    .diagnostics.map(({ code, filename, labels }) => ({
      file: basename(filename),
      line: labels[0].span.line,
      rule: code.replace(/^.*[(]|[)]$/g, ''),
    }))
    .sort((a, b) => a.line - b.line);
}
