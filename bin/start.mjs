#!/usr/bin/env node
/** `npm start`: builds what changed, then runs everything in this process. */
import { buildConsole, buildServer } from './build.mjs';

buildServer();
buildConsole();
const { main } = await import('../dist/apps/standalone/src/main.js');
await main(process.argv.slice(2));
