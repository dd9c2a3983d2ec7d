import { Injectable } from '@nestjs/common';
import { Logger } from '#config';
import type { Claim, PutBack, SortedClaim } from './claim.js';
import type { Composition } from './delivery-composer.js';
import { DeliveryLedger } from './delivery-ledger.js';
import { MailRoutes } from './mail-routes.js';
import type { Message } from './message.entity.js';
import { OperatorBook } from './pace/operator-book.js';
import { StreamRules } from './pace/stream-rules.js';
import { reasonOf } from './refusal.js';

/** How long a batch waits for the DNS, in milliseconds; what it does not know by then goes by its domain. */
const PATIENCE = 1_000;

/** A batch of claims, sorted: those that may leave, and those whose time it is not. */
export interface SortedBatch {
  ready: SortedClaim[];
  putBack: PutBack[];
}

/** Finds out, ahead of their turn, which way claims go. What can never arrive is ended here, without a try. */
@Injectable()
export class MailSorter {
  constructor(
    private readonly routes: MailRoutes,
    private readonly book: OperatorBook,
    private readonly rules: StreamRules,
    private readonly ledger: DeliveryLedger,
    private readonly log: Logger,
  ) {}

  async sort(message: Message, composition: Composition, claims: readonly Claim[]): Promise<SortedBatch> {
    const routed = await this.routed(message, composition, claims);
    const leaving = routed.filter(({ route }) => route === 'relay');
    if (leaving.length === 0) return { ready: routed, putBack: [] };
    const closed = this.rules.closed(message.stream);
    if (closed !== null) {
      const ready = routed.filter(({ route }) => route !== 'relay');
      return { ready, putBack: leaving.map(({ claim }) => ({ claim, ...closed })) };
    }
    // Somebody waits for a confirmation: it goes with what is known.
    const patience = message.stream === 'confirmations' ? 0 : PATIENCE;
    if (patience > 0)
      await this.book.lookUp(
        leaving.map(({ to }) => to.domain),
        patience,
      );
    return { ready: await this.withOperators(routed), putBack: [] };
  }

  private async routed(message: Message, composition: Composition, claims: readonly Claim[]): Promise<SortedClaim[]> {
    const routed: SortedClaim[] = [];
    for (const claim of claims) {
      try {
        const to = composition.addressOf(claim);
        routed.push({ claim, to, route: this.routes.routeOf(to, message.stream), operator: null });
      } catch (err) {
        this.log.warn({ err, delivery: claim.id }, 'mail cannot be addressed');
        await this.ledger.refuse(claim, 'failed', reasonOf(err));
      }
    }
    return routed;
  }

  private async withOperators(routed: readonly SortedClaim[]): Promise<SortedClaim[]> {
    const ready: SortedClaim[] = [];
    for (const sorted of routed) {
      const known = sorted.route === 'relay' ? this.book.known(sorted.to.domain) : undefined;
      if (known?.takesMail === false) await this.ledger.refuse(sorted.claim, 'bounced', 'null_mx');
      else
        ready.push({
          ...sorted,
          operator: sorted.route === 'relay' ? (known?.operator ?? this.book.standIn(sorted.to.domain)) : null,
        });
    }
    return ready;
  }
}
