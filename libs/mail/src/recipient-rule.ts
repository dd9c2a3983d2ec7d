import { asciiDomain, isAscii, type MailAddress, readAddress } from './address.js';
import { mailError } from './mail.errors.js';

/**
 * Who may be mailed for real (MAIL_RECIPIENTS). Nobody, unless the setting says so: `*` is everybody, `@example.org` is that
 * domain and none of its sub-domains, an address is that mailbox. Anything that does not match exactly is not allowed.
 */
export class RecipientRule {
  private readonly everybody: boolean;
  private readonly domains = new Set<string>();
  private readonly addresses = new Set<string>();

  /** @throws MAIL_RECIPIENTS_INVALID naming the entry by position: a typing error must not widen or narrow it unseen. */
  constructor(entries: readonly string[]) {
    this.everybody = entries.includes('*');
    entries.forEach((entry, index) => this.add(entry, index + 1));
  }

  allows(address: MailAddress): boolean {
    return this.everybody || this.domains.has(address.domain) || this.addresses.has(comparable(address));
  }

  private add(entry: string, position: number): void {
    if (entry === '*') return;
    const domain = entry.startsWith('@') ? asciiDomain(entry.slice(1)) : null;
    // `*@example.org` would be a valid address and is never meant as one.
    const address = entry.startsWith('@') || entry.includes('*') ? null : readAddress(entry);
    if (domain !== null) this.domains.add(domain);
    else if (address !== null) this.addresses.add(comparable(address));
    else throw mailError('MAIL_RECIPIENTS_INVALID', { position });
  }
}

/** Only ASCII is folded: folding other letters could make two people's addresses equal. */
function comparable({ local, domain }: MailAddress): string {
  return `${isAscii(local) ? local.toLowerCase() : local}@${domain}`;
}
