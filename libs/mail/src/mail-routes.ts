import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config } from '#config';
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

/** Which way each mail goes. Nobody outside the development mailbox is mailed unless SMTP_URL and MAIL_RECIPIENTS both say so. */
@Injectable()
export class MailRoutes {
  private readonly rule: RecipientRule;
  private readonly relays = new Map<string, Promise<Relay>>();
  private readonly breakers: Record<MailRoute, Breaker> = { relay: new Breaker(), mailbox: new Breaker() };

  /** @throws MAIL_RECIPIENTS_INVALID */
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly mailbox: MailboxServer,
    private readonly timeouts: RelayTimeouts,
  ) {
    this.rule = new RecipientRule(config.settings.MAIL_RECIPIENTS);
  }

  /** How many mails are handed over at the same time. */
  get connections(): number {
    return this.config.settings.MAIL_CONNECTIONS;
  }

  /** How long a stopping process may wait for mails under way, in seconds: a little less than it has in all. */
  get drainSeconds(): number {
    return this.config.settings.SHUTDOWN_SECONDS * 0.8;
  }

  routeOf(address: MailAddress): MailRoute {
    return this.config.settings.SMTP_URL !== undefined && this.rule.allows(address) ? 'relay' : 'mailbox';
  }

  /** Until when a route should be left alone; null when it may be used. */
  restingUntil(route: MailRoute): Date | null {
    return this.breakers[route].closedTo(this.clock.now());
  }

  /** Waits for a free connection of a route. */
  async lane(route: MailRoute, stream: Stream): Promise<Lane> {
    const relay = await this.relayOf(route, stream);
    return relay.lane();
  }

  /**
   * Hands a mail over, once. @throws MAIL_RECIPIENT_NOT_ALLOWED: asked a second time here, whatever was decided before
   */
  async hand(route: MailRoute, lane: Lane, { to, envelope, raw }: ComposedMail): Promise<Outcome> {
    if (route === 'relay' && (this.routeOf(to) !== 'relay' || envelope.to !== to.text)) {
      throw mailError('MAIL_RECIPIENT_NOT_ALLOWED');
    }
    const outcome = await lane.hand({ envelope, raw });
    if (outcome.kind === 'unreached') this.breakers[route].trip(this.clock.now(), REST_SECONDS[outcome.reason]);
    else if (outcome.kind !== 'uncertain') this.breakers[route].reset();
    return outcome;
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    const relays = await Promise.all(this.relays.values());
    this.relays.clear();
    for (const relay of relays) relay.close();
  }

  /** Confirmations have connections of their own: a relay that holds up a bulk send must not hold up them. */
  private relayOf(route: MailRoute, stream: Stream): Promise<Relay> {
    const key = `${route}/${stream === 'confirmations' ? 'instant' : 'bulk'}`;
    const relay = this.relays.get(key) ?? this.open(route);
    this.relays.set(key, relay);
    return relay;
  }

  private async open(route: MailRoute): Promise<Relay> {
    const options =
      route === 'relay'
        ? relayOptions(this.config.settings, this.connections)
        : mailboxOptions(await this.mailbox.start(), this.connections);
    return new Relay(options, this.timeouts);
  }
}
