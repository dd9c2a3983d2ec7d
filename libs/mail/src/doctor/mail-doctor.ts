import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config, mailedForReal, streamSettings } from '#config';
import { type Stream, STREAMS } from '#contracts';
import { Database } from '#database';
import { DkimKeys } from '../dkim/dkim-keys.js';
import { MxLookup, MxUnanswered } from '../pace/mx-lookup.js';
import { StreamDays } from '../pace/stream-days.js';
import { RelayTimeouts } from '../relay-timeouts.js';
import { domainOf } from '../stream-headers.js';
import { type CheckName, type Finding, findingsOf } from './finding.js';
import { inboundFinding } from './inbound-finding.js';
import { ptrFinding, relayFinding } from './relay-finding.js';
import { streamFinding } from './stream-finding.js';
import { answersFinding, mxFinding } from './mx-findings.js';
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
    private readonly days: StreamDays,
  ) {}

  /** One finding after another, as they are found. */
  async *examine(): AsyncGenerator<Finding> {
    const { settings, publicUrl } = this.config;
    yield await this.clockFinding();
    yield await webFinding(publicUrl, this.clock.now());
    yield this.recipientsFinding();
    for (const url of this.relayUrls()) {
      yield await relayFinding(url, settings.MAIL_TLS, this.timeouts);
      yield ptrFinding(url);
    }
    yield* this.senders();
    for (const stream of STREAMS) yield* this.streamDays(stream);
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

  /** Of the domains in whose name mail leaves; of the others there is nothing that a receiver would look up. */
  private async *senders(): AsyncGenerator<Finding> {
    const settings = STREAMS.map((stream) => streamSettings(this.config.settings, stream));
    const from = settings.flatMap((one) => (one.relayUrl === undefined ? [] : [domainOf(one.from)]));
    for (const domain of new Set(from)) yield* this.domain(domain);
    if (from.length > 0) return;
    yield findingsOf('sender', 'MAIL_FROM').well(
      'No relay is set, so nothing leaves in its name; SPF, DKIM and DMARC are examined once one is.',
    );
  }

  private async *streamDays(stream: Stream): AsyncGenerator<Finding> {
    const today = await this.days.view(stream);
    if (today !== null) yield streamFinding(stream, today);
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
    yield await this.asking('sender', domain, async () => answersFinding(domain, await this.mx.of(domain)));
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
    yield await inboundFinding(settings, this.relayUrls().length > 0);
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
