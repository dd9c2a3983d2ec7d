import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import { Database } from '#database';
import { MailService } from '#mail';
import { endActions } from './ending.js';

const BATCH = 200;

/** Ends the actions that nobody confirmed in time and erases what is personal in them. */
@Injectable()
export class ActionExpiry {
  constructor(
    private readonly database: Database,
    private readonly mail: MailService,
    private readonly clock: Clock,
  ) {}

  /** Returns how many expired. */
  async expire(): Promise<number> {
    const now = this.clock.now();
    const due = {
      // The conditions stand twice: the inner ones pick a batch, the outer ones are looked at again when a row was being confirmed.
      where: `a.confirmed_at IS NULL AND a.pending_until <= $1 AND a.id IN (
        SELECT id FROM actions WHERE confirmed_at IS NULL AND ended_at IS NULL AND pending_until <= $1
        ORDER BY pending_until LIMIT ${BATCH})`,
      values: [now],
    };
    for (let total = 0; ;) {
      const ended = await this.database.transaction((tx) => endActions(tx, this.mail, due, { now, reason: 'expired' }));
      total += ended;
      if (ended < BATCH) return total;
    }
  }
}
