import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../../apps/standalone/src/free-port.js';
import { FreshMachine, up } from '../support/fresh-machine.js';

describe('somebody who has only Node and runs npm start', () => {
  const machine = new FreshMachine();
  afterEach(() => machine.clean());
  const answers = async (port: number) => (await fetch(`http://127.0.0.1:${port}/health/ready`)).status;

  it('gets everything running, joined by the command line, and nothing left behind after Ctrl-C', async () => {
    const env = { TOCSIN_DATA: machine.newData(), PORT: String(await freePort()) };
    const own = machine.start(env);
    await up(own);
    expect(own.text).toContain('nobody is mailed');
    expect(await answers(Number(env.PORT))).toBe(200);

    const made = machine.tocsin(
      env,
      'admin',
      'create',
      '--email',
      'ana@staff.example',
      '--name',
      'Analyst',
      '--role',
      'analyst',
    );
    expect(await made.end()).toBe(0);
    const { token } = JSON.parse(made.text.split('\n').find((line) => line.startsWith('{'))!) as { token: string };
    const desk = await fetch(`http://127.0.0.1:${env.PORT}/api/desk`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await desk.json()).toEqual({ items: [], next: null });

    const port = Number(readFileSync(join(env.TOCSIN_DATA, 'postgres.port'), 'utf8'));
    expect(await own.stop('SIGINT')).toBe(0);
    await expect(fetch(`http://127.0.0.1:${env.PORT}/health/live`)).rejects.toThrow();
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'tocsin', database: 'tocsin' });
    await expect(client.connect()).rejects.toThrow(/ECONNREFUSED/);

    const again = machine.start(env);
    await up(again);
    const still = await fetch(`http://127.0.0.1:${env.PORT}/api/desk`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(still.status).toBe(200);
    expect(await again.stop('SIGTERM')).toBe(0);
  }, 240_000);

  it('recovers from an unclean end', async () => {
    const env = { TOCSIN_DATA: machine.newData(), PORT: String(await freePort()) };
    const own = machine.start(env);
    await up(own);
    await own.kill();
    const again = machine.start(env);
    await up(again);
    expect(await answers(Number(env.PORT))).toBe(200);
    expect(await again.stop()).toBe(0);
  }, 240_000);

  it('is told when the port is in use, and nothing is left running', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const own = machine.start({ TOCSIN_DATA: machine.newData(), PORT: String(port) });
    expect(await own.end()).toBe(1);
    expect(own.text).toContain('API_PORT_IN_USE');
    other.close();
  }, 180_000);

  it('is told which settings are wrong, without their values', async () => {
    const own = machine.start({ TOCSIN_DATA: machine.newData(), PORT: 'eighty', SMTP_URL: 'hunter2' });
    expect(await own.end()).toBe(1);
    expect(own.text).toMatch(/CONFIG_INVALID/);
    expect(own.text).toMatch(/PORT/);
    expect(own.text).not.toContain('hunter2');
  }, 180_000);
});
