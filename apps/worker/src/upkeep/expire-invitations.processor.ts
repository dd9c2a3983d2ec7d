import { Injectable } from '@nestjs/common';
import { Invitations } from '#auth';
import type { JobProcessor } from '#queue';
import { expireInvitations } from './upkeep.jobs.js';

@Injectable()
export class ExpireInvitationsProcessor implements JobProcessor {
  readonly job = expireInvitations;

  constructor(private readonly invitations: Invitations) {}

  async process(): Promise<void> {
    await this.invitations.forgetOld();
  }
}
