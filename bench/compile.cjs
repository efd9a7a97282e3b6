// Compiles TypeScript as it is asked for, so that dist/ is left alone: node --require ./compile.cjs FILE.ts
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

const { jsc } = JSON.parse(readFileSync(join(__dirname, '..', '.swcrc'), 'utf8'));
const options = { swcrc: false, jsc, module: { type: 'commonjs', ignoreDynamic: true }, sourceMaps: 'inline' };
require.extensions['.ts'] = (module, filename) =>
  module['_compile'](transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code, filename);
require.extensions['.tsx'] = require.extensions['.ts'];
