import { Injectable } from '@nestjs/common';
import { Logger } from '#config';
import { CodedError } from '#contracts';
import { changeAfter } from './after-try.js';
import type { ComposedMail } from './delivery-composer.js';
import { type Begun, DeliveryLedger } from './delivery-ledger.js';
import { FeedbackIntake } from './feedback/feedback-intake.js';
import { MailRoutes } from './mail-routes.js';
import { type Outcome, withoutAddresses } from './outcome.js';
import { Departures } from './pace/departures.js';
import { reasonOf } from './refusal.js';
import type { Lane } from './relay.js';
import type { SendingTurn } from './sending-turn.js';
import type { Ticket } from './turn-desk.js';
import { UnderWay } from './under-way.js';

/** A mail that can leave, and the way it goes. */
interface ReadyToLeave {
  ticket: Ticket;
  mail: ComposedMail;
}

/** A connection and the marked try that goes over it next; without a mark it must not be made. */
interface Boarded {
  lane: Lane;
  begun: Begun | null;
}

/**
 * Carries the mails of a turn one after another over one connection. While one is with the relay the next is fetched, signed; what
 * became of one and the mark of the next are written together, so that a crash leaves at most one mail of each connection in doubt.
 */
@Injectable()
export class Carrier {
  private readonly underWay: UnderWay;

  constructor(
    private readonly ledger: DeliveryLedger,
    private readonly routes: MailRoutes,
    private readonly feedback: FeedbackIntake,
    private readonly departures: Departures,
    private readonly log: Logger,
  ) {
    this.underWay = new UnderWay((ids) => ledger.renew(ids), log);
  }

  /** Until the turn has nothing more. Any number may work on one turn. */
  async carry(turn: SendingTurn): Promise<void> {
    do await this.carrySome(turn);
    while (await turn.mayGoOn());
  }

  /** Until the turn has nothing that may leave now: whoever waits holds no connection. */
  private async carrySome(turn: SendingTurn): Promise<void> {
    const slots: string[] = [];
    let boarded: Boarded | null = null;
    let upcoming: Promise<ReadyToLeave | null> = this.prepare(turn, slots);
    let written: Promise<unknown> = Promise.resolve();
    try {
      let ready = await upcoming;
      boarded = ready === null ? null : await this.board(turn, ready);
      while (ready !== null && boarded !== null) {
        upcoming = this.prepare(turn, slots);
        upcoming.catch(() => undefined);
        written = this.record(turn, ready, boarded, await this.hand(turn, ready, boarded));
        written.catch(() => undefined);
        const last = ready.ticket;
        ready = await upcoming;
        this.letGo(slots, ready?.ticket.slot == null ? 0 : 1);
        boarded = await this.stayAboard(turn, ready, last, boarded, written);
      }
    } finally {
      await Promise.allSettled([written, upcoming]);
      boarded?.lane.free();
      this.letGo(slots, 0);
    }
  }

  /** Gives back connections to operators, but for the newest. */
  private letGo(slots: string[], keep: 0 | 1): void {
    for (const operator of slots.splice(0, slots.length - keep)) this.departures.left(operator);
  }

  /** The next mail, put together and signed; null when there is none. What can never be put together is ended here. */
  private async prepare(turn: SendingTurn, slots: string[]): Promise<ReadyToLeave | null> {
    const next = () => turn.next(slots.at(-1) ?? null);
    for (let ticket = await next(); ticket !== undefined; ticket = await next()) {
      if (ticket.slot !== null && !ticket.continues) slots.push(ticket.slot);
      const resting = this.routes.restingUntil(ticket.route, turn.message.stream);
      try {
        if (resting === null) return { ticket, mail: await turn.mailFor(ticket) };
        turn.rest(ticket, resting);
      } catch (err) {
        await this.giveUp(turn, ticket, err);
      }
      this.notTaken(turn, ticket);
    }
    return null;
  }

  private async giveUp(turn: SendingTurn, ticket: Ticket, err: unknown): Promise<void> {
    this.log.warn({ err, delivery: ticket.claim.id }, 'mail cannot be put together');
    if (!(err instanceof CodedError) || err.code !== 'MAIL_SIGNING_FAILED') {
      return this.ledger.refuse(ticket.claim, 'failed', reasonOf(err));
    }
    turn.putBack(ticket);
    turn.stop();
    await this.ledger.pause(turn.message.id, 'signing_failed');
  }

  private async board(turn: SendingTurn, ready: ReadyToLeave): Promise<Boarded> {
    const lane = await this.routes.lane(ready.ticket.route, turn.message.stream);
    try {
      return { lane, begun: await this.begin(turn, ready) };
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
    last: Ticket,
    { lane }: Boarded,
    written: Promise<unknown>,
  ): Promise<Boarded | null> {
    const stays = ready !== null && ready.ticket.route === last.route && !lane.wanted;
    const begun = stays ? this.begin(turn, ready) : null;
    begun?.catch(() => undefined);
    try {
      await written;
      if (begun !== null) return { lane, begun: await begun };
    } catch (error) {
      lane.free();
      throw error;
    }
    lane.free();
    return ready === null ? null : this.board(turn, ready);
  }

  private async begin(turn: SendingTurn, { ticket }: ReadyToLeave): Promise<Begun | null> {
    const resting = this.routes.restingUntil(ticket.route, turn.message.stream);
    if (resting !== null) {
      turn.rest(ticket, resting);
      return null;
    }
    const begun = turn.over ? null : await this.ledger.beginAttempt(ticket);
    if (begun === null) turn.putBack(ticket);
    return begun;
  }

  private async hand(
    { message: { stream } }: SendingTurn,
    { ticket: { claim, route }, mail }: ReadyToLeave,
    { lane, begun }: Boarded,
  ): Promise<Outcome | null> {
    if (begun === null) return null;
    return this.underWay.during(claim.id, () => this.routes.hand({ route, stream, lane }, mail));
  }

  private async record(
    turn: SendingTurn,
    { ticket, mail }: ReadyToLeave,
    { begun }: Boarded,
    outcome: Outcome | null,
  ): Promise<void> {
    const { id, stream } = turn.message;
    if (outcome?.kind !== 'accepted' && outcome?.kind !== 'uncertain') this.notTaken(turn, ticket);
    if (begun === null || outcome === null) return;
    if (outcome.kind === 'misconfigured') {
      await this.ledger.pause(id, 'relay_refuses_us');
      this.log.error({ messageId: id, code: outcome.code }, 'the relay refuses us; message paused');
    }
    const change = changeAfter(outcome, { stream, attempt: begun.attemptsNow, to: mail.to });
    await this.ledger.record(ticket.claim.id, begun.attempts, change);
    if (outcome.kind === 'deferred' && outcome.tooFast === true && ticket.slot !== null) {
      await this.departures.tooFast(ticket.slot, withoutAddresses(outcome.reply, mail.to));
    }
    await this.feedback.refused(ticket.claim.id, begun.attempts, outcome, mail.to);
  }

  private notTaken({ message: { stream } }: SendingTurn, { route, operator }: Ticket): void {
    this.departures.notTaken({ stream, route, operator });
  }
}
