import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config, Logger } from '#config';
import { AddressHash, Database } from '#database';
import { KEEP_DOMAINS_SQL, NAME_OPERATORS_SQL, READ_DOMAINS_SQL } from './pace.query.js';
import { type MxAnswer, MxLookup } from './mx-lookup.js';
import { knownOperator, OWN, registrable } from './operator-name.js';

/** What is known of a domain. */
export interface KnownDomain {
  /**
   * Who receives its mail: the name of a widely known operator, else a keyed hash of its domain. For somebody with a mail server of their
   * own that domain says who they are.
   */
  operator: string;
  /** False where it says that it takes no mail at all (RFC 7505). */
  takesMail: boolean;
}

interface Entry extends KnownDomain {
  expiresAt: number;
  /** What the operator may be called once it turns out to receive for many domains; only while the DNS has just said so. */
  name?: string;
}

/** From so many of the domains that we mail, an operator that stands under a hash is named: it is nobody's own server then. */
export const NAMED_FROM = 10;

const HOUR = 3600_000;
/** How long an answer is believed, in milliseconds. That there is none may soon be otherwise, and a silent DNS even sooner. */
const BELIEVED = { host: 24 * HOUR, null: 6 * HOUR, none: HOUR, silent: HOUR / 12 };
/** How many domains a process remembers. */
const REMEMBERED = 50_000;
/** How many questions are with the DNS at a time. */
const AT_A_TIME = 20;

/** Knows which operator receives the mail of a domain: from memory, from the database, from the DNS, in this order (docs/mail.md 19). */
@Injectable()
export class OperatorBook {
  private readonly entries = new Map<string, Entry>();
  private readonly asking = new Map<string, Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly hashes: AddressHash,
    private readonly dns: MxLookup,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly log: Logger,
  ) {}

  /** What memory has of a domain; nothing is asked. */
  known(domain: string): KnownDomain | undefined {
    const entry = this.entries.get(domain);
    return entry !== undefined && entry.expiresAt > this.clock.now().getTime() ? entry : undefined;
  }

  /** Finds out about domains, for so many milliseconds at most; what takes longer is known later. Never throws. */
  async lookUp(domains: Iterable<string>, patience: number): Promise<void> {
    const unknown = [...new Set(domains)].filter((domain) => this.known(domain) === undefined);
    if (unknown.length === 0) return;
    if (this.config.settings.MAIL_DNS === 'off') return this.standForThemselves(unknown);
    const fresh = unknown.filter((domain) => !this.asking.has(domain));
    if (fresh.length > 0) {
      const found = this.find(fresh).finally(() => fresh.forEach((domain) => this.asking.delete(domain)));
      for (const domain of fresh) this.asking.set(domain, found);
    }
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((over) => (timer = setTimeout(over, patience)));
    await Promise.race([late, Promise.all(unknown.flatMap((domain) => this.asking.get(domain) ?? []))]);
    clearTimeout(timer);
  }

  private async find(domains: readonly string[]): Promise<void> {
    try {
      const kept = await this.read(domains);
      await this.ask(domains.filter((domain) => !kept.has(domain)));
    } catch (err) {
      this.log.warn({ err }, 'mail operators could not be looked up; each domain counts as one');
      this.standForThemselves(domains);
    }
  }

  private async read(domains: readonly string[]): Promise<Set<string>> {
    const byHash = new Map(domains.map((domain) => [this.hashOf(domain).toString('hex'), domain]));
    const rows = await this.database.query<{ hash: string; operator: string; takesMail: boolean; expiresAt: Date }>(
      READ_DOMAINS_SQL,
      [domains.map((domain) => this.hashOf(domain)), this.clock.now()],
    );
    for (const { hash, operator, takesMail, expiresAt } of rows) {
      this.remember(byHash.get(hash)!, { operator, takesMail, expiresAt: expiresAt.getTime() });
    }
    return new Set(rows.map(({ hash }) => byHash.get(hash)!));
  }

  private async ask(domains: readonly string[]): Promise<void> {
    const waiting = [...domains];
    const learned: [string, Entry][] = [];
    const askOne = async (): Promise<void> => {
      for (let domain = waiting.shift(); domain !== undefined; domain = waiting.shift()) {
        const answer = await this.dns.of(domain).catch(() => null);
        const entry = this.entryOf(domain, answer);
        this.remember(domain, entry);
        if (answer !== null) learned.push([domain, entry]);
      }
    };
    await Promise.all(Array.from({ length: Math.min(AT_A_TIME, domains.length) }, askOne));
    if (learned.length === 0) return;
    await this.database.query(KEEP_DOMAINS_SQL, [
      learned.map(([domain]) => this.hashOf(domain)),
      learned.map(([, { operator }]) => operator),
      learned.map(([, { takesMail }]) => takesMail),
      learned.map(([, { expiresAt }]) => new Date(expiresAt).toISOString()),
      this.clock.now(),
    ]);
    const named = new Map(learned.flatMap(([, { operator, name }]) => (name === undefined ? [] : [[operator, name]])));
    if (named.size === 0) return;
    await this.database.query(NAME_OPERATORS_SQL, [
      [...named.keys()],
      [...named.values()],
      NAMED_FROM,
      this.clock.now(),
    ]);
  }

  private entryOf(domain: string, answer: MxAnswer | null): Entry {
    const expiresAt = this.clock.now().getTime() + BELIEVED[answer?.kind ?? 'silent'];
    const takesMail = answer?.kind !== 'null';
    if (answer?.kind !== 'host') return { operator: this.standIn(domain), takesMail, expiresAt };
    const known = knownOperator(answer.exchange);
    if (known !== undefined) return { operator: known, takesMail, expiresAt };
    const name = registrable(answer.exchange);
    return { operator: this.standIn(name), name, takesMail, expiresAt };
  }

  /** What stands for the operator of a domain of which no more is known. */
  standIn(domain: string): string {
    return OWN + this.hashes.ofAny('mail operator', domain).toString('hex').slice(0, 32);
  }

  private standForThemselves(domains: readonly string[]): void {
    for (const domain of domains) this.remember(domain, this.entryOf(domain, null));
  }

  private remember(domain: string, entry: Entry): void {
    this.entries.delete(domain);
    this.entries.set(domain, entry);
    if (this.entries.size > REMEMBERED) this.entries.delete(this.entries.keys().next().value!);
  }

  private hashOf(domain: string): Buffer {
    return this.hashes.ofAny('mail domain', domain);
  }
}
