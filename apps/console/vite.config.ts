import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { catalogues } from './build/catalogues.js';
import { precompress } from './build/precompress.js';

/** The console is built into dist/console, which the API serves under /console. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/console/',
  plugins: [catalogues(), precompress()],
  resolve: { conditions: ['tocsin:src', 'module', 'browser', 'development|production'] },
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: fileURLToPath(new URL('../../dist/console', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // What every visit needs is one file; without this, it would be some fifty small ones.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      checks: { moduleLevelDirective: false },
      // A screen that takes a list of words from the contracts must not bring every schema of its module along, and zod with them.
      treeshake: { moduleSideEffects: [{ test: /[/]libs[/](contracts|face)[/].*[.]ts$/, sideEffects: false }] },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:4480', '/face.css': 'http://127.0.0.1:4480' } },
});
