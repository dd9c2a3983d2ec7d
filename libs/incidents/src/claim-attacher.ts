import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Actor } from '#auth';
import { Clock } from '#config';
import { derivedId, newId, type Transaction } from '#database';
import { Claim, Report } from '#reports';
import { IncidentClaim, IncidentFigure } from './incident.entity.js';
import { incidentError } from './incidents.errors.js';

/** Ties claims to an incident. A claim belongs to one incident at most, and a total or stock to none. */
@Injectable()
export class ClaimAttacher {
  constructor(private readonly clock: Clock) {}

  /** @throws INCIDENTS_CLAIM_UNKNOWN, INCIDENTS_CLAIM_TAKEN, INCIDENTS_CLAIM_NOT_EVENT */
  async attach(tx: Transaction, actor: Actor, incidentId: string, claimIds: string[]): Promise<void> {
    if (claimIds.length === 0) return;
    const ids = [...new Set(claimIds)];
    const claims = await tx.repository(Claim).find({
      where: { id: In(ids), supersededAt: IsNull() },
      order: { position: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    if (claims.length !== ids.length) throw incidentError('INCIDENTS_CLAIM_UNKNOWN');
    if (claims.some(({ aggregate, what }) => aggregate !== null || what === 'arrived')) {
      throw incidentError('INCIDENTS_CLAIM_NOT_EVENT');
    }
    const attached = tx.repository(IncidentClaim);
    if (await attached.existsBy({ claimId: In(ids), detachedAt: IsNull() }))
      throw incidentError('INCIDENTS_CLAIM_TAKEN');
    const attachedAt = this.clock.now();
    await attached.insert(claims.map(({ id }) => ({ incidentId, claimId: id, attachedAt, attachedBy: actor.staffId })));
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

  /** Each claim with its own attribution becomes a figure at "reported"; the same figure of the same origin stands once. */
  private async addFigures(tx: Transaction, actor: Actor, incidentId: string, claims: Claim[]): Promise<void> {
    const figures = tx.repository(IncidentFigure);
    const standing = await figures.findBy({ incidentId, endedAt: IsNull() });
    const seen = new Set(standing.map(keyOf));
    for (const claim of claims) {
      const { countMin, countMax, qualifier } = claim;
      const attributedTo = claim.attributedTo ?? 'the report itself';
      const key = keyOf({ countMin, countMax, qualifier, attributedTo });
      if (seen.has(key)) continue;
      seen.add(key);
      const now = this.clock.now();
      const saidOn = await publicationDay(tx, claim.reportId);
      await figures.insert({
        ...{
          id: newId(now),
          incidentId,
          countMin,
          countMax,
          qualifier,
          verification: 'reported',
          attributedTo,
          saidOn,
        },
        ...{ claimId: claim.id, createdAt: now, createdBy: actor.staffId },
      });
    }
  }
}

function keyOf(figure: Pick<IncidentFigure, 'countMin' | 'countMax' | 'qualifier' | 'attributedTo'>): string {
  const { countMin, countMax, qualifier, attributedTo } = figure;
  return derivedId(String(countMin), String(countMax), qualifier, attributedTo.toLowerCase());
}

async function publicationDay(tx: Transaction, reportId: string): Promise<string | null> {
  const report = await tx.repository(Report).findOne({ where: { id: reportId }, select: { publishedAt: true } });
  return report?.publishedAt?.toISOString().slice(0, 10) ?? null;
}
