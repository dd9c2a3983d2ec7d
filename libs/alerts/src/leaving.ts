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
    const id = this.links.idOf('unsubscribe', token);
    await this.database.transaction(async (tx) => {
      const recipientHash = await this.subscribers.end(tx, id, 'left');
      if (recipientHash === null) return;
      const who = { recipientHash, streams: [...LISTS] };
      await this.stopping.cancelFor(tx, who, 'left');
      await this.stopping.forget(tx, who);
    });
  }
}

const LISTS = ['alerts', 'digests'] as const;
