// Lets a thread or process run the sources as they are: each TypeScript file is compiled when it is first required. What
// comes of it is kept by the hash of the source, since a run of the tests starts hundreds of threads.
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { threadId, workerData } = require('node:worker_threads');

const OPTIONS = {
  swcrc: false,
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2022',
  },
  module: { type: 'commonjs', ignoreDynamic: true },
};
const folder = join(__dirname, '..', '..', '..', '..', 'node_modules', '.cache', 'kompassros');

function compiled(source, filename) {
  const hash = createHash('sha256').update(JSON.stringify(OPTIONS)).update(filename).update(source).digest('hex');
  const kept = join(folder, `${hash}.cjs`);
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const { code } = require('@swc/core').transformSync(source, { ...OPTIONS, filename });
    keep(kept, code);
    return code;
  }
}

/** Whole or not at all, as others may read it at any moment; where nothing can be written nothing is kept. */
function keep(file, code) {
  const own = `${file}.${process.pid}.${threadId}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(own, code);
    renameSync(own, file);
  } catch {
    return;
  }
}

require.extensions['.ts'] = (module, filename) => {
  // oxlint-disable-next-line no-underscore-dangle
  module._compile(compiled(readFileSync(filename, 'utf8'), filename), filename);
};

if (workerData?.source) require(workerData.source);
