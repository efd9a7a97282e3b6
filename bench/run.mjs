// npm run bench [-- --quick] [--json FILE] [--write FILE] [--only WORD,WORD]
// Compiles what it needs as it is asked for, so that dist/ is left alone.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const here = fileURLToPath(new URL('.', import.meta.url));
const condition = '--conditions=kompassros-source';

if (!process.execArgv.includes(condition)) {
  const { status } = spawnSync(
    process.execPath,
    [condition, fileURLToPath(import.meta.url), ...process.argv.slice(2)],
    {
      stdio: 'inherit',
    },
  );
  process.exit(status ?? 1);
}

if (!existsSync(join(here, 'node_modules'))) {
  console.log('Installing what the benchmark measures against into bench/node_modules');
  const { status } = spawnSync('npm', ['install', '--prefix', here], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) console.log('That did not work: the stores that are missing are left out');
}

const { jsc } = JSON.parse(readFileSync(join(here, '..', '.swcrc'), 'utf8'));
const options = { swcrc: false, jsc, module: { type: 'commonjs', ignoreDynamic: true }, sourceMaps: 'inline' };
const load = createRequire(import.meta.url);
load.extensions['.ts'] = (module, filename) =>
  module['_compile'](transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code, filename);
load.extensions['.tsx'] = load.extensions['.ts'];

load('./src/main.ts');
