import { Injectable } from '@nestjs/common';
import { DailyLimit } from '#auth';
import { Database } from '#database';
import type { JobProcessor } from '#queue';
import { expirePendingSubscribers, SubscriberService } from '#subscribers';

/** Forgets addresses that nobody confirmed, and the counts by which sign-ups of earlier days were limited. */
@Injectable()
export class ExpirePendingSubscribersProcessor implements JobProcessor {
  readonly job = expirePendingSubscribers;

  constructor(
    private readonly database: Database,
    private readonly subscribers: SubscriberService,
    private readonly limits: DailyLimit,
  ) {}

  async process(): Promise<void> {
    await this.database.transaction((tx) => this.subscribers.expirePending(tx));
    await this.limits.forget(this.database);
  }
}
