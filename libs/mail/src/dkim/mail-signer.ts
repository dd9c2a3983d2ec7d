import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import { Database, FieldCipher } from '#database';
import type { FilledMail } from '../compose/mail-template.js';
import { mailError } from '../mail.errors.js';
import { privateKeyOf } from './dkim-record.js';
import { dkimSignature, type DkimAlgorithm, signedContent, type SigningKey } from './dkim-signature.js';

/** How long a change of keys may take until every worker signs by it, in milliseconds. */
const REREAD_AFTER = 30_000;

/** Signs mail with the keys of its domain. Where a domain has none, mail leaves unsigned: the operator's relay may sign. */
@Injectable()
export class MailSigner {
  private readonly keys = new Map<string, { readAt: number; keys: Promise<SigningKey[]> }>();

  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** The keys that sign for a domain, RSA first. @throws MAIL_SIGNING_FAILED when one of them cannot be used */
  keysOf(domain: string): Promise<SigningKey[]> {
    const now = this.clock.now().getTime();
    const known = this.keys.get(domain);
    if (known !== undefined && Math.abs(now - known.readAt) < REREAD_AFTER) return known.keys;
    const keys = this.read(domain);
    this.keys.set(domain, { readAt: now, keys });
    // What failed is asked again next time.
    keys.catch(() => this.keys.delete(domain));
    return keys;
  }

  /** The signature headers of a mail, each with its line end. @throws MAIL_SIGNING_FAILED: then it must not leave */
  async sign({ fields, body }: FilledMail, keys: readonly SigningKey[]): Promise<string> {
    if (keys.length === 0) return '';
    const content = signedContent(fields, body);
    try {
      const at = this.clock.now();
      const signatures = await Promise.all(keys.map((key) => dkimSignature(content, key, at)));
      return signatures.join('');
    } catch (cause) {
      throw mailError('MAIL_SIGNING_FAILED', { domain: keys[0]!.domain }, cause);
    }
  }

  private async read(domain: string): Promise<SigningKey[]> {
    const rows = await this.database.query<{ algorithm: DkimAlgorithm; selector: string; sealed: Buffer }>(
      `SELECT algorithm, selector, private_sealed AS sealed FROM dkim_keys
       WHERE domain = $1 AND activated_at IS NOT NULL AND retired_at IS NULL ORDER BY algorithm DESC`,
      [domain],
    );
    try {
      return rows.map(({ algorithm, selector, sealed }) => {
        return { algorithm, domain, selector, key: privateKeyOf(this.cipher.open(sealed, 'dkim-key')) };
      });
    } catch (cause) {
      throw mailError('MAIL_SIGNING_FAILED', { domain }, cause);
    }
  }
}
