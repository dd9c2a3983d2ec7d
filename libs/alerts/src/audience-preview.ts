import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config, mailedForReal, streamSettings } from '#config';
import type { AudienceView, LeftOutReason } from '#contracts';
import { Database, FieldCipher } from '#database';
import { isAscii, readAddress } from '#mail';
import type { Alert } from './alert.entity.js';
import { type Audience, type AudienceCounts, audienceOf, countAudience, mailedAddresses } from './audience.query.js';
import { keepAudience, keptAudience } from './kept-audience.query.js';
import { stillTells } from './still-tells.js';

/** Says who would get an alert, who is left out and why, and how many mails would really leave. It keeps what it counted. */
@Injectable()
export class AudiencePreview {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** As it is now; of a large audience as it was a short while ago. `countedAt` says when. */
  async of(alert: Alert): Promise<AudienceView> {
    const kept = await keptAudience(this.database, alert.id);
    return kept !== null && stillTells(kept, alert.approvedAt !== null, this.clock.now()) ? kept : this.count(alert);
  }

  /** As it was when somebody last looked, however many they are: nobody waits for a count, unless nobody ever looked. */
  async lastOf(alert: Alert): Promise<AudienceView> {
    return (await keptAudience(this.database, alert.id)) ?? this.count(alert);
  }

  private async count(alert: Alert): Promise<AudienceView> {
    const countedAt = this.clock.now();
    const audience = audienceOf(alert, countedAt);
    const parts = await countAudience(this.database, audience);
    const recipients = sumOf(parts, 'mailed');
    const relay = await this.leaving(audience, recipients);
    const counted = {
      countedAt,
      matching: sumOf(parts, 'matching'),
      leftOut: leftOutOf(parts),
      recipients,
      languages: parts
        .filter(({ mailed }) => mailed > 0)
        .map(({ language, mailed, discreet }) => ({ language, count: mailed, discreet })),
      routes: { relay, mailbox: recipients - relay },
    };
    await keepAudience(this.database, alert.id, counted);
    return counted;
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

function leftOutOf(parts: readonly AudienceCounts[]): AudienceView['leftOut'] {
  const reasons: { reason: LeftOutReason; count: number }[] = [
    { reason: 'unconfirmed', count: sumOf(parts, 'unconfirmed') },
    { reason: 'other_matters', count: sumOf(parts, 'otherMatters') },
    { reason: 'suppressed', count: sumOf(parts, 'suppressed') },
    { reason: 'left_since', count: sumOf(parts, 'left') },
    { reason: 'confirmed_later', count: sumOf(parts, 'confirmedLater') },
  ];
  return reasons.filter(({ count }) => count > 0);
}

function sumOf(parts: readonly AudienceCounts[], what: Exclude<keyof AudienceCounts, 'language'>): number {
  return parts.reduce((sum, part) => sum + part[what], 0);
}
