// Compiles apps/ and libs/ to dist/ and copies the data, style and font files beside the code that reads them.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';

const swc = createRequire(import.meta.url).resolve('@swc/cli/bin/swc.js');
rmSync('dist', { recursive: true, force: true });
execFileSync(
  process.execPath,
  [
    swc,
    'apps',
    'libs',
    '-d',
    'dist',
    '--copy-files',
    '--quiet',
    '--ignore',
    '**/*.spec.ts,**/*.spec.tsx,**/testing/**,**/*.md',
  ],
  { stdio: 'inherit' },
);
