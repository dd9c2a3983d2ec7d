import { Injectable } from '@nestjs/common';
import { Clock, Logger } from '#config';
import type { MailProvider, WebhookOutcome } from '#contracts';
import { Database } from '#database';
import { mailError } from '../../mail.errors.js';
import { FeedbackLedger } from '../feedback-ledger.js';
import { FeedbackTies } from '../feedback-ties.js';
import type { ProviderEvent, WebhookCall } from './webhook.js';
import { WebhookDoor } from './webhook-door.js';
import { COUNT_EVENTS_SQL, COUNTED_EVENTS_SQL } from './webhooks.query.js';

/** How many events of one sort a provider told. */
export interface CountedEvents {
  provider: MailProvider;
  event: string;
  outcome: WebhookOutcome;
  count: number;
  lastDay: string;
}

/** Takes in what providers tell of mails, by the same ledger as the mails that come back (docs/mail.md 23). */
@Injectable()
export class WebhookIntake {
  constructor(
    private readonly door: WebhookDoor,
    private readonly ties: FeedbackTies,
    private readonly ledger: FeedbackLedger,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  /**
   * Each event counts once, however often and in whatever order it is told; each is kept for itself, so that what a fault cut off is
   * finished when the provider tells it again. Returns how many counted now.
   * @throws MAIL_WEBHOOK_UNKNOWN, MAIL_WEBHOOK_REFUSED, MAIL_WEBHOOK_LATER
   */
  async take(call: WebhookCall): Promise<number> {
    const { provider } = call;
    const events = await this.door.open(call);
    const told: { name: string; outcome: WebhookOutcome }[] = [];
    for (const event of events) told.push({ name: event.name, outcome: await this.takeOne(provider, event) });
    await this.count(provider, told);
    const of = (outcome: WebhookOutcome) => told.filter((one) => one.outcome === outcome).length;
    const kept = of('kept');
    this.log.info(
      { provider, events: told.length, kept, early: of('early'), unknown: of('unknown') },
      'a provider told',
    );
    if (of('early') > 0) throw mailError('MAIL_WEBHOOK_LATER');
    return kept;
  }

  /** What providers told since a day, such as `2026-11-22`. */
  counts(since: string): Promise<CountedEvents[]> {
    return this.database.query<CountedEvents>(COUNTED_EVENTS_SQL, [since]);
  }

  private async takeOne(provider: MailProvider, { id, about, feedback }: ProviderEvent): Promise<WebhookOutcome> {
    if (feedback === null) return 'unknown';
    if (feedback.length === 0) return 'ofNoUse';
    const tie = await this.ties.ofProvider(about, provider);
    // Others may send with the same account; their mails are none of our business, and nothing of them is kept.
    if (tie.delivery === null) return 'notOurs';
    // The provider was faster than our own record of what it answered: what is written now would be written over.
    if (tie.delivery.underWay) return 'early';
    const kept = await this.database.transaction(async (tx) => {
      let count = 0;
      for (const [part, one] of feedback.entries()) {
        count += await this.ledger.keep(tx, `${provider}/${id}/${part}`, one, tie);
      }
      return count;
    });
    return kept > 0 ? 'kept' : 'known';
  }

  private async count(
    provider: MailProvider,
    told: readonly { name: string; outcome: WebhookOutcome }[],
  ): Promise<void> {
    const counts = new Map<string, number>();
    for (const { name, outcome } of told) {
      const key = `${/^[a-z][a-z_ /-]{0,60}$/.test(name) ? name : 'other'}\n${outcome}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    if (counts.size === 0) return;
    const [names, outcomes] = [0, 1].map((part) => [...counts.keys()].map((key) => key.split('\n')[part]!));
    const day = this.clock.now().toISOString().slice(0, 10);
    await this.database.query(COUNT_EVENTS_SQL, [provider, day, names!, outcomes!, [...counts.values()]]);
  }
}
