import { Injectable } from '@nestjs/common';
import { PublicLinks } from '#auth';
import { Database } from '#database';
import { MailStopping } from '#mail';
import { SubscriberService } from '#subscribers';

/** Leaving, at once and for good: by the link in every alert, with a button or with a mail program's one click (RFC 8058). */
@Injectable()
export class Leaving {
  constructor(
    private readonly database: Database,
    private readonly subscribers: SubscriberService,
    private readonly stopping: MailStopping,
    private readonly links: PublicLinks,
  ) {}

  /** Refuses a link that was not made here; changes nothing. @throws AUTH_LINK_INVALID */
  check(token: string): void {
    this.links.idOf('unsubscribe', token);
  }

  /**
   * Ends what the person asked for, forgets the address and drops mail that waits for it, in one transaction. Repeating changes
   * nothing. @throws AUTH_LINK_INVALID
   */
  async leave(token: string): Promise<void> {
    await this.leaveFor(this.links.idOf('unsubscribe', token), 'left');
  }

  /** The same for whoever a subscriber's row is about, as when they complain to their provider. Repeating changes nothing. */
  async leaveFor(subscriberId: string, reason: 'left' | 'complained'): Promise<void> {
    await this.database.transaction(async (tx) => {
      const recipientHash = await this.subscribers.end(tx, subscriberId, reason);
      if (recipientHash === null) return;
      const who = { recipientHash, streams: [...LISTS] };
      await this.stopping.cancelFor(tx, who, 'left');
      await this.stopping.forget(tx, who);
    });
  }
}

const LISTS = ['alerts', 'digests'] as const;
