import { Injectable } from '@nestjs/common';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import type { Transaction } from '#database';
import { readAddress } from '#mail';
import { AddresseeLookup } from '#officials';
import { JobQueue } from '#queue';
import { campaignsError } from './campaigns.errors.js';
import { releaseLetters } from './campaigns.jobs.js';

/** Letters that are held because their office had no address on the day. They are looked at every hour; this does it at once. */
@Injectable()
export class HeldLetters {
  constructor(
    private readonly acts: StaffActs,
    private readonly addressees: AddresseeLookup,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * Lets them go in their turn.
   * @returns how many. @throws OFFICIALS_OFFICE_UNKNOWN, CAMPAIGNS_OFFICE_UNREACHABLE while there is still no address
   */
  async release(tx: Transaction, actor: Actor, officeId: string): Promise<number> {
    const now = this.clock.now();
    const { address, bodyName, officeName } = await this.addressees.on(tx, officeId, now.toISOString().slice(0, 10));
    if (address === null || readAddress(address) === null) {
      throw campaignsError('CAMPAIGNS_OFFICE_UNREACHABLE', { offices: `${bodyName}, ${officeName}` });
    }
    const rows = await tx.query(
      `UPDATE letters SET held_at = NULL, held_reason = NULL, due_at = $2
       WHERE office_id = $1 AND held_reason = 'no_address' AND ended_at IS NULL RETURNING id`,
      [officeId, now],
    );
    const subject = { subject: 'office', subjectId: officeId };
    const detail = { letters: rows.length };
    await this.acts.record(tx, actor, { permission: 'letters.manage', act: 'letters.release', ...subject, detail });
    if (rows.length > 0) this.jobs.enqueueAfter(tx, releaseLetters, { officeId });
    return rows.length;
  }
}
