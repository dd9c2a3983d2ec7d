import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import type { SignInRequest } from '#contracts';
import { AddressHash, comparableAddress, Database, newId } from '#database';
import { authError } from '../auth.errors.js';
import { DailyLimit } from '../daily-limit.js';
import {
  addressAndNetwork,
  SIGN_IN_PER_ADDRESS,
  SIGN_IN_PER_ADDRESS_AND_NETWORK,
  TRIES_PER_ADDRESS,
  TRIES_PER_ADDRESS_AND_NETWORK,
  TRIES_PER_NETWORK,
} from './tries.js';
import { StaffSessions } from './staff-sessions.js';

/** Where a request comes from. */
export interface Visitor {
  /** As `networkOf` gives it; counted under a daily hash and not kept. */
  network: string;
  userAgent: string;
}

/** Signing in with address and password. */
@Injectable()
export class SigningIn {
  constructor(
    private readonly database: Database,
    private readonly hashes: AddressHash,
    private readonly sessions: StaffSessions,
    private readonly limits: DailyLimit,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens a session. An unknown address and a wrong password answer alike and take alike long. Every try counts before it is looked
   * at, so that many at once are no way around; one that succeeds is given back. The narrow counts come first: what they refuse does
   * not use up the tries of the address, so that a stranger cannot shut its owner out.
   * @returns the cookie's headers
   * @throws AUTH_WRONG_SIGN_IN, AUTH_TOO_MANY_TRIES
   */
  async signIn({ email, password }: SignInRequest, visitor: Visitor): Promise<{ staffId: string; cookies: string[] }> {
    const address = comparableAddress(email);
    const counted: [string, string, number][] = [
      ['sign-in-per-network', visitor.network, TRIES_PER_NETWORK],
      [SIGN_IN_PER_ADDRESS_AND_NETWORK, addressAndNetwork(address, visitor.network), TRIES_PER_ADDRESS_AND_NETWORK],
      [SIGN_IN_PER_ADDRESS, address, TRIES_PER_ADDRESS],
    ];
    for (const [bucket, key, limit] of counted) {
      if (!(await this.limits.allows(this.database, bucket, key, limit))) throw authError('AUTH_TOO_MANY_TRIES');
    }
    const known = await this.staffIdOf(address);
    const cookies = await this.sessions.open(known ?? newId(this.clock.now()), password, visitor.userAgent);
    if (cookies === null || known === undefined) throw authError('AUTH_WRONG_SIGN_IN');
    for (const [bucket, key] of counted) await this.limits.giveBack(this.database, bucket, key);
    return { staffId: known, cookies };
  }

  private async staffIdOf(address: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ id: string }>(
      `SELECT id FROM staff WHERE email_hash = $1 AND ended_at IS NULL`,
      [this.hashes.of(address)],
    );
    return row?.id;
  }
}
