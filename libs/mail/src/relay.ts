import { type Outcome, outcomeOf } from './outcome.js';
import type { RelayOptions } from './relay-options.js';
import { RelaySession } from './relay-session.js';
import type { RelayTimeouts } from './relay-timeouts.js';
import type { ReadyMail } from './smtp-dialogue.js';

/** Relays grow suspicious of connections that never end. */
const MAILS_PER_CONNECTION = 500;
/** How long a connection may rest before we say goodbye, in milliseconds. */
const REST = 10_000;

/** The right to hand one mail over. Whoever holds it gives it back. */
export interface Lane {
  /** Whether somebody waits for a connection: then whoever has one lets go of it after a mail. */
  readonly wanted: boolean;
  /** Hands one mail over, once. Never throws: what happened is the outcome. */
  hand(mail: ReadyMail): Promise<Outcome>;
  free(): void;
}

/** Open connections to one server, each carrying one mail at a time. */
export class Relay {
  private readonly resting: RelaySession[] = [];
  private readonly waiting: ((lane: Lane) => void)[] = [];
  private busy = 0;
  private tidying: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly options: RelayOptions,
    private readonly timeouts: RelayTimeouts,
  ) {}

  /** Waits until one of the connections is free; first come, first served. */
  lane(): Promise<Lane> {
    if (this.busy >= this.options.maxConnections) return new Promise((given) => this.waiting.push(given));
    this.busy += 1;
    return Promise.resolve(this.laneOf());
  }

  /** Ends the connections; those that carry a mail finish it first. */
  close(): void {
    this.closed = true;
    clearInterval(this.tidying);
    for (const session of this.resting.splice(0)) session.quit();
  }

  private laneOf(): Lane {
    let held = true;
    const { waiting } = this;
    return {
      get wanted() {
        return waiting.length > 0;
      },
      hand: (mail) => this.hand(mail),
      free: () => {
        if (!held) return;
        held = false;
        const next = this.waiting.shift();
        if (next === undefined) this.busy -= 1;
        else next(this.laneOf());
      },
    };
  }

  private async hand(mail: ReadyMail): Promise<Outcome> {
    const rested = this.takeResting();
    if (rested !== undefined) {
      const outcome = await this.over(rested, mail);
      if (outcome !== 'stale') return outcome;
    }
    try {
      const outcome = await this.over(await RelaySession.begin(this.options, this.timeouts), mail);
      return outcome === 'stale' ? { kind: 'unreached', reason: 'relay_unreached' } : outcome;
    } catch (failure) {
      return outcomeOf(failure as object, false);
    }
  }

  private async over(session: RelaySession, mail: ReadyMail): Promise<Outcome | 'stale'> {
    const used = session.carried > 0;
    const answer = await session.send(mail);
    this.rest(session);
    if (!('failure' in answer)) {
      return { kind: 'accepted', code: Number(answer.response.slice(0, 3)), reply: answer.response };
    }
    const { failure, begun } = answer;
    // A server may have ended a resting connection just now. Nothing was handed over, so a fresh one may be tried at once.
    const ended =
      failure.responseCode === undefined
        ? /^(?:ECONNECTION|ESOCKET)$/.test(failure.code ?? '')
        : failure.responseCode === 421;
    const domain = mail.envelope.to.slice(mail.envelope.to.lastIndexOf('@') + 1);
    return used && !begun && ended ? 'stale' : outcomeOf(failure, begun, { domain, smtpUtf8: mail.smtpUtf8 });
  }

  private takeResting(): RelaySession | undefined {
    for (;;) {
      const session = this.resting.pop();
      if (session === undefined || session.open) return session;
    }
  }

  private rest(session: RelaySession): void {
    if (!session.open) return;
    if (this.closed || session.carried >= MAILS_PER_CONNECTION) return session.quit();
    session.restedAt = Date.now();
    this.resting.push(session);
    this.tidying ??= setInterval(() => this.tidy(), REST / 4).unref();
  }

  /** The longest at rest come first. */
  private tidy(): void {
    const before = Date.now() - REST;
    while (this.resting[0] !== undefined && this.resting[0].restedAt < before) this.resting.shift()!.quit();
    if (this.resting.length > 0) return;
    clearInterval(this.tidying);
    this.tidying = undefined;
  }
}
