import 'reflect-metadata';
import { environment, readSettings, untilStopped, within } from '#config';
import { CodedError } from '#contracts';
import { keepHeapSmall } from '#worker';
import { ExampleSite } from './demo/example-site.js';
import { ExampleRelay, RELAY_DOMAIN } from './demo/example-relay.js';
import { walk } from './demo/walk.js';
import { freePort } from './free-port.js';
import { DEMO_DATABASE, openInstallation } from './installation.js';
import { run } from './running.js';
import { hello, HELP } from './words.js';

const say = (line: string) => console.log(line);

/** `npm start`: everything in one process, until Ctrl-C. `--demo` walks the whole line on example reports first. */
export async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return say(HELP);
  const unknown = args.find((arg) => arg !== '--demo');
  if (unknown !== undefined) {
    console.error(`Unknown option ${unknown}.\n${HELP}`);
    process.exit(2);
  }
  const stopped = untilStopped();
  try {
    await (args.includes('--demo') ? startDemo(stopped) : start({ LOG_LEVEL: 'warn', ...environment() }, stopped));
  } catch (error) {
    const lines = error instanceof CodedError ? [error.message, error.remedy, `(${error.code})`] : [error];
    for (const line of lines) console.error(line);
    process.exit(1);
  }
  process.exit(0);
}

/** The demo has a database and a relay of its own and mails nobody outside, whatever the settings say. */
async function startDemo(stopped: Promise<unknown>): Promise<void> {
  const { OUTBOUND_ALLOW, PORT } = readSettings(environment());
  const site = await openSite(PORT + 1);
  const relay = await ExampleRelay.open();
  try {
    const allow = [...OUTBOUND_ALLOW, site.host].join(',');
    const safe = {
      MAIL_RECIPIENTS: `@${RELAY_DOMAIN}`,
      SMTP_URL: relay.url,
      OUTBOUND_ALLOW: allow,
      OUTBOUND_GAP_MILLISECONDS: '100',
    };
    await start({ LOG_LEVEL: 'error', ...environment(), ...safe }, stopped, site);
  } finally {
    await relay.close();
    await site.close();
  }
}

/** The same address at every start where it can be had, since the demo's source points there. */
async function openSite(port: number): Promise<ExampleSite> {
  try {
    return await ExampleSite.open(port);
  } catch {
    return ExampleSite.open(await freePort());
  }
}

async function start(env: Record<string, string | undefined>, stopped: Promise<unknown>, demo?: ExampleSite) {
  const began = Date.now();
  const database = demo === undefined ? {} : { database: DEMO_DATABASE };
  const installation = await openInstallation({ env, log: say, mayMigrate: true, ...database });
  const { config } = installation;
  try {
    const running = await run(config);
    keepHeapSmall();
    for (const line of await hello(running.worker, installation, Date.now() - began)) say(line);
    try {
      if (demo !== undefined) await Promise.race([walk(running.worker, config, demo), stopped]);
      await stopped;
    } finally {
      say('Stopping: finishing what is under way …');
      const inTime = await within(config.settings.SHUTDOWN_SECONDS, running.stop());
      if (!inTime) say('Not everything finished in time; it goes on at the next start.');
    }
  } finally {
    await installation.close();
  }
  say('Stopped.');
}
