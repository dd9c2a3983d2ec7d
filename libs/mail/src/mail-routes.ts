import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config, mailedForReal, streamSettings } from '#config';
import type { MailRoute, Stream } from '#contracts';
import type { MailAddress } from './address.js';
import { REST_SECONDS } from './after-try.js';
import { Breaker } from './breaker.js';
import type { ComposedMail } from './delivery-composer.js';
import { mailError } from './mail.errors.js';
import { MailboxServer } from './mailbox/mailbox-server.js';
import type { Outcome } from './outcome.js';
import { RecipientRule } from './recipient-rule.js';
import { type Lane, Relay } from './relay.js';
import { mailboxOptions, relayOptions } from './relay-options.js';
import { RelayTimeouts } from './relay-timeouts.js';
import { TesterCopies } from './tester-copies.js';

/**
 * Which way each mail goes. Nobody outside the development mailbox is mailed unless a relay for the stream is set and MAIL_RECIPIENTS names
 * them. Confirmations have connections and a breaker of their own: a relay that holds up a bulk send must not hold up them.
 */
@Injectable()
export class MailRoutes {
  private readonly rule: RecipientRule;
  private readonly relays = new Map<string, Promise<Relay>>();
  private readonly breakers = new Map<string, Breaker>();

  /** @throws MAIL_RECIPIENTS_INVALID */
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly mailbox: MailboxServer,
    private readonly timeouts: RelayTimeouts,
    private readonly tester: TesterCopies,
  ) {
    this.rule = new RecipientRule(mailedForReal(config.settings));
  }

  /** How many mails are handed over at the same time. */
  get connections(): number {
    return this.config.settings.MAIL_CONNECTIONS;
  }

  /** How long a stopping process may wait for mails under way, in seconds: a little less than it has in all. */
  get drainSeconds(): number {
    return this.config.settings.SHUTDOWN_SECONDS * 0.8;
  }

  routeOf(address: MailAddress, stream: Stream): MailRoute {
    return this.relayUrl(stream) !== undefined && this.rule.allows(address) ? 'relay' : 'mailbox';
  }

  /** Until when a way should be left alone; null when it may be used. */
  restingUntil(route: MailRoute, stream: Stream): Date | null {
    return this.breakerOf(route, stream).closedTo(this.clock.now());
  }

  /** Waits for a free connection. */
  async lane(route: MailRoute, stream: Stream): Promise<Lane> {
    const relay = await this.relayOf(route, stream);
    return relay.lane();
  }

  /**
   * Hands a mail over, once. @throws MAIL_RECIPIENT_NOT_ALLOWED: asked a second time here, whatever was decided before
   */
  async hand(way: { route: MailRoute; stream: Stream; lane: Lane }, mail: ComposedMail): Promise<Outcome> {
    const { route, stream, lane } = way;
    const { to, envelope, raw, smtpUtf8 } = mail;
    if (route === 'relay' && (this.routeOf(to, stream) !== 'relay' || envelope.to !== to.text)) {
      throw mailError('MAIL_RECIPIENT_NOT_ALLOWED');
    }
    const outcome = await lane.hand({ envelope, raw, smtpUtf8 });
    if (route === 'mailbox' && outcome.kind === 'accepted') await this.tester.copy(stream, raw);
    const breaker = this.breakerOf(route, stream);
    if (outcome.kind === 'unreached') breaker.trip(this.clock.now(), REST_SECONDS[outcome.reason]);
    else if (outcome.kind !== 'uncertain') breaker.reset();
    return outcome;
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    const relays = await Promise.all(this.relays.values());
    this.relays.clear();
    this.tester.close();
    for (const relay of relays) relay.close();
  }

  private relayUrl(stream: Stream): string | undefined {
    return streamSettings(this.config.settings, stream).relayUrl;
  }

  private breakerOf(route: MailRoute, stream: Stream): Breaker {
    const key = this.keyOf(route, stream);
    const breaker = this.breakers.get(key) ?? new Breaker();
    this.breakers.set(key, breaker);
    return breaker;
  }

  private relayOf(route: MailRoute, stream: Stream): Promise<Relay> {
    const key = this.keyOf(route, stream);
    const relay = this.relays.get(key) ?? this.open(route, stream);
    this.relays.set(key, relay);
    return relay;
  }

  /** One for each relay, and within it for confirmations and for all the rest. */
  private keyOf(route: MailRoute, stream: Stream): string {
    const group = stream === 'confirmations' ? 'instant' : 'bulk';
    return `${group} ${route === 'relay' ? (this.relayUrl(stream) ?? '') : 'mailbox'}`;
  }

  private async open(route: MailRoute, stream: Stream): Promise<Relay> {
    const url = this.relayUrl(stream);
    const options =
      route === 'relay' && url !== undefined
        ? relayOptions(url, this.config.settings.MAIL_TLS, this.connections)
        : mailboxOptions(await this.mailbox.start(), this.connections);
    return new Relay(options, this.timeouts);
  }
}
