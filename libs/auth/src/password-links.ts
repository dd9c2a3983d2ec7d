import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import { AddressHash, comparableAddress, FieldCipher, newId, type Transaction } from '#database';
import { DailyLimit } from './daily-limit.js';
import { PublicLinks } from './public-links.js';
import { addressAndNetwork } from './sessions/tries.js';

const MINUTES = 60;
const MAILS_PER_ADDRESS_AND_NETWORK = 3;
/** High, so that a stranger cannot use up somebody's mails from elsewhere. */
const MAILS_PER_ADDRESS = 20;
const MAILS_PER_NETWORK = 20;

/** What a mail with a link for a new password needs. */
export interface PasswordLink {
  id: string;
  address: string;
  language: string;
  until: Date;
}

/** Makes links for choosing a new password. Each is good for an hour and one time. */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly hashes: AddressHash,
    private readonly limits: DailyLimit,
    private readonly links: PublicLinks,
    private readonly clock: Clock,
  ) {}

  /**
   * A link for whoever works here under this address, for the caller to mail in the same transaction. Null when nobody does, or when
   * the address or the network had its share today; the answer to the asking must be the same.
   * @param network as `networkOf` gives it
   */
  async ask(tx: Transaction, email: string, network: string): Promise<PasswordLink | null> {
    const address = comparableAddress(email);
    const both = addressAndNetwork(address, network);
    const counted: [string, string, number][] = [
      ['password-link-per-network', network, MAILS_PER_NETWORK],
      ['password-link-per-address-and-network', both, MAILS_PER_ADDRESS_AND_NETWORK],
      ['password-link-per-address', address, MAILS_PER_ADDRESS],
    ];
    for (const [bucket, key, limit] of counted) if (!(await this.limits.allows(tx, bucket, key, limit))) return null;
    const [staff] = await tx.query<{ id: string; sealed: Buffer; language: string }>(
      `SELECT id, email_sealed AS sealed, language FROM staff WHERE email_hash = $1 AND ended_at IS NULL`,
      [this.hashes.of(address)],
    );
    if (staff === undefined) return null;
    const { id, until } = await this.make(tx, staff.id);
    return { id, until, language: staff.language, address: this.cipher.open(staff.sealed, 'address') };
  }

  /** A link for a staff member, for the command line, where the operator hands it over. @returns the address to open */
  async urlFor(tx: Transaction, staffId: string): Promise<string> {
    return this.url(await this.make(tx, staffId));
  }

  /** The address to open for a link. */
  url({ id, until }: Pick<PasswordLink, 'id' | 'until'>): string {
    return this.links.url(`/console/password/${this.links.token('choose-password', id, until)}`);
  }

  private async make(tx: Transaction, staffId: string): Promise<{ id: string; until: Date }> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + MINUTES * 60_000);
    const id = newId(now);
    await tx.query(`DELETE FROM password_resets WHERE staff_id = $1 AND expires_at < $2`, [staffId, now]);
    await tx.query(`INSERT INTO password_resets (id, staff_id, created_at, expires_at) VALUES ($1, $2, $3, $4)`, [
      id,
      staffId,
      now,
      until,
    ]);
    return { id, until };
  }
}
