// Who may import whom. `npm run boundaries` runs these over the tree, and each over a fixture that breaks it.
// A pattern that dependency-cruiser deems unsafe stops all of its checks: keep them plain.

const roleFile = '[.](controller|query|table|job|module|migration)[.]tsx?$';
const anySpec = '[.]spec[.]tsx?$';
const integrationSpec = '[.]int[.]spec[.]tsx?$';
const frontDoor = '^libs/[^/]+/src/index[.]ts$';

// Not a feature but what the features of evaluations speak in: the instruments, versions as data.
const sharedFolders = ['^libs/evaluations/src/instruments/'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'everything-is-found',
      comment: 'An import that leads nowhere would slip past every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'pure-without-role-suffix',
      comment: 'Frameworks, databases and queues only in files whose suffix says so.',
      severity: 'error',
      from: { path: '^libs/', pathNot: ['^libs/(event-store|embedded-postgres)/', roleFile, integrationSpec] },
      to: { path: 'node_modules/(@nestjs|typeorm|pg|bullmq|ioredis)/' },
    },
    {
      name: 'kernel-imports-nothing',
      comment: 'No package, no other library, nothing of Node; its specs may use fast-check.',
      severity: 'error',
      from: { path: '^libs/kernel/' },
      to: { pathNot: ['^libs/kernel/', 'node_modules/fast-check/'] },
    },
    {
      name: 'front-door-only',
      comment: 'Another library is known by what its index.ts publishes.',
      severity: 'error',
      from: { path: '^(libs|apps)/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^$1/$2/', frontDoor] },
    },
    {
      name: 'libraries-by-name',
      comment: "Another library is written '#name', not as a path.",
      severity: 'error',
      from: { path: '^(libs|apps)/([^/]+)/' },
      to: { path: frontDoor, pathNot: '^$1/$2/', dependencyTypesNot: ['aliased-subpath-import'] },
    },
    {
      name: 'slices-do-not-import-sideways',
      comment: 'A slice imports files of its own and those directly in src/; a module lists them all.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/([^/]+)/', pathNot: [roleFileOf('module'), integrationSpec] },
      to: { path: '^libs/$1/src/[^/]+/', pathNot: ['^libs/$1/src/$2/', ...sharedFolders] },
    },
    {
      name: 'no-cycles',
      comment: 'Nothing imports itself by way of others.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'web-knows-libraries-as-types-only',
      comment: "What a person sees speaks HTTP; only the kernel's figures and words run there.",
      severity: 'error',
      from: { path: '^apps/web/', pathNot: anySpec },
      to: { path: '^libs/', pathNot: '^libs/kernel/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'libraries-know-no-app',
      comment: 'Apps put libraries together, never the other way round.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'service-knows-no-tests',
      comment: 'Code that runs at the user imports nothing that exists for tests.',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: anySpec },
      to: { path: ['^test/', anySpec] },
    },
    {
      name: 'service-needs-no-development-package',
      comment: 'An installation without development packages must start.',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: anySpec },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['kompassros-source', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};

function roleFileOf(role) {
  return `[.]${role}[.]tsx?$`;
}
