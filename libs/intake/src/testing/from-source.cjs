// Lets a thread or process run the sources as they are: each TypeScript file is compiled when it is required.
const { transformSync } = require('@swc/core');
const { readFileSync } = require('node:fs');
const { workerData } = require('node:worker_threads');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2022',
    },
    module: { type: 'commonjs', ignoreDynamic: true },
  });
  // oxlint-disable-next-line no-underscore-dangle
  module._compile(code, filename);
};

if (workerData?.source) require(workerData.source);
