import path from 'node:path';

const rootDir = path.resolve(import.meta.dirname, '..');

// Packages that ship ES modules alone; jest compiles them to CommonJS like our own code.
const esmOnly = [
  'jose',
  'node-fetch',
  'data-uri-to-buffer',
  'fetch-blob',
  'formdata-polyfill',
  'strip-bom',
];

const swc = (parser, react) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser,
      ...(react && { transform: { react: { runtime: 'automatic' } } }),
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

const common = {
  rootDir,
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: {
    '^@causeway/(shared|bot|tab)/(.*)\\.js$': ['<rootDir>/$1/src/$2.ts', '<rootDir>/$1/src/$2.tsx'],
    '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.tsx', '$1.js'],
  },
  transform: {
    '\\.ts$': swc({ syntax: 'typescript' }),
    '\\.tsx$': swc({ syntax: 'typescript', tsx: true }, true),
    '\\.m?js$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:${esmOnly.join('|')})/)`],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
};

const testsIn = (...folders) =>
  folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.{ts,tsx}`);

const nodeFolders = [
  'domain',
  'statistics',
  'text',
  'usecases',
  'store',
  'db',
  'http',
  'teams',
  'cards',
  'outbox',
  'jobs',
  'faults',
  'attacks',
  'architecture',
];

export default {
  rootDir,
  maxWorkers: 2,
  cacheDirectory: '<rootDir>/.cache/jest',
  // Ends what hangs; a machine that is busy with other things makes no test fail.
  testTimeout: 300_000,
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: testsIn(...nodeFolders),
    },
    {
      ...common,
      displayName: 'tab',
      testEnvironment: '<rootDir>/tests/harness/tab-environment.mjs',
      testEnvironmentOptions: { customExportConditions: [] },
      setupFiles: ['<rootDir>/tests/harness/tab-setup.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/harness/tab-forgets.ts'],
      moduleNameMapper: {
        ...common.moduleNameMapper,
        '^@fluentui/react-icons$': '<rootDir>/tests/harness/icons-as-needed.cjs',
        '\\.(css|svg|png)$': '<rootDir>/tests/harness/asset-stub.ts',
      },
      testMatch: testsIn('tab'),
    },
    {
      ...common,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: testsIn('browser'),
    },
    {
      ...common,
      displayName: 'mssql',
      testEnvironment: 'node',
      setupFiles: ['<rootDir>/tests/harness/on-sql-server.ts'],
      testMatch: testsIn('store', 'usecases'),
    },
  ],
};
