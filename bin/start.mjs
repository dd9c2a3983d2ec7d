#!/usr/bin/env node
/** `npm start`: builds what changed, then runs everything in this process. */
import { build } from './build.mjs';

build();
const { main } = await import('../dist/apps/standalone/src/main.js');
await main(process.argv.slice(2));
