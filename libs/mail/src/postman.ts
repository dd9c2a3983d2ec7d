import { type BeforeApplicationShutdown, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock, Logger } from '#config';
import { CodedError } from '#contracts';
import { JobQueue } from '#queue';
import { changeWithoutAnswer } from './after-try.js';
import { Carrier } from './carrier.js';
import { type Composition, DeliveryComposer } from './delivery-composer.js';
import { DeliveryLedger } from './delivery-ledger.js';
import { SEND_JOBS } from './mail.jobs.js';
import { MailRoutes } from './mail-routes.js';
import { MailSorter } from './mail-sorter.js';
import type { Message } from './message.entity.js';
import { Departures } from './pace/departures.js';
import { SendingTurn } from './sending-turn.js';
import type { TurnDesk } from './turn-desk.js';

/** How many deliveries are claimed at a time for each connection: few enough to be sent within their lease, enough that claiming costs little. */
const BATCH = 20;

/** What is left after a turn. */
export interface Turn {
  /** Whether more is due right now. */
  more: boolean;
  /** In how many seconds something is due next; null when nothing waits for its time. */
  againInSeconds: number | null;
}

/** Carries mail: takes what is due, marks each try before it happens, hands over, records what became of it. */
@Injectable()
export class Postman implements OnModuleDestroy, BeforeApplicationShutdown {
  private readonly turns = new Set<Promise<unknown>>();
  private readonly sending = new Set<SendingTurn>();
  private stopping = false;

  constructor(
    private readonly ledger: DeliveryLedger,
    private readonly composer: DeliveryComposer,
    private readonly carrier: Carrier,
    private readonly routes: MailRoutes,
    private readonly jobs: JobQueue,
    private readonly log: Logger,
    private readonly sorter: MailSorter,
    private readonly departures: Departures,
    private readonly clock: Clock,
  ) {}

  /** Sends what is due of a message, for some seconds at most. Any number of processes may do so at once. */
  async sendDue(messageId: string): Promise<Turn> {
    const turn = this.take(messageId);
    this.turns.add(turn);
    try {
      return await turn;
    } finally {
      this.turns.delete(turn);
    }
  }

  /**
   * Settles tries whose sender is gone, as after a crash: sent again or left uncertain, as the stream's policy says. Asks for
   * the sending. Returns how many there were.
   */
  async recover(): Promise<number> {
    const recovered = await this.recoverTries(null);
    for (const [messageId, stream] of new Map(recovered.map((found) => [found.messageId, found.stream]))) {
      await this.ledger.settle(messageId);
      await this.jobs.nudge(SEND_JOBS[stream], { messageId }, { once: messageId });
    }
    return recovered.length;
  }

  /** Before anything closes: takes no new delivery. */
  onModuleDestroy(): void {
    this.stopping = true;
    for (const turn of this.sending) turn.stop();
  }

  /** Waits for the mails under way; what a deadline cuts off is recovered at the next start. */
  async beforeApplicationShutdown(): Promise<void> {
    const deadline = this.routes.drainSeconds * 1000;
    await Promise.race([Promise.allSettled(this.turns), new Promise((done) => setTimeout(done, deadline).unref())]);
    await this.routes.close();
  }

  private async take(messageId: string): Promise<Turn> {
    const message = await this.ledger.messageToSend(messageId);
    if (message === null) return { more: false, againInSeconds: null };
    if (message.cancelledAt !== null && (await this.ledger.endCancelled(messageId))) {
      return { more: !this.stopping, againInSeconds: null };
    }
    await this.recoverTries(messageId);
    const composition = this.stopping ? null : await this.compositionOf(message);
    const more = composition === null ? false : await this.send(message, composition);
    await this.ledger.settle(messageId);
    const againInSeconds = await this.ledger.nextDueInSeconds(messageId);
    return { more: more && !this.stopping && againInSeconds === 0, againInSeconds };
  }

  /** Returns whether the turn left something that is due. */
  private async send(message: Message, composition: Composition): Promise<boolean> {
    const { connections } = this.routes;
    const turn = new SendingTurn(message, composition, BATCH * connections, this.deskOf(message, composition));
    this.sending.add(turn);
    try {
      const carriers = Array.from({ length: connections }, () => this.carrier.carry(turn));
      for (const ended of await Promise.allSettled(carriers)) if (ended.status === 'rejected') throw ended.reason;
      return turn.more;
    } finally {
      this.sending.delete(turn);
      await this.ledger.release(await turn.leftOver());
      await this.departures.rest(message.stream);
    }
  }

  private deskOf(message: Message, composition: Composition): TurnDesk {
    return {
      claim: (limit) => this.ledger.claim(message.id, limit),
      sort: (claims) => this.sorter.sort(message, composition, claims),
      giveBack: (claims) => this.ledger.release(claims),
      departures: this.departures,
      now: () => this.clock.now(),
    };
  }

  /** Null when it cannot be signed: it is paused then, and staff are told. */
  private async compositionOf(message: Message): Promise<Composition | null> {
    try {
      return await this.composer.begin(message);
    } catch (err) {
      if (!(err instanceof CodedError) || err.code !== 'MAIL_SIGNING_FAILED') throw err;
      this.log.error({ err, messageId: message.id }, 'mail cannot be signed; message paused');
      await this.ledger.pause(message.id, 'signing_failed');
      return null;
    }
  }

  private async recoverTries(messageId: string | null) {
    const expired = await this.ledger.expired(messageId);
    await Promise.all(
      expired.map(({ id, attempts, attemptsNow, stream }) =>
        this.ledger.record(id, attempts, changeWithoutAnswer(stream, attemptsNow, 0), true),
      ),
    );
    if (expired.length > 0) this.log.warn({ tries: expired.length }, 'mails were under way when their sender ended');
    return expired;
  }
}
