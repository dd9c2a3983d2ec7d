import { textOf } from './source-files.js';

const { dependencies } = JSON.parse(textOf('package.json')) as { dependencies: Record<string, string> };

/**
 * On Node 20 Jest cannot require a package that is ESM only from one that is CommonJS, although Node itself can. A new version
 * that crosses this line is found here, by name, rather than in whichever test happens to load it first.
 */
describe('a test that uses a package we depend on', () => {
  it.each(Object.keys(dependencies))('can import %s', async (name) => {
    expect(Object.keys((await import(name)) as object).length).toBeGreaterThan(0);
  });
});
