/** Node's module hooks (https://nodejs.org/api/module.html#customization-hooks): `.js` of an import may be a `.ts` or `.tsx`. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

/** As the build does it (.swcrc picks by the file's name). */
const OPTIONS = { cwd: fileURLToPath(new URL('../..', import.meta.url)), sourceMaps: 'inline' };

export function resolve(specifier, context, next) {
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && /\.tsx?(\?|$)/.test(context.parentURL ?? '')) {
    const base = new URL(specifier.slice(0, -3), context.parentURL).href;
    const found = ['.ts', '.tsx'].find((extension) => existsSync(fileURLToPath(base + extension)));
    if (found !== undefined) return { url: base + found, format: 'module', shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  const path = url.replace(/\?.*/, '');
  if (!/\.tsx?$/.test(path)) return next(url, context);
  const filename = fileURLToPath(path);
  const { code } = await transform(readFileSync(filename, 'utf8'), { ...OPTIONS, filename });
  return { format: 'module', source: code, shortCircuit: true };
}
