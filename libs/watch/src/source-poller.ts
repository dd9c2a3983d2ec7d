import { Injectable } from '@nestjs/common';
import { Clock, Logger } from '#config';
import { CodedError } from '#contracts';
import { Database, derivedId } from '#database';
import { decodeText, type Fetched, Outbound } from '#outbound';
import { JobQueue } from '#queue';
import { type Feed, type FeedItem, nextPollAt, readWholeFeed } from './feed/index.js';
import { recordPoll } from './poll-record.js';
import { Source } from './source.entity.js';
import { watchError } from './watch.errors.js';
import { fetchItem } from './watch.jobs.js';

const ACCEPT = 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';

/** Asks one source what is new. */
@Injectable()
export class SourcePoller {
  constructor(
    private readonly database: Database,
    private readonly outbound: Outbound,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  /**
   * Polls a source that is due; does nothing for one that is not, is paused or ended. A failure is written on the source, where
   * staff see it, and slows the next poll down; it is not thrown.
   * @returns how many items were new
   */
  async poll(sourceId: string): Promise<number> {
    const source = await this.database.repository(Source).findOneBy({ id: sourceId });
    if (source === null || source.pausedAt !== null || source.endedAt !== null) return 0;
    if (source.nextPollAt > this.clock.now()) return 0;
    try {
      return await this.ask(source);
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      await this.failed(source, error);
      return 0;
    }
  }

  private async ask(source: Source): Promise<number> {
    const { etag, lastModified } = source;
    const fetched = await this.outbound.fetch(source.url, { accept: ACCEPT, etag, lastModified });
    if (fetched.notModified) {
      await this.succeeded(source, fetched, null, 0);
      return 0;
    }
    if (fetched.status !== 200) {
      const { status, retryAfterSeconds } = fetched;
      throw watchError('WATCH_SOURCE_REFUSED', { status, retryAfterSeconds });
    }
    const text = decodeText(fetched.body, fetched.headers['content-type']);
    const feed = readWholeFeed(text, fetched.finalUrl, this.clock.now());
    if (feed.items.length === 0 && source.newItemAt !== null) throw watchError('WATCH_FEED_EMPTY');
    const added = await this.keepItems(source, feed.items);
    await this.succeeded(source, fetched, feed, added);
    return added;
  }

  /** Items first, then the source's validators: a crash between the two asks again and finds every item known. */
  private keepItems(source: Source, items: FeedItem[]): Promise<number> {
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      let added = 0;
      for (const item of items) {
        const itemId = derivedId('source-item', source.id, item.key);
        const fresh = await tx.query(
          `INSERT INTO source_items (id, source_id, item_key, url, title, published_at, feed_html, language, found_at, next_fetch_at)
           VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$9) ON CONFLICT (source_id, item_key) DO NOTHING RETURNING id`,
          [itemId, source.id, item.key, item.url, item.title, item.publishedAt, feedHtmlOf(item), item.language, now],
        );
        if (fresh.length === 0) continue;
        added += 1;
        this.jobs.enqueueAfter(tx, fetchItem, { itemId }, { once: itemId });
      }
      return added;
    });
  }

  private async succeeded(source: Source, fetched: Fetched, feed: Feed | null, added: number): Promise<void> {
    const now = this.clock.now();
    await this.database.repository(Source).update(
      { id: source.id },
      {
        etag: fetched.headers['etag'] ?? (fetched.notModified ? source.etag : null),
        lastModified: fetched.headers['last-modified'] ?? (fetched.notModified ? source.lastModified : null),
        polledAt: now,
        succeededAt: now,
        failures: 0,
        errorCode: null,
        errorDetails: {},
        ...(added > 0 ? { newItemAt: now } : {}),
        nextPollAt: nextPollAt({
          now,
          intervalSeconds: source.intervalSeconds,
          headers: fetched.headers,
          ttlMinutes: feed?.ttlMinutes ?? null,
          random: Math.random,
        }),
      },
    );
    await recordPoll(this.database, { sourceId: source.id, polledAt: now, newItems: added, errorCode: null });
    if (added > 0) this.log.info({ source: source.id, added }, 'a source listed new items');
  }

  private async failed(source: Source, error: CodedError): Promise<void> {
    const now = this.clock.now();
    const failures = source.failures + 1;
    const retryAfter = error.details['retryAfterSeconds'];
    await this.database.repository(Source).update(
      { id: source.id },
      {
        polledAt: now,
        failures,
        errorCode: error.code,
        errorDetails: error.details,
        nextPollAt: nextPollAt({
          now,
          intervalSeconds: source.intervalSeconds,
          failures,
          retryAfterSeconds: typeof retryAfter === 'number' ? retryAfter : null,
          random: Math.random,
        }),
      },
    );
    await recordPoll(this.database, { sourceId: source.id, polledAt: now, newItems: 0, errorCode: error.code });
    this.log.warn({ source: source.id, code: error.code, failures }, 'a source could not be polled');
  }
}

function feedHtmlOf({ contentHtml, summaryHtml }: FeedItem): string | null {
  return contentHtml ?? summaryHtml;
}
