import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config, mailedForReal, senderAddresses, streamSettings } from '#config';
import { STREAMS } from '#contracts';
import { Database } from '#database';
import { DkimKeys } from '../dkim/dkim-keys.js';
import { type MxAnswer, MxLookup, MxUnanswered } from '../pace/mx-lookup.js';
import { RelayTimeouts } from '../relay-timeouts.js';
import { domainOf } from '../stream-headers.js';
import { type CheckName, type Finding, findingsOf } from './finding.js';
import { inboundFinding } from './inbound-finding.js';
import { relayFinding } from './relay-finding.js';
import { dkimFinding, dmarcDomains, dmarcFinding, spfFinding } from './sender-records.js';
import { TxtLookup, TxtUnanswered } from './txt-lookup.js';
import { webFinding } from './web-finding.js';

/** How far this clock may be from the database's, in seconds. Signatures, links and leases are judged by it. */
const CLOCK_LOOK = 5;
const CLOCK_BAD = 60;

/** Examines whether mail of this installation will be taken, trusted and accounted for. It sends nothing and changes nothing. */
@Injectable()
export class MailDoctor {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keys: DkimKeys,
    private readonly txt: TxtLookup,
    private readonly mx: MxLookup,
    private readonly timeouts: RelayTimeouts,
  ) {}

  /** One finding after another, as they are found. */
  async *examine(): AsyncGenerator<Finding> {
    const { settings, publicUrl } = this.config;
    yield await this.clockFinding();
    yield await webFinding(publicUrl, this.clock.now());
    yield this.recipientsFinding();
    for (const url of this.relayUrls()) yield await relayFinding(url, settings.MAIL_TLS, this.timeouts);
    for (const domain of new Set(senderAddresses(settings).map(domainOf))) yield* this.domain(domain);
    yield* this.inbound();
  }

  private async clockFinding(): Promise<Finding> {
    const { well, look, bad } = findingsOf('clock', 'this machine');
    const before = Date.now();
    const [row] = await this.database.query<{ now: Date }>('SELECT clock_timestamp() AS now');
    const off = Math.abs(new Date(row!.now).getTime() - (before + Date.now()) / 2) / 1000;
    const says = `It differs from the database's by ${off.toFixed(1)} seconds.`;
    const todo = 'Let both machines set their clocks by NTP.';
    if (off >= CLOCK_BAD) return bad(says, todo);
    return off >= CLOCK_LOOK ? look(says, todo) : well(says);
  }

  private recipientsFinding(): Finding {
    const mailed = mailedForReal(this.config.settings);
    const { well, look } = findingsOf('recipients', 'MAIL_RECIPIENTS');
    if (this.relayUrls().length === 0 || mailed.length === 0) {
      return look(
        'Nobody outside is mailed; every mail stays in the development mailbox.',
        'When you want to go live, set SMTP_URL and MAIL_RECIPIENTS=*.',
      );
    }
    if (mailed.includes('*')) return well('Everybody may be mailed.');
    return look(`Only ${mailed.length} listed addresses and domains are mailed.`, 'To go live, set it to *.');
  }

  private relayUrls(): string[] {
    const urls = STREAMS.map((stream) => streamSettings(this.config.settings, stream).relayUrl);
    return [...new Set(urls)].filter((url) => url !== undefined);
  }

  /** What stands in the DNS for a domain that mail comes from. SPF is judged of the envelope's domain, which BOUNCE_ADDRESS gives. */
  private async *domain(domain: string): AsyncGenerator<Finding> {
    const envelope = this.config.settings.BOUNCE_ADDRESS?.split('@')[1] ?? domain;
    yield await this.asking('spf', envelope, async () => spfFinding(envelope, await this.txt.of(envelope)));
    const signing = (await this.keys.list()).filter((key) => key.domain === domain && key.state === 'signing');
    if (signing.length === 0) {
      yield findingsOf('dkim', domain).look(
        'Mail of this domain leaves unsigned, unless your relay signs it.',
        'Make a key with `tocsin dkim create`, publish it, and let it sign with `tocsin dkim activate`.',
      );
    }
    for (const { record } of signing) {
      yield await this.asking('dkim', record.name, async () => dkimFinding(record, await this.txt.of(record.name)));
    }
    yield await this.asking('dmarc', domain, async () => dmarcFinding(domain, await this.dmarcRecords(domain)));
  }

  /** Of the domain itself, else of the nearest parent that has any. */
  private async dmarcRecords(domain: string): Promise<string[]> {
    for (const name of dmarcDomains(domain)) {
      const records = await this.txt.of(`_dmarc.${name}`);
      if (records.length > 0) return records;
    }
    return [];
  }

  private async *inbound(): AsyncGenerator<Finding> {
    const { settings } = this.config;
    yield await inboundFinding(settings);
    const domain = settings.BOUNCE_ADDRESS?.split('@')[1];
    if (domain === undefined) return;
    yield await this.asking('inbound', domain, async () => mxFinding(domain, await this.mx.of(domain)));
  }

  private async asking(check: CheckName, about: string, ask: () => Promise<Finding>): Promise<Finding> {
    const { unknown } = findingsOf(check, about);
    if (this.config.settings.MAIL_DNS === 'off') {
      return unknown('The DNS was not asked (MAIL_DNS=off).', 'Ask again with MAIL_DNS=on.');
    }
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof TxtUnanswered || error instanceof MxUnanswered)) throw error;
      return unknown('The DNS gave no answer.', 'Ask again later, from the machine that sends.');
    }
  }
}

function mxFinding(domain: string, answer: MxAnswer): Finding {
  const { well, bad } = findingsOf('inbound', domain);
  const todo = `Publish an MX record for ${domain} that names the server which hands mail to our receiver.`;
  if (answer.kind === 'null') return bad('The domain says that it takes no mail (RFC 7505).', todo);
  if (answer.kind === 'none') return bad('The domain has no MX record: reports have nowhere to go.', todo);
  return well(`Its mail goes to ${answer.exchange}.`);
}
