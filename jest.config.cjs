const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { esmPackagesIn, ignoreAllBut } = require('./test/support/jest/esm-packages.cjs');

const { jsc, module: moduleOptions } = JSON.parse(readFileSync(join(__dirname, '.swcrc'), 'utf8'));

// The build leaves dynamic imports and spec files alone; here both are compiled, for Jest on Node 20 has no import().
const common = { swcrc: false, sourceMaps: 'inline', module: { ...moduleOptions, ignoreDynamic: false } };
const ours = { ...common, jsc };
const packages = { ...common, jsc: { target: jsc.target, keepClassNames: true, parser: { syntax: 'ecmascript' } } };

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: {
    customExportConditions: ['kompassros-source', 'node', 'node-addons', 'require', 'default'],
  },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: { '\\.tsx?$': ['@swc/jest', ours], '\\.m?js$': ['@swc/jest', packages] },
  transformIgnorePatterns: [ignoreAllBut(esmPackagesIn(join(__dirname, 'node_modules')))],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.kompassros/', '<rootDir>/test/boundaries/broken/'],
};

const withPostgres = {
  setupFilesAfterEnv: ['<rootDir>/test/support/jest/timeout.cjs'],
  globalSetup: '<rootDir>/test/support/jest/start-postgres.ts',
  globalTeardown: '<rootDir>/test/support/jest/stop-postgres.ts',
};

module.exports = {
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/test/support/jest/closing-line-reporter.cjs'],
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps,test/support}/**/*.spec.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '\\.int\\.spec\\.tsx?$', '\\.e2e\\.spec\\.tsx?$'],
    },
    {
      ...shared,
      ...withPostgres,
      displayName: 'int',
      testMatch: ['<rootDir>/{libs,apps,test}/**/*.int.spec.{ts,tsx}'],
      globals: { testTimeoutMs: 30_000 },
    },
    {
      ...shared,
      ...withPostgres,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.e2e.spec.{ts,tsx}'],
      globals: { testTimeoutMs: 60_000 },
    },
  ],
};
