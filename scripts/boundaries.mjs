// Checks who may import whom and what may stand where: over the tree, which must keep every rule, and over one broken
// fixture per rule, which must break that rule and no other. A rule that no fixture can break would pass for ever.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { lintFixtureResults } from '../test/boundaries/lint-fixtures.mjs';
import { sourceRules } from '../test/boundaries/source-rules.mjs';

const root = join(import.meta.dirname, '..');
const fixtures = join(root, 'test/boundaries/broken');
const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const { enhancedResolveOptions, ...options } = config.options;
const rules = [...config.forbidden, ...sourceRules].map((rule) => rule.name);

const failures = [...(await failuresOfTree()), ...(await failuresOfFixtures())];
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;

async function failuresOfTree() {
  const { violations, modules } = await violationsIn(root);
  const byName = modules.flatMap((module) => module.dependencies).filter((edge) => edge.module.startsWith('#'));
  if (!byName.some((edge) => edge.resolved === 'libs/kernel/src/index.ts')) return ['No import of #kernel is seen'];
  console.log(`${modules.length} files, ${byName.length} imports by name: ${violations.length} violations`);
  return violations.map(
    ({ rule, file, line, to }) => `${file}${line ? `:${line}` : ''} breaks ${rule}${to ? ` by ${to}` : ''}`,
  );
}

async function failuresOfFixtures() {
  const unknown = readdirSync(fixtures).filter((name) => !rules.includes(name));
  const results = [];
  for (const rule of rules) results.push({ rule, failure: await failureOfFixture(rule) });
  results.push(...lintFixtureResults());
  for (const { rule, failure } of results) console.log(`${failure ? 'not ok' : 'ok'}  ${rule}`);
  return [
    ...unknown.map((name) => `test/boundaries/broken/${name} is the fixture of no rule`),
    ...results.flatMap(({ failure }) => failure ?? []),
  ];
}

/** In a fixture the files with the word BROKEN are the ones, and all, that the rule must name. */
async function failureOfFixture(rule) {
  const folder = join(fixtures, rule);
  if (!existsSync(folder)) return `${rule} has no fixture in test/boundaries/broken`;
  const { violations, files } = await violationsIn(folder);
  const others = violations.filter((violation) => violation.rule !== rule);
  if (others.length > 0) return `The fixture of ${rule} also breaks ${[...new Set(others.map((other) => other.rule))]}`;
  const expected = files.filter((file) => file.text.includes('BROKEN')).map((file) => file.path);
  const named = [...new Set(violations.map((violation) => violation.file))].sort();
  if (expected.length > 0 && expected.join() === named.join()) return undefined;
  return `${rule} names [${named}] in its fixture, not [${expected}]`;
}

async function violationsIn(baseDir) {
  const folders = ['apps', 'libs'].filter((folder) => existsSync(join(baseDir, folder)));
  const files = sourceFilesIn(baseDir, folders);
  const { output } = await cruise(
    folders,
    { ...options, baseDir, validate: true, ruleSet: { forbidden: config.forbidden } },
    enhancedResolveOptions,
  );
  const imports = output.summary.violations.flatMap(({ rule, from, to, cycle }) =>
    cycle
      ? cycle.map(({ name }) => ({ rule: rule.name, file: name, to: 'itself' }))
      : { rule: rule.name, file: from, to },
  );
  return { violations: [...imports, ...sourceViolations(files)], modules: output.modules, files };
}

function sourceViolations(files) {
  return sourceRules.flatMap((rule) =>
    files
      .filter((file) => rule.applies(file.path))
      .flatMap((file) => rule.check(file).map((line) => ({ rule: rule.name, file: file.path, line }))),
  );
}

function sourceFilesIn(baseDir, folders) {
  return folders
    .flatMap((folder) => readdirSync(join(baseDir, folder), { recursive: true }).map((name) => join(folder, name)))
    .filter((path) => /[.]tsx?$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(baseDir, path), 'utf8') }));
}
