import { existsSync } from 'node:fs';
import { parse } from 'yaml';
import { Settings } from '#config';
import { TestTocsin } from '../support/tocsin.js';
import { textOf } from './source-files.js';

interface Service {
  image?: string;
  build?: string;
  command?: string[];
  environment?: Record<string, string>;
  env_file?: string;
  ports?: string[];
  profiles?: string[];
  volumes?: string[];
  container_name?: string;
  read_only?: boolean;
  cap_drop?: string[];
  user?: string;
  stop_grace_period?: string;
  healthcheck?: { test?: string[]; disable?: boolean };
  depends_on?: Record<string, { condition: string }>;
}

const compose = parse(textOf('docker-compose.yml'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const { services } = compose;
const service = (name: string): Service => {
  const found = services[name];
  if (found === undefined) throw new Error(`docker-compose.yml has no service ${name}`);
  return found;
};
const ours = ['migrate', 'api', 'worker'];

/** The instructions of the Dockerfile, continued lines joined. */
const instructions = textOf('Dockerfile')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => {
    const [, name, rest] = /^(\w+)\s+(.*)$/.exec(line)!;
    return { name: name!, rest: rest!.trim() };
  });
const lastStage = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'));

/** Variables of the compose file that are no settings of ours, and what they are for. */
const NOT_SETTINGS: Record<string, string> = {
  POSTGRES_PASSWORD: 'the password of the database beside us; it becomes part of DATABASE_URL',
};

describe('an operator who fills in .env for docker compose', () => {
  const named = [...textOf('docker-compose.yml').matchAll(/\$\{(\w+)([^}]*)\}/g)].map(([, name, rest]) => ({
    name: name!,
    rest: rest!,
  }));

  it('meets only settings that the code knows, and few others with a reason', () => {
    const set = ours.flatMap((name) => Object.keys(service(name).environment ?? {}));
    const strangers = [...set, ...named.map(({ name }) => name)].filter((name) => !(name in Settings.shape));
    expect([...new Set(strangers)]).toEqual(Object.keys(NOT_SETTINGS));
  });

  it('is told in words which ones are missing: each that is named must be set', () => {
    expect(named.filter(({ rest }) => !/^:\?.{10,}/.test(rest)).map(({ name }) => name)).toEqual([]);
    expect([...new Set(named.map(({ name }) => name))].sort()).toEqual([
      'POSTGRES_PASSWORD',
      'PUBLIC_URL',
      'TOCSIN_KEY',
    ]);
  });

  it('may set every other setting there, for pages and workers alike', () => {
    for (const name of ours) expect(service(name).env_file).toBe('.env');
  });

  it('gets values that the code accepts', () => {
    const given = {
      POSTGRES_PASSWORD: 'abc123',
      PUBLIC_URL: 'https://tocsin.example',
      TOCSIN_KEY: `${'A'.repeat(43)}=`,
    };
    for (const name of ours) {
      const entries = Object.entries(service(name).environment ?? {}).map(([key, value]) => [
        key,
        value.replace(/\$\{(\w+)[^}]*\}/g, (_, variable: keyof typeof given) => given[variable]),
      ]);
      expect(Settings.safeParse(Object.fromEntries(entries)).error).toBeUndefined();
    }
  });
});

describe('the containers', () => {
  it('come from images of a stated major version', () => {
    const stages = instructions.filter(({ name }) => name === 'FROM').map(({ rest }) => rest.split(' ')[0]!);
    const images = Object.values(services).flatMap(({ image, build }) => (build === undefined ? [image ?? ''] : []));
    for (const image of [...stages, ...images]) expect(image).toMatch(/^[\w./]+:v?\d+(?:[.-][\w.]+)*$/);
    expect(stages.every((image) => image.startsWith('node:24'))).toBe(true);
    for (const name of ours) expect(service(name)).toMatchObject({ image: 'tocsin', build: '.' });
  });

  it('run what the build makes', () => {
    const commands = [
      JSON.parse(lastStage.find(({ name }) => name === 'CMD')!.rest) as string[],
      ...ours.flatMap((name) => (service(name).command === undefined ? [] : [service(name).command!])),
    ];
    expect(commands.map(([program, file]) => [program, file])).toEqual([
      ['node', 'dist/apps/api/src/main.js'],
      ['node', 'bin/tocsin.mjs'],
      ['node', 'dist/apps/worker/src/main.js'],
    ]);
    for (const [, file] of commands) expect(existsSync(file!)).toBe(true);
  });

  it('hold nothing but the program, and are given nothing but sources', () => {
    const copied = lastStage.filter(({ name }) => name === 'COPY').map(({ rest }) => rest.split(' ')[1]);
    expect(copied).toEqual(['/app/package.json', '/app/node_modules', '/app/bin', '/app/dist']);
    const [first, ...named] = textOf('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(first).toBe('*');
    const taken = named.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(taken.filter((path) => !existsSync(path))).toEqual([]);
    const sources = instructions.filter(({ name, rest }) => name === 'COPY' && !rest.startsWith('--from'));
    expect(sources.flatMap(({ rest }) => rest.split(' ').slice(0, -1)).sort()).toEqual(taken.sort());
  });

  it('run without root, without privileges and without writing', () => {
    expect(lastStage.find(({ name }) => name === 'USER')?.rest).toBe('node');
    expect(lastStage.find(({ name }) => name === 'ENV')?.rest).toBe('NODE_ENV=production');
    for (const name of ours) {
      expect(service(name)).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
      expect(service(name).user).toBeUndefined();
    }
  });

  it('are reached from this machine alone', () => {
    const ports = Object.values(services).flatMap((one) => one.ports ?? []);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    const { data } = Settings.shape.PORT.safeParse(undefined);
    expect(service('api')).toMatchObject({ ports: [`127.0.0.1:${data}:${data}`], environment: { HOST: '0.0.0.0' } });
    expect(lastStage.find(({ name }) => name === 'EXPOSE')?.rest).toBe(String(data));
  });

  it('can be as many workers as wanted', () => {
    const { container_name: name, ports, volumes } = service('worker');
    expect([name, ports, volumes]).toEqual([undefined, undefined, undefined]);
  });

  it('have more time to stop than the program asks for', () => {
    const { data } = Settings.shape.SHUTDOWN_SECONDS.safeParse(undefined);
    for (const name of ours) expect(parseInt(service(name).stop_grace_period ?? '0', 10)).toBeGreaterThan(data!);
  });

  it('begin in order: stores, migrations, then pages and workers', () => {
    const stores = { postgres: { condition: 'service_healthy' }, redis: { condition: 'service_healthy' } };
    expect(service('migrate').depends_on).toEqual(stores);
    const migrated = { ...stores, migrate: { condition: 'service_completed_successfully' } };
    for (const name of ['api', 'worker']) expect(service(name).depends_on).toEqual(migrated);
    for (const name of ['postgres', 'redis']) expect(service(name).healthcheck?.test?.[0]).toBe('CMD');
  });

  it('keep what they must: rows and queues in volumes, no job evicted, jobs on disk', () => {
    const redis = service('redis').command!.join(' ');
    expect(redis).toContain('--maxmemory-policy noeviction');
    expect(redis).toContain('--appendonly yes');
    // The image of PostgreSQL 18 keeps its data below this folder, a folder for each version; earlier ones did not.
    expect(service('postgres').volumes).toEqual(['postgres:/var/lib/postgresql']);
    expect(service('redis').volumes).toEqual(['redis:/data']);
    expect(Object.keys(compose.volumes).sort()).toEqual(['postgres', 'redis']);
  });

  it('mail nobody: the mail catcher comes with a profile of its own, and no relay is set', () => {
    const always = Object.entries(services).filter(([, { profiles }]) => profiles === undefined);
    expect(always.map(([name]) => name).sort()).toEqual(['api', 'migrate', 'postgres', 'redis', 'worker']);
    for (const name of ours) expect(service(name).environment).not.toHaveProperty('SMTP_URL');
    expect(service('mailpit').profiles).toEqual(['trial']);
  });

  it('are asked for their health where the program answers', async () => {
    const check = lastStage.find(({ name }) => name === 'HEALTHCHECK')!.rest;
    const path = /\/health\/\w+/.exec(check)?.[0] ?? 'none';
    expect(path).toBe('/health/live');
    for (const name of ['migrate', 'worker']) expect(service(name).healthcheck).toEqual({ disable: true });
    const tocsin = await TestTocsin.start();
    const { status } = await tocsin.visit(path);
    await tocsin.stop();
    expect(status).toBe(200);
  });
});
