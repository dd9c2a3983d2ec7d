import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import { ParaphraseRequest } from '#contracts';
import { Database } from '#database';
import { assertUnchanged, lockIncident } from '../incident-lock.js';
import { Incident, IncidentClaim } from '../incident.entity.js';
import { incidentError } from '../incidents.errors.js';
import { IncidentParaphrase } from './publication.entity.js';

/** Staff say in words of their own what a quotation may not say, or leave it out. Part of the incident's revision. */
@Injectable()
export class Paraphrases {
  constructor(
    private readonly database: Database,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  /** @throws INCIDENTS_UNKNOWN, INCIDENTS_MERGED, INCIDENTS_CHANGED, INCIDENTS_CLAIM_UNKNOWN, AUTH_ROLE_TOO_SMALL */
  async write(actor: Actor, incidentId: string, claimId: string, request: ParaphraseRequest): Promise<void> {
    const { revision, texts, leftOut } = ParaphraseRequest.parse(request);
    await this.database.transaction(async (tx) => {
      const incident = await lockIncident(tx, incidentId);
      await assertUnchanged(tx, incident, revision);
      const attached = await tx.repository(IncidentClaim).existsBy({ incidentId, claimId, detachedAt: IsNull() });
      if (!attached) throw incidentError('INCIDENTS_CLAIM_UNKNOWN');
      const rows = tx.repository(IncidentParaphrase);
      const old = await rows.findOneBy({ incidentId, claimId });
      const now = this.clock.now();
      if (!leftOut && Object.keys(texts).length === 0) await rows.delete({ incidentId, claimId });
      else await rows.save({ incidentId, claimId, texts, leftOut, revisedAt: now, revisedBy: actor.staffId });
      await tx.repository(Incident).update({ id: incidentId }, { revision: revision + 1, revisedAt: now });
      const shownBefore = { texts: old?.texts ?? {}, leftOut: old?.leftOut ?? false };
      const detail = { claimId, shownBefore, shownAfter: { texts, leftOut }, revision: revision + 1 };
      const act = { permission: 'incidents.edit', act: 'paraphrase-quotation', subject: 'incident' } as const;
      await this.acts.record(tx, actor, { ...act, subjectId: incidentId, detail });
    });
  }
}
