#!/usr/bin/env node
/** `tocsin`: the command line. Builds what changed first. */
import { buildServer } from './build.mjs';

buildServer();
const { main } = await import('../dist/apps/cli/src/main.js');
await main(process.argv.slice(2));
