import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi, listen } from '#api';
import { type Actor, StaffService } from '#auth';
import type { Role } from '#contracts';
import { Database } from '#database';
import { createWorker } from '#worker';
import { freePort } from '../../apps/standalone/src/free-port.js';
import { TestClock } from './clock.js';
import { type TestDatabase, testDatabase } from './database.js';
import { Drain } from './drain.js';
import { Rewind } from './rewind.js';

interface Answer<Body> {
  status: number;
  headers: Record<string, string>;
  body: Body;
}

/** A whole Tocsin on a database of its own: asked over HTTP, its queues drained by hand, its clock turned at will. */
export class TestTocsin {
  private tokens = new Map<Role, string>();
  private kept: { rewind: Rewind; tokens: Map<Role, string>; turned: number } | undefined;

  private constructor(
    readonly db: TestDatabase,
    readonly api: NestFastifyApplication,
    readonly worker: INestApplicationContext,
    readonly clock: TestClock,
    private readonly drainer: Drain,
  ) {}

  static async start(settings: Record<string, string> = {}): Promise<TestTocsin> {
    const db = await testDatabase(settings);
    const clock = new TestClock();
    const api = await createApi(db.config, clock);
    const worker = await createWorker(db.config, { work: false, clock });
    return new TestTocsin(db, api, worker, clock, new Drain(worker));
  }

  /** The same, listening on a loopback port of its own, for a browser. */
  static async listening(settings: Record<string, string> = {}): Promise<TestTocsin> {
    const tocsin = await TestTocsin.start({ PORT: String(await freePort()), ...settings });
    await listen(tocsin.api, tocsin.db.config);
    return tocsin;
  }

  /** Where its pages lie. */
  get base(): string {
    return this.db.config.publicUrl;
  }

  /** Runs the queues until they are idle, and fails when a job failed. */
  async drain(options?: Parameters<Drain['run']>[0]): Promise<void> {
    await this.drainer.run(options);
    const [failure] = this.drainer.failures.splice(0);
    if (failure !== undefined) throw failure;
  }

  /** Asks the staff API as a person of a role. */
  async as<Body = unknown>(
    role: Role,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: object,
  ): Promise<Answer<Body>> {
    const answer = await this.api.inject({
      method,
      url,
      headers: await this.credentials(role),
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: answer.statusCode, headers: answer.headers as Record<string, string>, body: answer.json<Body>() };
  }

  /** Fetches a file of the staff API, such as a CSV, as text. */
  async download(role: Role, url: string): Promise<Answer<string>> {
    const answer = await this.api.inject({ method: 'GET', url, headers: await this.credentials(role) });
    return { status: answer.statusCode, headers: answer.headers as Record<string, string>, body: answer.body };
  }

  /** What a program of a person of a role sends with each request. */
  async credentials(role: Role): Promise<{ authorization: string }> {
    return { authorization: `Bearer ${await this.tokenOf(role)}` };
  }

  /** Opens a public page as a visitor. */
  async visit(url: string): Promise<Answer<string>> {
    const answer = await this.api.inject({ method: 'GET', url });
    return { status: answer.statusCode, headers: answer.headers as Record<string, string>, body: answer.body };
  }

  /** Posts a form as a browser without JavaScript does. */
  async post(url: string, fields: Record<string, string>): Promise<Answer<string>> {
    const answer = await this.api.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    });
    return { status: answer.statusCode, headers: answer.headers as Record<string, string>, body: answer.body };
  }

  /** A staff member of a role, for calling services directly. */
  async actor(role: Role): Promise<Actor> {
    const staff = this.api.get(StaffService);
    return { ...(await staff.byToken(await this.tokenOf(role))), via: 'api' };
  }

  /** Keeps what there is now, so that each test of a spec begins with it: `rewind` puts it back, and the clock right. */
  async keep(): Promise<void> {
    this.kept = { rewind: await Rewind.keep(this.db), tokens: new Map(this.tokens), turned: this.clock.turned };
  }

  async rewind(): Promise<void> {
    if (this.kept === undefined) throw new Error('keep() comes first');
    await this.kept.rewind.back();
    this.tokens = new Map(this.kept.tokens);
    this.clock.rewind(this.kept.turned);
    this.drainer.failures.length = 0;
  }

  async stop(): Promise<void> {
    await this.drainer.close();
    await this.api.close();
    await this.worker.close();
    await this.db.close();
  }

  private async tokenOf(role: Role): Promise<string> {
    const known = this.tokens.get(role);
    if (known !== undefined) return known;
    const staff = this.api.get(StaffService);
    const token = await this.api.get(Database).transaction(async (tx) => {
      const id = await staff.create(tx, { email: `${role}@staff.example`, name: `The ${role}`, role });
      return staff.makeToken(tx, id);
    });
    this.tokens.set(role, token);
    return token;
  }
}
