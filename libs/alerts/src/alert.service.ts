import { Injectable } from '@nestjs/common';
import type { Actor } from '#auth';
import type {
  AddAlertTextRequest,
  AlertStatusView,
  AlertView,
  ApproveAlertRequest,
  AskApprovalRequest,
  DraftAlertRequest,
  EditAlertTextRequest,
  PauseRequest,
  RetryRequest,
} from '#contracts';
import { AlertApprover } from './alert-approver.js';
import { AlertDrafter } from './alert-drafter.js';
import { AlertReader } from './alert-reader.js';
import { AlertStopper } from './alert-stopper.js';

/** All that staff do with alerts, from the draft to the last mail. Each act answers with the alert as it stands afterwards. */
@Injectable()
export class AlertService {
  constructor(
    private readonly drafter: AlertDrafter,
    private readonly approver: AlertApprover,
    private readonly stopper: AlertStopper,
    private readonly reader: AlertReader,
  ) {}

  /** As AlertDrafter.draft. */
  async draft(actor: Actor, request: DraftAlertRequest): Promise<AlertView> {
    return this.reader.view(await this.drafter.draft(actor, request));
  }

  /** As AlertDrafter.add. */
  async addText(actor: Actor, id: string, request: AddAlertTextRequest): Promise<AlertView> {
    await this.drafter.add(actor, id, request);
    return this.reader.view(id);
  }

  /** As AlertDrafter.edit. */
  async edit(actor: Actor, id: string, language: string, request: EditAlertTextRequest): Promise<AlertView> {
    await this.drafter.edit(actor, id, language, request);
    return this.reader.view(id);
  }

  /** As AlertDrafter.remove. */
  async removeText(actor: Actor, id: string, language: string, seen: string): Promise<AlertView> {
    await this.drafter.remove(actor, id, language, seen);
    return this.reader.view(id);
  }

  /** As AlertDrafter.ask. */
  async ask(actor: Actor, id: string, request: AskApprovalRequest): Promise<AlertView> {
    await this.drafter.ask(actor, id, request);
    return this.reader.view(id);
  }

  /** As AlertApprover.approve. Nobody is counted for it: who gets the alert is found while it is sent. */
  async approve(actor: Actor, id: string, request: ApproveAlertRequest): Promise<AlertView> {
    await this.approver.approve(actor, id, request, await this.reader.lastCounted(id));
    return this.reader.viewAsCounted(id);
  }

  /** As AlertStopper.cancel. */
  async cancel(actor: Actor, id: string): Promise<AlertStatusView> {
    await this.stopper.cancel(actor, id);
    return this.reader.status(id);
  }

  /** As AlertStopper.pause. */
  async pause(actor: Actor, id: string, { reason = '' }: PauseRequest): Promise<AlertStatusView> {
    await this.stopper.pause(actor, id, reason);
    return this.reader.status(id);
  }

  /** As AlertStopper.resume. */
  async resume(actor: Actor, id: string): Promise<AlertStatusView> {
    await this.stopper.resume(actor, id);
    return this.reader.status(id);
  }

  /** As AlertStopper.retry. */
  async retry(actor: Actor, id: string, request: RetryRequest): Promise<AlertStatusView & { retried: number }> {
    const retried = await this.stopper.retry(actor, id, request);
    return { ...(await this.reader.status(id)), retried };
  }

  /** @throws ALERTS_UNKNOWN */
  view(id: string): Promise<AlertView> {
    return this.reader.view(id);
  }

  /** @throws ALERTS_UNKNOWN */
  status(id: string): Promise<AlertStatusView> {
    return this.reader.status(id);
  }
}
