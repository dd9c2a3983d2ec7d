import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import { AddSourceRequest, type Page, pageOf, type PageRequest, type SourceView } from '#contracts';
import { Database, newId, type Transaction } from '#database';
import { JobQueue } from '#queue';
import { Source } from './source.entity.js';
import { watchError } from './watch.errors.js';
import { pollSource } from './watch.jobs.js';

/** The list of sources, as staff keep it. */
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
    return this.change(actor, id, 'end-source', { endedAt: this.clock.now(), endedReason: reason });
  }

  /** All sources that are not ended, in the order they were added. */
  async list({ limit, after }: PageRequest): Promise<Page<SourceView>> {
    const rows = await this.database
      .repository(Source)
      .createQueryBuilder('source')
      .where('source.ended_at IS NULL')
      .andWhere(after === undefined ? 'true' : 'source.id > :after', { after })
      .orderBy('source.id')
      .limit(limit + 1)
      .getMany();
    return pageOf(rows, limit, (source) => source.id, viewOf);
  }

  private async change(actor: Actor, id: string, act: string, change: Partial<Source>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { affected } = await tx.repository(Source).update({ id, endedAt: IsNull() }, change);
      if (affected !== 1) throw watchError('WATCH_SOURCE_UNKNOWN', { id });
      await this.record(tx, actor, act, id);
    });
  }

  private record(tx: Transaction, actor: Actor, act: string, subjectId: string): Promise<void> {
    return this.acts.record(tx, actor, { permission: 'sources.manage', act, subject: 'source', subjectId });
  }
}

function viewOf(source: Source): SourceView {
  const { id, name, url, confidential, nextPollAt, succeededAt, newItemAt, failures, errorCode, errorMessage } = source;
  return {
    id,
    name,
    url,
    confidential,
    health: healthOf(source),
    intervalMinutes: Math.round(source.intervalSeconds / 60),
    nextPollAt,
    succeededAt,
    newItemAt,
    failures,
    errorCode,
    errorMessage,
  };
}

function healthOf({ endedAt, pausedAt, failures, polledAt }: Source): SourceView['health'] {
  if (endedAt !== null) return 'ended';
  if (pausedAt !== null) return 'paused';
  if (failures > 0) return 'failing';
  return polledAt === null ? 'new' : 'well';
}
