import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import { LinkIncidentsRequest } from '#contracts';
import { Database, newId, type Transaction } from '#database';
import { Claim } from '#reports';
import { lockTwo } from '../incident-lock.js';
import type { Incident } from '../incident.entity.js';
import { IncidentLink } from '../incident-work.entity.js';
import { incidentError } from '../incidents.errors.js';
import { linkFits } from './link-fits.js';

/** Says what became of an incident, with the source. A link is ended, never deleted, and stands in the history of both. */
@Injectable()
export class IncidentLinker {
  constructor(
    private readonly database: Database,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  /** @param fromId the earlier one. @throws INCIDENTS_UNKNOWN, INCIDENTS_MERGED, INCIDENTS_LINK_UNFIT, INCIDENTS_LINKED_ALREADY, INCIDENTS_CLAIM_UNKNOWN */
  async link(actor: Actor, fromId: string, request: LinkIncidentsRequest): Promise<string> {
    const { kind, to: which, claimId, url, note } = LinkIncidentsRequest.parse(request);
    return this.database.transaction(async (tx) => {
      const [from, to] = await lockTwo(tx, fromId, which);
      const both = { incident: from.reference, other: to.reference };
      if (from.id === to.id || !linkFits(kind, from, to)) throw incidentError('INCIDENTS_LINK_UNFIT', both);
      if (await areLinked(tx, from.id, to.id)) throw incidentError('INCIDENTS_LINKED_ALREADY', both);
      if (claimId !== null && !(await tx.repository(Claim).existsBy({ id: claimId }))) {
        throw incidentError('INCIDENTS_CLAIM_UNKNOWN');
      }
      const now = this.clock.now();
      const id = newId(now);
      const row = { id, fromId: from.id, toId: to.id, kind, claimId, url, note };
      await tx.repository(IncidentLink).insert({ ...row, linkedAt: now, linkedBy: actor.staffId });
      await this.onBoth(tx, actor, [from, to], 'link-incidents', { kind });
      return id;
    });
  }

  /** @param incidentId either of the two, or what one of them was merged into. @throws INCIDENTS_LINK_UNKNOWN */
  async end(actor: Actor, incidentId: string, linkId: string, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const found = await tx.repository(IncidentLink).findOneBy({ id: linkId, endedAt: IsNull() });
      if (found === null) throw incidentError('INCIDENTS_LINK_UNKNOWN');
      const ends = await tx.query<Incident & { lives: string }>(
        `SELECT id, reference, surviving_incident(id) AS lives FROM incidents WHERE id IN ($1, $2) ORDER BY id = $2`,
        [found.fromId, found.toId],
      );
      if (!ends.some(({ id, lives }) => id === incidentId || lives === incidentId)) {
        throw incidentError('INCIDENTS_LINK_UNKNOWN');
      }
      const ended = { endedAt: this.clock.now(), endedBy: actor.staffId, endedReason: reason };
      const { affected } = await tx.repository(IncidentLink).update({ id: linkId, endedAt: IsNull() }, ended);
      if (affected !== 1) throw incidentError('INCIDENTS_LINK_UNKNOWN');
      await this.onBoth(tx, actor, [ends[0]!, ends[1]!], 'end-link', { kind: found.kind, reason });
    });
  }

  private async onBoth(
    tx: Transaction,
    actor: Actor,
    [from, to]: [Pick<Incident, 'id' | 'reference'>, Pick<Incident, 'id' | 'reference'>],
    act: string,
    detail: object,
  ): Promise<void> {
    const ends = { from: from.reference, to: to.reference };
    for (const subjectId of [from.id, to.id]) {
      const whole = { permission: 'incidents.edit', act, subject: 'incident', subjectId } as const;
      const revision = await this.revised(tx, subjectId);
      await this.acts.record(tx, actor, { ...whole, detail: { ...detail, ...ends, revision } });
    }
  }

  /** What the public may read of an incident has changed; of a merged one, that of what it lives on as. */
  private async revised(tx: Transaction, incidentId: string): Promise<number> {
    const [row] = await tx.query<{ revision: number }>(
      `UPDATE incidents SET revision = revision + 1, revised_at = $2 WHERE id = surviving_incident($1) RETURNING revision`,
      [incidentId, this.clock.now()],
    );
    return row!.revision;
  }
}

/** Whether the two, or any that were merged into them, are linked in either direction. */
async function areLinked(tx: Transaction, one: string, other: string): Promise<boolean> {
  const found = await tx.query(
    `SELECT 1 FROM incident_links WHERE ended_at IS NULL AND ARRAY[surviving_incident(from_id), surviving_incident(to_id)]
       IN (ARRAY[$1::uuid, $2::uuid], ARRAY[$2::uuid, $1::uuid]) LIMIT 1`,
    [one, other],
  );
  return found.length > 0;
}
