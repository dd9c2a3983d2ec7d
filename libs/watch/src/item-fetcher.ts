import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import { CodedError } from '#contracts';
import { Database } from '#database';
import { readableText } from '#extraction';
import { decodeText, type Fetched, Outbound } from '#outbound';
import { type FoundDocument, ReportService } from '#reports';
import { Source, SourceItem } from './source.entity.js';
import { watchError } from './watch.errors.js';

const ACCEPT = 'text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1';
/** After so many failures the report is made of what the feed itself carried. */
const MOST_FAILURES = 6;
/** Less than this is a cookie wall or an error page rather than an article, when the feed carried more. */
const SHORT_TEXT = 200;

/** Fetches one item that a source listed and files it as a report. */
@Injectable()
export class ItemFetcher {
  constructor(
    private readonly database: Database,
    private readonly outbound: Outbound,
    private readonly reports: ReportService,
    private readonly clock: Clock,
  ) {}

  /** Does nothing for an item that is settled. A page that cannot be had now is tried later; the row says when. */
  async fetch(itemId: string): Promise<void> {
    const item = await this.database.repository(SourceItem).findOneBy({ id: itemId });
    if (item === null || item.settledAt !== null || item.nextFetchAt > this.clock.now()) return;
    const source = await this.database.repository(Source).findOneByOrFail({ id: item.sourceId });
    try {
      await this.settle(item, await this.document(item, source));
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      await this.postpone(item, error);
    }
  }

  private async document(item: SourceItem, source: Source): Promise<FoundDocument> {
    if (item.url === null) return fromFeed(item);
    try {
      const fetched = await this.outbound.fetch(item.url, { accept: ACCEPT, foundAt: source.url });
      if (fetched.status === 200) return fromPage(item, fetched);
      if (fetched.status >= 400 && fetched.status < 500 && fetched.status !== 429) return fromFeed(item);
      throw watchError('WATCH_SOURCE_REFUSED', {
        status: fetched.status,
        retryAfterSeconds: fetched.retryAfterSeconds,
      });
    } catch (error) {
      if (item.failures + 1 >= MOST_FAILURES) return fromFeed(item);
      throw error;
    }
  }

  private async settle(item: SourceItem, document: FoundDocument): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [open] = await tx.query(`SELECT 1 FROM source_items WHERE id = $1 AND settled_at IS NULL FOR UPDATE`, [
        item.id,
      ]);
      if (open === undefined) return;
      const reportId = await this.reports.file(tx, document);
      await tx
        .repository(SourceItem)
        .update({ id: item.id }, { settledAt: this.clock.now(), reportId, errorCode: null });
    });
  }

  private async postpone(item: SourceItem, error: CodedError): Promise<void> {
    const failures = item.failures + 1;
    const asked = Number(error.details['retryAfterSeconds'] ?? 0);
    const seconds = Math.min(Math.max(60 * 2 ** item.failures, asked || 0), 86_400);
    const nextFetchAt = new Date(this.clock.now().getTime() + seconds * 1000);
    await this.database
      .repository(SourceItem)
      .update({ id: item.id }, { failures, nextFetchAt, errorCode: error.code });
  }
}

/** A page as a report. The feed's date comes first: it is the publisher's own, while a page is full of other dates. */
function fromPage(item: SourceItem, fetched: Fetched): FoundDocument {
  const type = fetched.headers['content-type'] ?? '';
  const { url, finalUrl, status, headers, body, fetchedAt } = fetched;
  const capture = { url, finalUrl, status, headers, body, fetchedAt };
  if (!/html|text\/plain|^$/i.test(type)) return { ...fromFeed(item), capture };
  const content = decodeText(body, type);
  const page = /text\/plain/i.test(type)
    ? { title: null, text: content, publishedAt: null }
    : readableText(content, finalUrl);
  const feed = fromFeed(item);
  const text = page.text.trim().length < SHORT_TEXT && feed.text.length > page.text.length ? feed.text : page.text;
  return {
    sourceId: item.sourceId,
    url: finalUrl,
    title: item.title || page.title || finalUrl,
    text: text.trim() === '' ? feed.text : text,
    publishedAt: item.publishedAt ?? dateOf(page.publishedAt),
    capture,
  };
}

/** What the feed itself carried: better a short report than a lost one. */
function fromFeed(item: SourceItem): FoundDocument {
  const text = item.feedHtml === null ? '' : readableText(`<article>${item.feedHtml}</article>`).text.trim();
  return {
    sourceId: item.sourceId,
    url: item.url,
    title: item.title || item.url || 'Untitled',
    text: text === '' ? (item.title ?? '') : text,
    publishedAt: item.publishedAt,
  };
}

function dateOf(text: string | null): Date | null {
  const date = text === null ? null : new Date(text);
  return date === null || Number.isNaN(date.getTime()) ? null : date;
}
