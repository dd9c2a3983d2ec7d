import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import { comparableAddress, Database, type Transaction } from '#database';
import { authError } from '../auth.errors.js';
import { DailyLimit } from '../daily-limit.js';
import { hashPassword, isPassword } from './better-auth-options.js';
import {
  addressAndNetwork,
  PRESENT_PASSWORD,
  SIGN_IN_PER_ADDRESS,
  SIGN_IN_PER_ADDRESS_AND_NETWORK,
  TRIES_AT_PRESENT_PASSWORD,
} from './tries.js';
import { COMMON_PASSWORDS } from './common-passwords.js';

/** Passwords of staff: what is accepted, and writing them where better-auth looks for them. */
@Injectable()
export class Passwords {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: DailyLimit,
  ) {}

  /**
   * The hash of a new password; takes some 75 ms, so make it before a transaction begins.
   * @throws AUTH_PASSWORD_EASY when it is a common one or the address
   */
  hash(password: string, address: string): Promise<string> {
    if (isEasy(password, address)) throw authError('AUTH_PASSWORD_EASY');
    return hashPassword(password);
  }

  /**
   * Sets a password and ends what the old one opened: every session, every link for a new password. Written by our own SQL, since
   * better-auth cannot take part in our transaction; the rows are those that it would write.
   */
  async set(tx: Transaction, staffId: string, hash: string): Promise<void> {
    const values = [staffId, this.clock.now()];
    await tx.query(
      `INSERT INTO auth.users (id, name, email, email_verified, created_at, updated_at)
       VALUES ($1::uuid, '', $1::text || '@staff.invalid', true, $2, $2) ON CONFLICT (id) DO NOTHING`,
      values,
    );
    await tx.query(
      `INSERT INTO auth.accounts (account_id, provider_id, user_id, password, created_at, updated_at)
       VALUES ($1::text, 'credential', $1::uuid, $3, $2, $2)
       ON CONFLICT (user_id, provider_id) DO UPDATE SET password = excluded.password, updated_at = excluded.updated_at`,
      [...values, hash],
    );
    await tx.query(`DELETE FROM auth.sessions WHERE user_id = $1`, [staffId]);
    await tx.query(`UPDATE password_resets SET used_at = $2 WHERE staff_id = $1 AND used_at IS NULL`, values);
  }

  /**
   * Begins the count of wrong tries anew, after the owner has proved to be one.
   * @param owner the address as `comparableAddress` gives it, the network as `networkOf` does
   */
  async forgiveTries(tx: Transaction, owner: { staffId: string; address: string; network: string }): Promise<void> {
    const { staffId, address, network } = owner;
    await this.limits.clear(tx, PRESENT_PASSWORD, staffId);
    await this.limits.clear(tx, SIGN_IN_PER_ADDRESS, address);
    await this.limits.clear(tx, SIGN_IN_PER_ADDRESS_AND_NETWORK, addressAndNetwork(address, network));
  }

  /**
   * Asks for the present password of somebody who is signed in. A session that was left open is no way to guess it: every try counts
   * beforehand, and one that is right is given back. Tries of strangers at signing in do not count here. @throws AUTH_PASSWORD_WRONG, AUTH_TOO_MANY_TRIES
   */
  async assertPresent(staffId: string, password: string): Promise<void> {
    const counted = [this.database, PRESENT_PASSWORD, staffId] as const;
    if (!(await this.limits.allows(...counted, TRIES_AT_PRESENT_PASSWORD))) throw authError('AUTH_TOO_MANY_TRIES');
    const [account] = await this.database.query<{ hash: string }>(
      `SELECT password AS hash FROM auth.accounts WHERE user_id = $1 AND provider_id = 'credential'`,
      [staffId],
    );
    const right = account !== undefined && (await isPassword({ hash: account.hash, password }));
    if (!right) throw authError('AUTH_PASSWORD_WRONG');
    await this.limits.giveBack(...counted);
  }
}

/** A password that would be tried first: on the list, one character again and again, or the address or the half before its @. */
function isEasy(password: string, address: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  const own = comparableAddress(address);
  const letters = plain.replace(/[^\p{L}\p{N}]/gu, '');
  return (
    COMMON_PASSWORDS.has(plain) ||
    COMMON_PASSWORDS.has(letters) ||
    new Set(plain).size < 4 ||
    plain === own ||
    plain === own.slice(0, own.lastIndexOf('@'))
  );
}
