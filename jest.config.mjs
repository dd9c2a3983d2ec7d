/** Which files make up each suite; `tests/run.mjs` sets the name. */
const suites = {
  node: [
    'libs/**/*.spec.{ts,tsx}',
    'apps/**/*.spec.{ts,tsx}',
    'tests/{architecture,integration,features}/**/*.spec.{ts,tsx}',
  ],
  // Features whose jobs go through the queues; what only reads and writes rows is the same on both.
  redis: [
    'tests/{integration/queue,redis}/**/*.spec.{ts,tsx}',
    'tests/features/{alert,alert-sending,killed,letter,line,sources,subscribe,watch-and-read}.spec.ts',
  ],
  browser: ['tests/browser/**/*.spec.{ts,tsx}'],
  foreign: ['tests/foreign/**/*.spec.{ts,tsx}'],
};
const suite = process.env.TOCSIN_SUITE ?? 'node';

/** @type {import('jest').Config} */
export default {
  rootDir: '.',
  testMatch: suites[suite].map((glob) => `<rootDir>/${glob}`),
  testEnvironment: 'node',
  testSequencer: '<rootDir>/tests/support/longest-first.mjs',
  testRunner: '<rootDir>/tests/support/native-runner.mjs',
  // Node reads the sources itself (tests/support/typescript.mjs).
  transform: {},
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.tocsin'],
  setupFilesAfterEnv: ['<rootDir>/tests/support/setup.ts'],
  // Specs of houses wait for databases and servers; those of screens keep two cores busy.
  maxWorkers: { node: 3, redis: 3 }[suite] ?? 2,
  testTimeout: { node: 60_000, browser: 240_000 }[suite] ?? 120_000,
};
