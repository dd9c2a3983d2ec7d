/** Lets Node read our TypeScript, transformed by swc as the build does: `node --import ./tests/support/typescript.mjs`. */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
