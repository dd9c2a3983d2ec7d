import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import { AddEvidenceRequest, type EvidenceView } from '#contracts';
import { Database, newId, type Transaction } from '#database';
import { lockIncident } from '../incident-lock.js';
import { Incident } from '../incident.entity.js';
import { incidentError } from '../incidents.errors.js';
import { galleryOf } from './gallery.query.js';
import { IncidentEvidenceItem } from './publication.entity.js';

/** What an incident rests on as documents: captures of its reports, and what staff add. Files stay where they are; hashes are kept. */
@Injectable()
export class EvidenceGallery {
  constructor(
    private readonly database: Database,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  list(incidentId: string): Promise<EvidenceView[]> {
    return galleryOf(this.database, incidentId);
  }

  /** Part of the revision, since the public may see it. @throws INCIDENTS_UNKNOWN, INCIDENTS_MERGED, AUTH_ROLE_TOO_SMALL */
  async add(actor: Actor, incidentId: string, request: AddEvidenceRequest): Promise<void> {
    const { sha256, capturedAt, ...given } = AddEvidenceRequest.parse(request);
    await this.database.transaction(async (tx) => {
      const incident = await lockIncident(tx, incidentId);
      const now = this.clock.now();
      const id = newId(now);
      const hash = sha256 === null ? null : Buffer.from(sha256, 'hex');
      const at = capturedAt === null ? null : new Date(capturedAt);
      const item = { id, incidentId, ...given, sha256: hash, capturedAt: at, addedAt: now, addedBy: actor.staffId };
      await tx.repository(IncidentEvidenceItem).insert(item);
      const { kind, shown } = given;
      await this.changed(tx, actor, incident, 'add-evidence', { evidenceId: id, kind, shown, sha256 });
    });
  }

  /** It leaves the gallery and the next publication, and stays in the table. @throws INCIDENTS_EVIDENCE_UNKNOWN, INCIDENTS_MERGED, AUTH_ROLE_TOO_SMALL */
  async end(actor: Actor, incidentId: string, id: string, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const incident = await lockIncident(tx, incidentId);
      const ended = { endedAt: this.clock.now(), endedBy: actor.staffId, endedReason: reason };
      const { affected } = await tx
        .repository(IncidentEvidenceItem)
        .update({ id, incidentId, endedAt: IsNull() }, ended);
      if (affected !== 1) throw incidentError('INCIDENTS_EVIDENCE_UNKNOWN');
      await this.changed(tx, actor, incident, 'end-evidence', { evidenceId: id, reason });
    });
  }

  private async changed(tx: Transaction, actor: Actor, { id, ...incident }: Incident, act: string, detail: object) {
    const revision = incident.revision + 1;
    await tx.repository(Incident).update({ id }, { revision, revisedAt: this.clock.now() });
    const whole = { permission: 'incidents.edit', act, subject: 'incident', subjectId: id } as const;
    await this.acts.record(tx, actor, { ...whole, detail: { ...detail, revision } });
  }
}
