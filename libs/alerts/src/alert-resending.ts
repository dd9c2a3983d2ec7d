import { Injectable } from '@nestjs/common';
import type { Actor } from '#auth';
import type { ResendPlanView, ResendRequest } from '#contracts';
import { Database } from '#database';
import { MessageReader, Resending, ResendPlan } from '#mail';
import { standingAmongSql, standingSql } from './still-wanted.query.js';

/** Sends a message of an alert again to those who never got it and have not left since. Other mail is nobody's list and is refused. */
@Injectable()
export class AlertResending {
  constructor(
    private readonly database: Database,
    private readonly messages: MessageReader,
    private readonly plans: ResendPlan,
    private readonly resending: Resending,
  ) {}

  /** @throws MAIL_MESSAGE_UNKNOWN */
  async plan(messageId: string): Promise<ResendPlanView> {
    return this.plans.of(this.database, messageId, await this.wanted(messageId));
  }

  /** As Resending.begin. @returns where it stands now */
  async begin(actor: Actor, messageId: string, request: ResendRequest): Promise<ResendPlanView> {
    await this.resending.begin(actor, messageId, request, await this.wanted(messageId));
    return this.plan(messageId);
  }

  /** As Resending.cancel. @returns where it stands now */
  async cancel(actor: Actor, messageId: string, resendId: string): Promise<ResendPlanView> {
    await this.resending.cancel(actor, messageId, resendId);
    return this.plan(messageId);
  }

  /** Does the next batch. @returns whether more is to do */
  step(resendId: string): Promise<boolean> {
    return this.resending.step(resendId, standingAmongSql);
  }

  private async wanted(messageId: string) {
    const { reference } = await this.messages.view(messageId);
    return reference.startsWith('alert:') ? standingSql(messageId) : null;
  }
}
