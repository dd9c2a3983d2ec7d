import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, Logger, streamSettings } from '#config';
import type { Stream } from '#contracts';
import { parseAddress, readAddress } from './address.js';
import { Relay } from './relay.js';
import { relayOptions } from './relay-options.js';
import { RelayTimeouts } from './relay-timeouts.js';

/** Trials do not hurry. */
const CONNECTIONS = 2;

/**
 * Copies for whoever tries an installation out (MAIL_REDIRECT). The mail itself stays in the development mailbox, so that the ledger never
 * says of a copy that somebody got their mail. A copy that does not arrive is said in the log and not tried again.
 */
@Injectable()
export class TesterCopies {
  private readonly relays = new Map<string, Relay>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly timeouts: RelayTimeouts,
    private readonly log: Logger,
  ) {}

  /** Hands a copy to the relay of the mail's stream. Never throws; without a tester or a relay nothing happens. */
  async copy(stream: Stream, raw: string): Promise<void> {
    const { settings } = this.config;
    const { from, relayUrl } = streamSettings(settings, stream);
    if (settings.MAIL_REDIRECT === undefined || relayUrl === undefined) return;
    const lane = await this.relayOf(relayUrl).lane();
    try {
      // Not the delivery's own return path: what comes back of a copy says nothing of the person it was for.
      const { text, needsSmtpUtf8 } = parseAddress(settings.MAIL_REDIRECT);
      const outcome = await lane.hand({
        envelope: { from: readAddress(from)?.text ?? from, to: text },
        raw,
        smtpUtf8: needsSmtpUtf8,
      });
      if (outcome.kind !== 'accepted') this.log.warn({ outcome: outcome.kind }, 'a copy for the tester did not arrive');
    } finally {
      lane.free();
    }
  }

  /** Ends all connections. */
  close(): void {
    for (const relay of this.relays.values()) relay.close();
    this.relays.clear();
  }

  private relayOf(url: string): Relay {
    const options = relayOptions(url, this.config.settings.MAIL_TLS, CONNECTIONS);
    const relay = this.relays.get(url) ?? new Relay(options, this.timeouts);
    this.relays.set(url, relay);
    return relay;
  }
}
