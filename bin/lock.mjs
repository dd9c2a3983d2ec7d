/**
 * `npm run lock`: completes package-lock.json after packages were added or updated. npm leaves out platform packages that it could not
 * see when it wrote the lock, and then `npm ci` refuses the lock on every platform. They are written in by name and version; npm checks
 * them against the registry where they are installed. With `--check` it only says what is missing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const file = join(dirname(dirname(fileURLToPath(import.meta.url))), 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { packages } = lock;

/** Whether a package that stands at `path` finds `name`, looking upwards as Node does. */
function finds(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (`${at === '' ? '' : `${at}/`}node_modules/${name}` in packages) return true;
    if (at === '') return false;
  }
}

const OS = ['darwin', 'win32', 'freebsd', 'openharmony', 'android', 'linux'];
const CPU = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64'];

function entry(name, version, { dev }) {
  const os = OS.find((one) => name.includes(one));
  const cpu = CPU.find((one) => name.includes(one));
  const libc = name.includes('musl') ? 'musl' : name.includes('gnu') && os === 'linux' ? 'glibc' : undefined;
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev: true }),
    ...(libc && { libc: [libc] }),
    optional: true,
    ...(os && { os: [os] }),
  };
}

const missing = Object.entries(packages).flatMap(([path, locked]) =>
  Object.entries(locked.optionalDependencies ?? {})
    .filter(([name]) => !finds(path, name))
    .map(([name, version]) => ({ name, version: version.replace(/^[\^~]/, ''), locked })),
);
if (process.argv.includes('--check')) {
  for (const { name } of missing) console.error(`package-lock.json lacks ${name}; run \`npm run lock\``);
  process.exit(missing.length > 0 ? 1 : 0);
}
for (const { name, version, locked } of missing) packages[`node_modules/${name}`] = entry(name, version, locked);
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} platform packages added`);
