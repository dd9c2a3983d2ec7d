import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, mailedForReal, streamSettings } from '#config';
import type { AudienceView, LeftOutReason } from '#contracts';
import { Database, FieldCipher } from '#database';
import { isAscii, readAddress } from '#mail';
import {
  type Audience,
  type AudienceCounts,
  audienceLanguages,
  countAudience,
  mailedAddresses,
} from './audience.query.js';

/** Says who would get an alert, who is left out and why, and how many mails would really leave. */
@Injectable()
export class AudiencePreview {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of(audience: Audience): Promise<AudienceView> {
    const counts = await countAudience(this.database, audience);
    const recipients = counts.matching - counts.suppressed - counts.left;
    const relay = await this.leaving(audience, recipients);
    return {
      matching: counts.matching,
      leftOut: leftOutOf(counts),
      recipients,
      languages: await audienceLanguages(this.database, audience),
      routes: { relay, mailbox: recipients - relay },
    };
  }

  /** Counts by the setting's meaning; mail decides again for each mail. Addresses are opened only where the setting lists some. */
  private async leaving(audience: Audience, recipients: number): Promise<number> {
    const mailed = mailedForReal(this.config.settings);
    if (streamSettings(this.config.settings, 'alerts').relayUrl === undefined || mailed.length === 0) return 0;
    if (mailed.includes('*')) return recipients;
    const listed = new Set(mailed.map(comparable));
    let count = 0;
    for await (const batch of mailedAddresses(this.database, audience)) {
      for (const sealed of batch) {
        const address = comparable(this.cipher.open(sealed, 'address'));
        if (listed.has(address) || listed.has(address.slice(address.lastIndexOf('@')))) count += 1;
      }
    }
    return count;
  }
}

/** `@domain` or an address, in the form in which the two are compared. */
function comparable(entry: string): string {
  const address = readAddress(entry.startsWith('@') ? `x${entry}` : entry);
  if (address === null) return '';
  if (entry.startsWith('@')) return `@${address.domain}`;
  return isAscii(address.local) ? address.text.toLowerCase() : address.text;
}

function leftOutOf(counts: AudienceCounts): AudienceView['leftOut'] {
  const reasons: { reason: LeftOutReason; count: number }[] = [
    { reason: 'unconfirmed', count: counts.unconfirmed },
    { reason: 'other_matters', count: counts.otherMatters },
    { reason: 'suppressed', count: counts.suppressed },
    { reason: 'left_since', count: counts.left },
    { reason: 'confirmed_later', count: counts.confirmedLater },
  ];
  return reasons.filter(({ count }) => count > 0);
}
