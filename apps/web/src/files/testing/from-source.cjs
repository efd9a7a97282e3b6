// Lets a thread run the sources as they are: each TypeScript file is compiled when it is required.
const { transformSync } = require('@swc/core');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { workerData } = require('node:worker_threads');

const { jsc, module: moduleOptions } = JSON.parse(readFileSync(join(__dirname, '../../../../../.swcrc'), 'utf8'));

require.extensions['.ts'] = (module, filename) => {
  const options = { filename, swcrc: false, sourceMaps: false, jsc, module: moduleOptions };
  // oxlint-disable-next-line no-underscore-dangle -- Node's own name for it.
  module._compile(transformSync(readFileSync(filename, 'utf8'), options).code, filename);
};
require.extensions['.tsx'] = require.extensions['.ts'];

if (workerData?.source) require(workerData.source);
