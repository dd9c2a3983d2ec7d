/**
 * Runs every check that needs no test, two at a time: `npm run check`. Each one's output stands together; one that fails does not hide
 * what the others say, and the exit code is 1 then.
 */
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** The longest first, so that both lanes end at about the same time. */
const waiting = ['lint', 'types', 'format', 'boundaries', 'dead', 'lock'];
const failed = [];

function run(name) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '-s', `check:${name}`], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    child.stdout.on('data', (piece) => output.push(piece));
    child.stderr.on('data', (piece) => output.push(piece));
    child.on('close', (code) => {
      console.log(`${code === 0 ? 'ok' : 'FAILED'}  ${name}`);
      if (code !== 0) {
        process.stdout.write(Buffer.concat(output));
        failed.push(name);
      }
      resolve();
    });
  });
}

async function lane() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await run(name);
}

await Promise.all([lane(), lane()]);
if (failed.length > 0) {
  console.error(`These failed: ${failed.join(', ')}. Each runs alone with npm run check:NAME.`);
  process.exitCode = 1;
}
