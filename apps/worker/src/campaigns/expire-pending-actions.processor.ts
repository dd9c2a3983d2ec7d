import { Injectable } from '@nestjs/common';
import { ActionExpiry, expirePendingActions } from '#campaigns';
import type { JobProcessor } from '#queue';

@Injectable()
export class ExpirePendingActionsProcessor implements JobProcessor {
  readonly job = expirePendingActions;

  constructor(private readonly expiry: ActionExpiry) {}

  async process(): Promise<void> {
    await this.expiry.expire();
  }
}
