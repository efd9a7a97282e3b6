// Builds and starts the service, and does both again whenever a source file changes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setInterval as every } from 'node:timers/promises';

const lookEveryMs = 400;
let service;
let ending = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void end());

let built = '';
for await (const _ of every(lookEveryMs)) {
  const sources = stateOfSources();
  if (sources === built) continue;
  built = sources;
  await rebuildAndRestart();
}

// Node 20 on Linux loses sight of a file that an editor replaces, so fs.watch will not do.
function stateOfSources() {
  const paths = ['apps', 'libs'].flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => join(folder, name)),
  );
  return paths
    .filter((path) => !/[.](spec[.]tsx?|md)$|~$/.test(path))
    .map((path) => `${path} ${statSync(path, { throwIfNoEntry: false })?.mtimeMs}`)
    .join('\n');
}

async function rebuildAndRestart() {
  await stopService();
  if (ending) return;
  const [code] = await once(spawn(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' }), 'exit');
  if (ending) return;
  if (code === 0) startService();
  else console.error('The build failed; waiting for the next change');
}

function startService() {
  const started = spawn(process.execPath, ['--enable-source-maps', 'dist/apps/api/src/main.js'], { stdio: 'inherit' });
  service = started;
  started.once('exit', (code) => {
    if (service !== started) return;
    service = undefined;
    if (!ending) console.error(`The service ended with code ${code}; waiting for the next change`);
  });
}

async function stopService() {
  const running = service;
  if (!running) return;
  service = undefined;
  const ended = once(running, 'exit');
  running.kill('SIGTERM');
  await ended;
}

async function end() {
  ending = true;
  await stopService();
  process.exit(0);
}
