// npm run bench [-- --quick] [--json FILE] [--write FILE] [--only WORD,WORD]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

if (!existsSync(join(here, 'node_modules'))) {
  console.log('Installing what the benchmark measures against into bench/node_modules');
  const { status } = spawnSync('npm', ['install', '--prefix', here], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) console.log('That did not work: the stores that are missing are left out');
}

const compiling = ['--conditions=kompassros-source', '--require', join(here, 'compile.cjs')];
const main = [join(here, 'src', 'main.ts'), ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, [...compiling, ...main], { stdio: 'inherit' });
process.exit(status ?? 1);
