import { Injectable } from '@nestjs/common';
import type { Actor } from '#auth';
import type {
  AlertListItem,
  AlertStatusView,
  AlertView,
  ApproveAlertRequest,
  DraftAlertRequest,
  EditAlertRequest,
  Page,
  PageRequest,
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

  /** @throws INCIDENTS_NOT_PUBLISHED, ALERTS_INCIDENT_WITHDRAWN, AUTH_ROLE_TOO_SMALL */
  async draft(actor: Actor, request: DraftAlertRequest): Promise<AlertView> {
    return this.reader.view(await this.drafter.draft(actor, request));
  }

  /** @throws ALERTS_UNKNOWN, ALERTS_APPROVED, ALERTS_CANCELLED, AUTH_ROLE_TOO_SMALL */
  async edit(actor: Actor, id: string, request: EditAlertRequest): Promise<AlertView> {
    await this.drafter.edit(actor, id, request);
    return this.reader.view(id);
  }

  /** @throws ALERTS_UNKNOWN, ALERTS_CANCELLED, ALERTS_TEXT_CHANGED, ALERTS_INCIDENT_CHANGED, AUTH_ROLE_TOO_SMALL */
  async approve(actor: Actor, id: string, request: ApproveAlertRequest): Promise<AlertView> {
    await this.approver.approve(actor, id, request);
    return this.reader.view(id);
  }

  /** @throws ALERTS_UNKNOWN, ALERTS_SENT, AUTH_ROLE_TOO_SMALL */
  async cancel(actor: Actor, id: string): Promise<AlertStatusView> {
    await this.stopper.cancel(actor, id);
    return this.reader.status(id);
  }

  /** @throws ALERTS_UNKNOWN */
  view(id: string): Promise<AlertView> {
    return this.reader.view(id);
  }

  /** @throws ALERTS_UNKNOWN */
  status(id: string): Promise<AlertStatusView> {
    return this.reader.status(id);
  }

  list(page: PageRequest): Promise<Page<AlertListItem>> {
    return this.reader.list(page);
  }
}
