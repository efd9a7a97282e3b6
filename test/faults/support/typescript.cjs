// Required by a child process before its program: lets Node load the TypeScript sources as they are.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

const { jsc, module: moduleOptions } = JSON.parse(readFileSync(join(__dirname, '../../../.swcrc'), 'utf8'));

require.extensions['.ts'] = (module, filename) => {
  const source = readFileSync(filename, 'utf8');
  const options = { filename, swcrc: false, sourceMaps: false, jsc, module: moduleOptions };
  // oxlint-disable-next-line no-underscore-dangle -- Node's own name for it.
  module._compile(transformSync(source, options).code, filename);
};
