import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import { Database } from '#database';
import { KeptReplies } from '#mail';
import { expireWaiting } from './answer.query.js';

const WAITING_DAYS = 30;

/** Keeps what offices wrote no longer than is needed. */
@Injectable()
export class AnswerExpiry {
  constructor(
    private readonly database: Database,
    private readonly replies: KeptReplies,
    private readonly clock: Clock,
  ) {}

  /** Gives up what nobody decided on in 30 days, and forgets what was passed on a week ago. @returns how many were given up */
  async expire(): Promise<number> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - WAITING_DAYS * 86_400_000);
    const given = await this.database.transaction(async (tx) => {
      const expired = await expireWaiting(tx, before, now);
      await this.replies.forget(tx, expired);
      return expired.length;
    });
    while ((await this.replies.forgetPassedOn(this.database)) > 0);
    return given;
  }
}
