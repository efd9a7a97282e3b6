import { join } from 'node:path';
import { esmPackagesIn, ignoreAllBut } from './esm-packages.cjs';

const installed = esmPackagesIn(join(__dirname, '../../../node_modules'));

describe('which packages Jest compiles', () => {
  it('finds the ones that ship ES modules, scoped ones too', () => {
    expect(installed).toEqual(expect.arrayContaining(['@nestjs/core', 'd3-scale', 'zod']));
    expect(installed).not.toEqual(expect.arrayContaining(['pg']));
  });

  it.each([
    ['/r/node_modules/zod/index.js', false],
    ['/r/node_modules/@nestjs/core/index.js', false],
    ['/r/node_modules/pg/node_modules/zod/dist/index.js', false],
    ['/r/node_modules/pg/esm/index.mjs', false],
    ['/r/libs/kernel/src/index.ts', false],
    ['/r/node_modules/pg/lib/index.js', true],
    ['/r/node_modules/zod/node_modules/pg/lib/index.js', true],
    ['/r/node_modules/zodiac/index.js', true],
  ])('%s is left as it is: %s', (path, ignored) => {
    expect(new RegExp(ignoreAllBut(['@nestjs/core', 'zod'])).test(path)).toBe(ignored);
  });
});
