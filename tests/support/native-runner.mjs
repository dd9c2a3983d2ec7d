/**
 * Runs a spec with Jest's own test framework, but lets Node itself load it instead of Jest's sandbox. Packages and our sources
 * are then read once for each of Jest's processes and not once for each spec, which halves the time of a whole run.
 * What it costs: specs of one process share its modules and globals, and `jest.mock` of modules does not exist. House rules
 * have neither. `typescript.mjs` lets Node read TypeScript.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const circus = require('jest-circus/runner').default;
/** Under this name Jest's framework keeps its listeners from one spec to the next; each spec has its own. */
const LISTENERS = Symbol.for('EVENT_HANDLERS');
let specs = 0;

export default function run(globalConfig, config, environment, runtime, testPath, sendMessage) {
  delete globalThis[LISTENERS];
  return circus(globalConfig, config, { global: globalThis }, native(testPath), testPath, sendMessage);
}

/** The part of Jest's runtime that its framework asks for, answered by Node. */
function native(testPath) {
  specs += 1;
  return {
    requireInternalModule: fresh,
    requireModule: require,
    setGlobalsForRuntime: () => undefined,
    unstable_shouldLoadAsEsm: () => true,
    // A file that is asked for again, as in watch mode, is loaded again.
    unstable_importModule: (path) => import(`${pathToFileURL(path)}${path === testPath ? `?${specs}` : ''}`),
    enterTestCode: () => undefined,
    leaveTestCode: () => undefined,
  };
}

/** A module of Jest's without what it remembers of the spec before. */
function fresh(path) {
  delete require.cache[path];
  return require(path);
}
