import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import { AddSourceRequest, type ReviseSourceRequest } from '#contracts';
import { Database, newId, type Transaction } from '#database';
import { JobQueue } from '#queue';
import { Source } from './source.entity.js';
import { watchError } from './watch.errors.js';
import { pollSource } from './watch.jobs.js';

/** The list of sources, as staff keep it; SourceReader shows it. */
@Injectable()
export class SourceService {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  /** Adds a source, due at once. @throws WATCH_SOURCE_EXISTS */
  async add(actor: Actor, request: AddSourceRequest): Promise<string> {
    const { name, url, intervalMinutes, confidential } = AddSourceRequest.parse(request);
    return this.database.transaction(async (tx) => {
      if (await tx.repository(Source).existsBy({ url, endedAt: IsNull() })) throw watchError('WATCH_SOURCE_EXISTS');
      const now = this.clock.now();
      const id = newId(now);
      await tx.repository(Source).insert({
        id,
        name,
        url,
        confidential,
        intervalSeconds: intervalMinutes * 60,
        createdAt: now,
        nextPollAt: now,
        failures: 0,
      });
      await this.record(tx, actor, 'add-source', id);
      this.jobs.enqueueAfter(tx, pollSource, { sourceId: id }, { once: id });
      return id;
    });
  }

  /** Asks for a poll now, whatever its turn. @throws WATCH_SOURCE_UNKNOWN */
  async pollNow(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, 'poll-source', { nextPollAt: this.clock.now() });
    await this.jobs.nudge(pollSource, { sourceId: id }, { once: id });
  }

  /** @throws WATCH_SOURCE_UNKNOWN */
  pause(actor: Actor, id: string): Promise<void> {
    return this.change(actor, id, 'pause-source', { pausedAt: this.clock.now() });
  }

  /** @throws WATCH_SOURCE_UNKNOWN */
  resume(actor: Actor, id: string): Promise<void> {
    return this.change(actor, id, 'resume-source', { pausedAt: null, nextPollAt: this.clock.now() });
  }

  /** Stops watching for good; what it brought stays. @throws WATCH_SOURCE_UNKNOWN */
  end(actor: Actor, id: string, reason: string): Promise<void> {
    return this.change(actor, id, 'end-source', { endedAt: this.clock.now(), endedReason: reason }, { reason });
  }

  /** Changes how a source is kept. @throws WATCH_SOURCE_UNKNOWN, WATCH_SOURCE_CHANGED */
  async revise(actor: Actor, id: string, { revision, intervalMinutes, ...change }: ReviseSourceRequest): Promise<void> {
    await this.database.transaction(async (tx) => {
      const source = await locked(tx, id);
      if (source.revision !== revision) throw watchError('WATCH_SOURCE_CHANGED', { id, revision: source.revision });
      const after = { ...change, ...(intervalMinutes === undefined ? {} : { intervalSeconds: intervalMinutes * 60 }) };
      await tx.repository(Source).update({ id }, { ...after, revision: revision + 1 });
      const before = Object.fromEntries(Object.keys(after).map((key) => [key, source[key as keyof Source]]));
      await this.record(tx, actor, 'revise-source', id, { before, after });
    });
  }

  private async change(actor: Actor, id: string, act: string, change: Partial<Source>, detail = {}): Promise<void> {
    await this.database.transaction(async (tx) => {
      const source = await locked(tx, id);
      await tx.repository(Source).update({ id }, { ...change, revision: source.revision + 1 });
      await this.record(tx, actor, act, id, detail);
    });
  }

  private record(tx: Transaction, actor: Actor, act: string, subjectId: string, detail = {}): Promise<void> {
    return this.acts.record(tx, actor, { permission: 'sources.manage', act, subject: 'source', subjectId, detail });
  }
}

/** @throws WATCH_SOURCE_UNKNOWN */
async function locked(tx: Transaction, id: string): Promise<Source> {
  const source = await tx
    .repository(Source)
    .findOne({ where: { id, endedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
  if (source === null) throw watchError('WATCH_SOURCE_UNKNOWN', { id });
  return source;
}
