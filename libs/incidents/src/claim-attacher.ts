import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Actor } from '#auth';
import { Clock } from '#config';
import { newId, type Transaction } from '#database';
import { Claim, Report } from '#reports';
import { IncidentClaim, IncidentFigure } from './incident.entity.js';
import { incidentError } from './incidents.errors.js';
import { saysTheSame, type Stated, UNATTRIBUTED } from './same-figure.js';

/** Ties claims to an incident. A claim belongs to one incident at most, and a total or stock to none. */
@Injectable()
export class ClaimAttacher {
  constructor(private readonly clock: Clock) {}

  /** @throws INCIDENTS_CLAIM_UNKNOWN, INCIDENTS_CLAIM_TAKEN, INCIDENTS_CLAIM_NOT_EVENT, INCIDENTS_REPORT_DISMISSED */
  async attach(tx: Transaction, actor: Actor, incidentId: string, claimIds: string[]): Promise<void> {
    if (claimIds.length === 0) return;
    const ids = [...new Set(claimIds)];
    const claims = await tx.repository(Claim).find({
      where: { id: In(ids), supersededAt: IsNull(), rejectedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
    if (claims.length !== ids.length) throw incidentError('INCIDENTS_CLAIM_UNKNOWN');
    if (claims.some(({ aggregate, what }) => aggregate !== null || what === 'arrived')) {
      throw incidentError('INCIDENTS_CLAIM_NOT_EVENT');
    }
    await assertOnDesk(tx, claims);
    const attached = tx.repository(IncidentClaim);
    if (await attached.existsBy({ claimId: In(ids), detachedAt: IsNull() }))
      throw incidentError('INCIDENTS_CLAIM_TAKEN');
    const attachedAt = this.clock.now();
    await attached.insert(claims.map(({ id }) => ({ incidentId, claimId: id, attachedAt, attachedBy: actor.staffId })));
    // Attached is decided: no newer reading takes the claim away.
    await tx.repository(Claim).update({ id: In(ids), decidedAt: IsNull() }, { decidedAt: attachedAt });
    await this.addFigures(tx, actor, incidentId, claims);
  }

  /** @throws INCIDENTS_CLAIM_UNKNOWN */
  async detach(tx: Transaction, incidentId: string, claimId: string): Promise<void> {
    const { affected } = await tx
      .repository(IncidentClaim)
      .update({ incidentId, claimId, detachedAt: IsNull() }, { detachedAt: this.clock.now() });
    if (affected !== 1) throw incidentError('INCIDENTS_CLAIM_UNKNOWN');
    const ended = { endedAt: this.clock.now(), endedReason: 'claim detached' };
    await tx.repository(IncidentFigure).update({ incidentId, claimId, endedAt: IsNull() }, ended);
  }

  /**
   * Makes figures of claims that never had one here, since another claim said the same until it went. What staff ended stays ended.
   * @param actor who took the other claim away
   */
  async restate(tx: Transaction, actor: Actor, incidentId: string): Promise<void> {
    const left = await tx.query<{ id: string }>(
      `SELECT claim_id AS id FROM incident_claims ic WHERE incident_id = $1 AND detached_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM incident_figures f WHERE f.incident_id = $1 AND f.claim_id = ic.claim_id)`,
      [incidentId],
    );
    if (left.length === 0) return;
    const claims = await tx.repository(Claim).findBy({ id: In(left.map(({ id }) => id)) });
    await this.addFigures(tx, actor, incidentId, claims);
  }

  /**
   * Each claim becomes a figure at "reported", in order of publication. The same number from the same speaker stands once, whoever it
   * was heard from; a number that a report repeats without naming anybody adds nothing to one that stands.
   */
  private async addFigures(tx: Transaction, actor: Actor, incidentId: string, claims: Claim[]): Promise<void> {
    const figures = tx.repository(IncidentFigure);
    const standing: Stated[] = await figures.findBy({ incidentId, endedAt: IsNull() });
    for (const { claim, saidOn } of await inOrderOfPublication(tx, claims)) {
      const { countMin, countMax, qualifier, attributedTo } = claim;
      const stated = { countMin, countMax, qualifier, attributedTo: attributedTo ?? UNATTRIBUTED };
      if (standing.some((figure) => saysTheSame(stated, figure))) continue;
      standing.push(stated);
      const now = this.clock.now();
      await figures.insert({
        ...{ id: newId(now), incidentId, ...stated, verification: 'reported', saidOn },
        ...{ claimId: claim.id, createdAt: now, createdBy: actor.staffId },
      });
    }
  }
}

/** Held until the end of the transaction: of one who attaches and one who dismisses at once, one is told. */
async function assertOnDesk(tx: Transaction, claims: Claim[]): Promise<void> {
  const reports = await tx.repository(Report).find({
    where: { id: In(claims.map(({ reportId }) => reportId)) },
    select: { id: true, dismissedAt: true },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  if (reports.some(({ dismissedAt }) => dismissedAt !== null)) throw incidentError('INCIDENTS_REPORT_DISMISSED');
}

async function inOrderOfPublication(
  tx: Transaction,
  claims: Claim[],
): Promise<{ claim: Claim; saidOn: string | null }[]> {
  const reports = await tx
    .repository(Report)
    .find({ where: { id: In(claims.map(({ reportId }) => reportId)) }, select: { id: true, publishedAt: true } });
  const published = new Map(reports.map(({ id, publishedAt }) => [id, publishedAt?.toISOString() ?? null]));
  const dated = claims.map((claim) => ({ claim, at: published.get(claim.reportId) ?? null }));
  dated.sort((a, b) => (a.at ?? '9999').localeCompare(b.at ?? '9999') || a.claim.position - b.claim.position);
  return dated.map(({ claim, at }) => ({ claim, saidOn: at?.slice(0, 10) ?? null }));
}
