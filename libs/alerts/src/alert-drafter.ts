import { Inject, Injectable } from '@nestjs/common';
import { type Actor, StaffActs } from '#auth';
import { Clock, CONFIG, type Config } from '#config';
import {
  type AddAlertTextRequest,
  type AskApprovalRequest,
  type ChangeKind,
  type DraftAlertRequest,
  EditAlertTextRequest,
  type PublishedIncident,
} from '#contracts';
import { Database, newId, type Transaction } from '#database';
import { knownLanguage, languages, pathIn, words } from '#face/words';
import { IncidentRecord } from '#incidents';
import { Alert, AlertText, contentSha256Of, textSha256Of } from './alert.entity.js';
import { draftForChange, textsOf } from './alert-for-change.js';
import { alertsError } from './alerts.errors.js';
import { recordOf } from './incident-of-alert.query.js';
import { followUpAlert } from './templates/follow-up-alert.js';
import { incidentAlert } from './templates/incident-alert.js';

/** What a draft is written from. */
export interface Draft {
  incidentId: string;
  page: PublishedIncident;
  /** Languages of its texts. */
  tags: string[];
  /** Whom it follows up, and what it tells them; null for a first alert. */
  follow: { incidentId: string; kind: ChangeKind } | null;
}

/** Writes drafts: from the published text of an incident in each language, and by hand after that. */
@Injectable()
export class AlertDrafter {
  constructor(
    private readonly database: Database,
    private readonly record: IncidentRecord,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A new draft; returns its id. @throws INCIDENTS_NOT_PUBLISHED, ALERTS_INCIDENT_WITHDRAWN, ALERTS_LANGUAGE_UNKNOWN, AUTH_ROLE_TOO_SMALL */
  async draft(actor: Actor, request: DraftAlertRequest): Promise<string> {
    const { incident } = request;
    const { incidentId, page, withdrawnAt } = await this.record.byReference(incident);
    if (withdrawnAt !== null) throw alertsError('ALERTS_INCIDENT_WITHDRAWN', { incident });
    const wanted = request.languages?.map(assertKnown) ?? languages().map(({ tag }) => tag);
    const tags = [...new Set(wanted)];
    return this.database.transaction((tx) => this.write(tx, actor, { incidentId, page, tags, follow: null }));
  }

  /** Writes a draft with a text in each language. @returns its id. @throws AUTH_ROLE_TOO_SMALL */
  async write(tx: Transaction, actor: Actor, { incidentId, page, tags, follow }: Draft): Promise<string> {
    const home = knownLanguage(this.config.settings.PUBLIC_LANGUAGE) ?? 'en';
    const language = tags.includes(home) ? home : tags[0]!;
    const draftedAt = this.clock.now();
    const id = newId(draftedAt);
    const rest = { incidentId, incidentVersion: page.version, language, kinds: [page.kind] };
    const follows = { followsIncidentId: follow?.incidentId ?? null, followKind: follow?.kind ?? null };
    await tx.repository(Alert).insert({ id, ...rest, ...follows, draftedAt, draftedBy: actor.staffId });
    for (const tag of tags) await this.writeText(tx, { id, followKind: follows.followKind }, tag, page);
    const detail = { incident: page.reference, version: page.version, languages: tags, follows: follows.followKind };
    await this.acts.record(tx, actor, { ...ACT, act: 'draft-alert', subjectId: id, detail });
    return id;
  }

  /** Adds a text in one more language, written from the record. @throws ALERTS_UNKNOWN, ALERTS_LANGUAGE_UNKNOWN, ALERTS_LANGUAGE_THERE, ALERTS_APPROVED, ALERTS_CANCELLED */
  async add(actor: Actor, id: string, request: AddAlertTextRequest): Promise<void> {
    const language = assertKnown(request.language);
    await this.change(actor, id, { act: 'add-alert-text', language }, async (tx, alert) => {
      const there = await tx.repository(AlertText).existsBy({ alertId: id, language });
      if (there) throw alertsError('ALERTS_LANGUAGE_THERE', { language });
      await this.writeText(tx, alert, language, await recordOf(tx, alert));
    });
  }

  /**
   * Changes one text. Approvals of the earlier texts stay on record and count no more, and so does having asked for approval.
   * @throws ALERTS_UNKNOWN, ALERTS_LANGUAGE_MISSING, ALERTS_TEXT_CHANGED, ALERTS_APPROVED, ALERTS_CANCELLED, AUTH_ROLE_TOO_SMALL
   */
  async edit(actor: Actor, id: string, language: string, request: EditAlertTextRequest): Promise<void> {
    const { subject, body, seen } = EditAlertTextRequest.parse(request);
    await this.change(actor, id, { act: 'edit-alert', language }, async (tx) => {
      await this.assertSeen(tx, id, language, seen);
      await tx.repository(AlertText).update({ alertId: id, language }, { subject, body });
    });
  }

  /** @throws ALERTS_UNKNOWN, ALERTS_LANGUAGE_MISSING, ALERTS_LANGUAGE_NEEDED, ALERTS_TEXT_CHANGED, ALERTS_APPROVED, ALERTS_CANCELLED */
  async remove(actor: Actor, id: string, language: string, seen: string): Promise<void> {
    await this.change(actor, id, { act: 'remove-alert-text', language }, async (tx, alert) => {
      await this.assertSeen(tx, id, language, seen);
      if (language === alert.language) throw alertsError('ALERTS_LANGUAGE_NEEDED', { language });
      await tx.repository(AlertText).delete({ alertId: id, language });
    });
  }

  /** Asks colleagues to approve the texts as they stand. @throws ALERTS_UNKNOWN, ALERTS_TEXT_CHANGED, ALERTS_APPROVED, ALERTS_CANCELLED */
  async ask(actor: Actor, id: string, { contentSha256 }: AskApprovalRequest): Promise<void> {
    await this.database.transaction(async (tx) => {
      const alert = await draftForChange(tx, id);
      const content = contentSha256Of(alert, await textsOf(tx, alert)).toString('hex');
      if (content !== contentSha256) throw alertsError('ALERTS_TEXT_CHANGED');
      if (alert.askedAt !== null) return;
      await tx.repository(Alert).update({ id }, { askedAt: this.clock.now(), askedBy: actor.staffId });
      await this.acts.record(tx, actor, { ...ACT, act: 'ask-approval', subjectId: id, detail: { contentSha256 } });
    });
  }

  private async change(
    actor: Actor,
    id: string,
    { act, language }: { act: string; language: string },
    work: (tx: Transaction, alert: Alert) => Promise<void>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await work(tx, await draftForChange(tx, id));
      await tx.repository(Alert).update({ id }, { askedAt: null, askedBy: null });
      await this.acts.record(tx, actor, { ...ACT, act, subjectId: id, detail: { language } });
    });
  }

  private async assertSeen(tx: Transaction, alertId: string, language: string, seen: string): Promise<void> {
    const text = await tx.repository(AlertText).findOneBy({ alertId, language });
    if (text === null) throw alertsError('ALERTS_LANGUAGE_MISSING', { language });
    if (textSha256Of(text).toString('hex') !== seen) throw alertsError('ALERTS_TEXT_CHANGED');
  }

  private async writeText(
    tx: Transaction,
    { id: alertId, followKind }: Pick<Alert, 'id' | 'followKind'>,
    language: string,
    page: PublishedIncident,
  ): Promise<void> {
    const path = pathIn(language, '/', this.config.settings.PUBLIC_LANGUAGE);
    const site = `${this.config.publicUrl}${path}`.replace(/\/$/, '');
    const t = words(language);
    const text = followKind === null ? incidentAlert(t, page, site) : followUpAlert(t, followKind, page, site);
    await tx.repository(AlertText).insert({ alertId, language, ...text });
  }
}

const ACT = { permission: 'alerts.draft', subject: 'alert' } as const;

/** The tag of a language that we have words in. @throws ALERTS_LANGUAGE_UNKNOWN */
function assertKnown(language: string): string {
  const tag = knownLanguage(language);
  if (tag === null) throw alertsError('ALERTS_LANGUAGE_UNKNOWN', { language });
  return tag;
}
