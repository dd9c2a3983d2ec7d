import { Injectable } from '@nestjs/common';
import { Logger } from '#config';
import { CodedError, type MailRoute } from '#contracts';
import { changeAfter } from './after-try.js';
import type { ComposedMail } from './delivery-composer.js';
import type { Claim } from './claim.js';
import { type Begun, DeliveryLedger } from './delivery-ledger.js';
import { FeedbackIntake } from './feedback/feedback-intake.js';
import { MailRoutes } from './mail-routes.js';
import type { Outcome } from './outcome.js';
import type { Lane } from './relay.js';
import type { SendingTurn } from './sending-turn.js';
import { UnderWay } from './under-way.js';

/** A mail that can leave, and the way it goes. */
interface ReadyToLeave {
  claim: Claim;
  mail: ComposedMail;
  route: MailRoute;
}

/** A connection and the marked try that goes over it next; without a mark it must not be made. */
interface Boarded {
  route: MailRoute;
  lane: Lane;
  begun: Begun | null;
}

/**
 * Carries the mails of a turn one after another over one connection. While one is with the relay the next is put together and signed; what
 * became of one and the mark of the next are written together, so that a crash leaves at most one mail of each connection in doubt.
 */
@Injectable()
export class Carrier {
  private readonly underWay: UnderWay;

  constructor(
    private readonly ledger: DeliveryLedger,
    private readonly routes: MailRoutes,
    private readonly feedback: FeedbackIntake,
    private readonly log: Logger,
  ) {
    this.underWay = new UnderWay((ids) => ledger.renew(ids), log);
  }

  /** Until the turn has nothing more. Any number may work on one turn. */
  async carry(turn: SendingTurn): Promise<void> {
    let ready = await this.prepare(turn);
    let boarded = ready === null ? null : await this.board(turn, ready);
    let written: Promise<unknown> = Promise.resolve();
    try {
      while (ready !== null && boarded !== null) {
        const upcoming = this.prepare(turn);
        upcoming.catch(() => undefined);
        written = this.record(turn, ready, boarded, await this.hand(ready, boarded));
        written.catch(() => undefined);
        ready = await upcoming;
        boarded = await this.stayAboard(turn, ready, boarded, written);
      }
    } finally {
      await Promise.allSettled([written]);
      boarded?.lane.free();
    }
  }

  /** The next mail, put together and signed; null when there is none. What can never be put together is ended here. */
  private async prepare(turn: SendingTurn): Promise<ReadyToLeave | null> {
    for (let claim = await turn.next(); claim !== undefined; claim = await turn.next()) {
      try {
        const to = turn.composition.addressOf(claim);
        const route = this.routes.routeOf(to);
        const resting = this.routes.restingUntil(route);
        if (resting === null) return { claim, route, mail: await turn.composition.mailTo(to, claim) };
        turn.rest(claim, resting);
      } catch (err) {
        await this.giveUp(turn, claim, err);
      }
    }
    return null;
  }

  private async giveUp(turn: SendingTurn, claim: Claim, err: unknown): Promise<void> {
    const code = err instanceof CodedError ? err.code : '';
    this.log.warn({ err, delivery: claim.id }, 'mail cannot be put together');
    if (code !== 'MAIL_SIGNING_FAILED') return this.ledger.refuse(claim, REASON_OF[code] ?? 'refused_here');
    turn.putBack(claim);
    turn.stop();
    await this.ledger.pause(turn.message.id, 'signing_failed');
  }

  private async board(turn: SendingTurn, ready: ReadyToLeave): Promise<Boarded> {
    const lane = await this.routes.lane(ready.route, turn.message.stream);
    try {
      return { route: ready.route, lane, begun: await this.begin(turn, ready) };
    } catch (error) {
      lane.free();
      throw error;
    }
  }

  /**
   * Goes on over the same connection unless it is wanted elsewhere. The mark of the next mail is asked for before the last one's outcome is
   * written, so that both are one statement; the next leaves only when both stand.
   */
  private async stayAboard(
    turn: SendingTurn,
    ready: ReadyToLeave | null,
    { route, lane }: Boarded,
    written: Promise<unknown>,
  ): Promise<Boarded | null> {
    const stays = ready !== null && ready.route === route && !lane.wanted;
    const begun = stays ? this.begin(turn, ready) : null;
    begun?.catch(() => undefined);
    try {
      await written;
      if (begun !== null) return { route, lane, begun: await begun };
    } catch (error) {
      lane.free();
      throw error;
    }
    lane.free();
    return ready === null ? null : this.board(turn, ready);
  }

  private async begin(turn: SendingTurn, { claim, route }: ReadyToLeave): Promise<Begun | null> {
    const resting = this.routes.restingUntil(route);
    if (resting !== null) {
      turn.rest(claim, resting);
      return null;
    }
    const begun = turn.over ? null : await this.ledger.beginAttempt(claim, route);
    if (begun === null) turn.putBack(claim);
    return begun;
  }

  private async hand({ claim, mail }: ReadyToLeave, { route, lane, begun }: Boarded): Promise<Outcome | null> {
    if (begun === null) return null;
    return this.underWay.during(claim.id, () => this.routes.hand(route, lane, mail));
  }

  private async record(
    { message }: SendingTurn,
    { claim, mail }: ReadyToLeave,
    { begun }: Boarded,
    outcome: Outcome | null,
  ): Promise<void> {
    if (begun === null || outcome === null) return;
    if (outcome.kind === 'misconfigured') {
      await this.ledger.pause(message.id, 'relay_refuses_us');
      this.log.error({ messageId: message.id, code: outcome.code }, 'the relay refuses us; message paused');
    }
    const change = changeAfter(outcome, { stream: message.stream, attempt: begun.attemptsNow, to: mail.to });
    await this.ledger.record(claim.id, begun.attempts, change);
    await this.feedback.refused(claim.id, begun.attempts, outcome, mail.to);
  }
}

const REASON_OF: Partial<Record<string, string>> = {
  MAIL_ADDRESS_INVALID: 'address_invalid',
  MAIL_ADDRESS_NEEDS_SMTPUTF8: 'address_needs_smtputf8',
  MAIL_SLOT_EMPTY: 'slot_empty',
  MAIL_HEADER_UNSAFE: 'unsafe_value',
};
