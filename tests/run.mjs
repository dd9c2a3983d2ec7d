/**
 * Runs suites of tests, chosen by name: `node tests/run.mjs node redis browser foreign [-- jest arguments]`.
 * node: needs only Node. redis: the same features and the queue contract on Redis. browser: real Chromium. foreign: verifiers
 * written by others. A suite whose tool is missing fails with a sentence that says what to install; it is never skipped.
 */
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import 'reflect-metadata';
import { withPostgres } from './support/postgres.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** A file that gathers the counts of one run of CI: a line for each suite with passed, failed and skipped tests. */
const summary = process.env.TOCSIN_TEST_SUMMARY;
const argv = process.argv.slice(2);
const split = argv.indexOf('--');
const suites = (split < 0 ? argv : argv.slice(0, split)).filter((a) => !a.startsWith('-'));
const jestArgs = split < 0 ? argv.filter((a) => a.startsWith('-')) : argv.slice(split + 1);

const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
const need = (commands, packages) => {
  const missing = commands.filter((command) => !has(command));
  if (missing.length > 0) {
    console.error(`This suite needs ${missing.join(', ')}. On Debian: apt-get install ${packages}`);
    process.exit(1);
  }
};

/** The Python that has a module: the first of the path, else the system's own, for which Debian's packages are. */
const pythonWith = (module, packages) => {
  const found = ['python3', '/usr/bin/python3'].find(
    (python) => spawnSync(python, ['-c', `import ${module}`]).status === 0,
  );
  if (found !== undefined) return found;
  console.error(`This suite needs Python's ${module}. On Debian: apt-get install ${packages}`);
  process.exit(1);
};

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** A Redis of our own on a free loopback port, with the settings that production needs. */
async function withRedis(run) {
  need(['redis-server'], 'redis-server');
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-redis-'));
  const port = await freePort();
  const redis = spawn(
    'redis-server',
    ['--port', port, '--bind', '127.0.0.1', '--dir', folder, '--maxmemory-policy', 'noeviction', '--save', ''],
    { stdio: 'ignore' },
  );
  try {
    return await run(`redis://127.0.0.1:${port}`);
  } finally {
    redis.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs Jest on one suite. A suite in which a test was skipped, or none was run, has failed. */
async function jest(suite, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-results-'));
  const outputFile = join(folder, 'results.json');
  const args = [
    ...[
      '--conditions=tocsin:src',
      '--enable-source-maps',
      '--import',
      pathToFileURL(join(root, 'tests/support/typescript.mjs')).href,
    ],
    join(root, 'node_modules/jest/bin/jest.js'),
    '--config',
    join(root, 'jest.config.mjs'),
    ...['--json', '--outputFile', outputFile],
    ...(process.env.CI ? ['--ci'] : []),
    ...jestArgs,
  ];
  const code = await new Promise((resolve) => {
    const settings = { ...process.env, LOG_LEVEL: 'silent', ...env, TOCSIN_SUITE: suite };
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: settings });
    child.on('exit', (exit, signal) => resolve(signal ? 1 : exit));
  });
  const counts = countsIn(outputFile);
  rmSync(folder, { recursive: true, force: true });
  if (summary !== undefined) appendFileSync(summary, `${suite} ${counts.join(' ')}\n`);
  const [passed, , skipped] = counts;
  return skipped > 0 || passed === 0 ? 1 : code;
}

/** Whether this run of CI has seen the suite pass: `test:all` after `test` does not repeat it on the same tree. */
function hasPassed(suite) {
  if (summary === undefined || !existsSync(summary)) return false;
  return new RegExp(`^${suite} [1-9]\\d* 0 0$`, 'm').test(readFileSync(summary, 'utf8'));
}

/** Passed, failed and skipped tests; a suite that could not even be loaded counts as one failed test. */
function countsIn(file) {
  if (!existsSync(file)) return [0, 1, 0];
  const found = JSON.parse(readFileSync(file, 'utf8'));
  const failed = found.numFailedTests + found.numRuntimeErrorTestSuites;
  return [found.numPassedTests, failed, found.numPendingTests + found.numTodoTests];
}

const withDatabase = (suite, env = {}) => withPostgres((url) => jest(suite, { ...env, TEST_DATABASE_SERVER: url }));

const runners = {
  node: () => withDatabase('node'),
  redis: () => withRedis((url) => withDatabase('redis', { TEST_REDIS_URL: url })),
  browser: () => (need(['chromium'], 'chromium'), withDatabase('browser')),
  foreign: () => (
    need(['python3', 'gpg', 'gpg-agent', 'pdftotext'], 'python3 gpg gpg-agent poppler-utils'),
    withDatabase('foreign', { TEST_PYTHON: pythonWith('dkim', 'python3-dkim') })
  ),
};

if (spawnSync(process.execPath, [join(root, 'bin/build.mjs')], { cwd: root, stdio: 'inherit' }).status !== 0)
  process.exit(1);

let failed = 0;
for (const suite of suites.length > 0 ? suites : ['node']) {
  if (!(suite in runners)) {
    console.error(`There is no suite "${suite}". Choose from: ${Object.keys(runners).join(', ')}`);
    process.exit(2);
  }
  console.log(`\n# ${suite}`);
  if (hasPassed(suite)) {
    console.log('passed already, a moment ago');
    continue;
  }
  if ((await runners[suite]()) !== 0) failed += 1;
}
process.exit(failed > 0 ? 1 : 0);
