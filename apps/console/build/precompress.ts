import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Writes a .br and a .gz beside every text file of the build, which the API sends to browsers that take them. */
export function precompress(): Plugin {
  let folder = '';
  return {
    name: 'tocsin-precompress',
    apply: 'build',
    configResolved: (config) => {
      folder = config.build.outDir;
    },
    writeBundle: () => {
      for (const name of readdirSync(join(folder, 'assets'))) {
        if (!/\.(?:js|css|svg)$/.test(name)) continue;
        const file = join(folder, 'assets', name);
        const bytes = readFileSync(file);
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
        writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
      }
    },
  };
}
