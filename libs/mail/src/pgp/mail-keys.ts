import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import { Database, FieldCipher, newId, type Transaction } from '#database';
import type { Claim } from '../claim.js';
import { mailError } from '../mail.errors.js';
import { type GivenKey, readGivenKey } from './given-key.js';
import { MailKey } from './mail-key.entity.js';

/** A key as its owner sees it. */
export interface MailKeyView {
  id: string;
  fingerprint: string;
  expiresAt: Date | null;
  givenAt: Date;
  /** Whether it has expired since it was given: mail is kept back then. */
  expired: boolean;
}

/** What is in the sealed box. */
interface Kept {
  fingerprint: string;
  /** In base64. */
  key: string;
}

/** Keys that mail is encrypted for, one for an address. The caller knows that whoever gives one may. */
@Injectable()
export class MailKeys {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** Reads and checks a key; keeps nothing. @throws as `readGivenKey` */
  check(text: string): Promise<GivenKey> {
    return readGivenKey(text, this.clock.now());
  }

  /** The key of an address; null when there is none. */
  async ofAddress(addressHash: Buffer): Promise<MailKeyView | null> {
    return this.view(await this.database.repository(MailKey).findOneBy({ addressHash }));
  }

  /** A key by its id, with the keyed hash of its address; null when it was replaced or removed. */
  async byId(id: string): Promise<(MailKeyView & { addressHash: Buffer }) | null> {
    const row = await this.database.repository(MailKey).findOneBy({ id });
    const view = this.view(row);
    return view === null ? null : { ...view, addressHash: row!.addressHash };
  }

  /**
   * Keeps a key for an address from the next mail that is claimed on. Returns its id.
   * @param replaces the id of the key that it takes the place of; null when there is none yet
   * @throws MAIL_KEY_CHANGED when there is another key by now, or none any more
   */
  async keep(tx: Transaction, addressHash: Buffer, given: GivenKey, replaces: string | null): Promise<string> {
    const givenAt = this.clock.now();
    const id = newId(givenAt);
    const kept: Kept = { fingerprint: given.fingerprint, key: Buffer.from(given.encryptionKey).toString('base64') };
    const sealed = this.cipher.seal(JSON.stringify(kept), 'pgp-key');
    const values = [id, addressHash, sealed, given.expiresAt, givenAt];
    const rows =
      replaces === null
        ? await tx.query(
            `INSERT INTO mail_keys (id, address_hash, key_sealed, expires_at, given_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (address_hash) DO NOTHING RETURNING id`,
            values,
          )
        : await tx.query(
            `UPDATE mail_keys SET id = $1, key_sealed = $3, expires_at = $4, given_at = $5
             WHERE address_hash = $2 AND id = $6 RETURNING id`,
            [...values, replaces],
          );
    if (rows.length === 0) throw mailError('MAIL_KEY_CHANGED');
    return id;
  }

  /** Forgets a key: mail to its address leaves as everybody else's from now on. @throws MAIL_KEY_CHANGED when it is not there any more */
  async remove(tx: Transaction, id: string): Promise<void> {
    const removed = await tx.query(`DELETE FROM mail_keys WHERE id = $1 RETURNING id`, [id]);
    if (removed.length === 0) throw mailError('MAIL_KEY_CHANGED');
  }

  /**
   * The key that a claimed delivery must be encrypted for; null when its reader gave none.
   * @throws MAIL_KEY_LAPSED when it has expired, DATABASE_UNREADABLE_FIELD; the mail must not leave then
   */
  encryptionKeyOf({ keySealed, keyExpiresAt }: Pick<Claim, 'keySealed' | 'keyExpiresAt'>): Uint8Array | null {
    if (keySealed === null) return null;
    if (keyExpiresAt !== null && keyExpiresAt <= this.clock.now()) throw mailError('MAIL_KEY_LAPSED');
    return Buffer.from(this.open(keySealed).key, 'base64');
  }

  private view(row: MailKey | null): MailKeyView | null {
    if (row === null) return null;
    const { id, keySealed, expiresAt, givenAt } = row;
    const expired = expiresAt !== null && expiresAt <= this.clock.now();
    return { id, fingerprint: this.open(keySealed).fingerprint, expiresAt, givenAt, expired };
  }

  private open(sealed: Buffer): Kept {
    return JSON.parse(this.cipher.open(sealed, 'pgp-key')) as Kept;
  }
}
