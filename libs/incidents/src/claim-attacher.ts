import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Actor } from '#auth';
import { Clock } from '#config';
import { newId, type Transaction } from '#database';
import { Claim, Report } from '#reports';
import { IncidentClaim, IncidentFigure } from './incident.entity.js';
import { incidentError } from './incidents.errors.js';

/** Ties claims to an incident. A claim belongs to one incident at most, and a total or stock to none. */
@Injectable()
export class ClaimAttacher {
  constructor(private readonly clock: Clock) {}

  /** @throws INCIDENTS_CLAIM_UNKNOWN, INCIDENTS_CLAIM_TAKEN, INCIDENTS_CLAIM_NOT_EVENT, INCIDENTS_REPORT_DISMISSED */
  async attach(tx: Transaction, actor: Actor, incidentId: string, claimIds: string[]): Promise<void> {
    if (claimIds.length === 0) return;
    const ids = [...new Set(claimIds)];
    const claims = await tx.repository(Claim).find({
      where: { id: In(ids), supersededAt: IsNull() },
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
    lock: { mode: 'pessimistic_read' },
  });
  if (reports.some(({ dismissedAt }) => dismissedAt !== null)) throw incidentError('INCIDENTS_REPORT_DISMISSED');
}

type Stated = Pick<IncidentFigure, 'countMin' | 'countMax' | 'qualifier' | 'attributedTo'>;

const UNATTRIBUTED = 'the report itself';

function saysTheSame(one: Stated, other: Stated): boolean {
  const sameNumber =
    one.countMin === other.countMin && one.countMax === other.countMax && one.qualifier === other.qualifier;
  return sameNumber && (one.attributedTo === UNATTRIBUTED || speakerOf(one) === speakerOf(other));
}

/** Who says it, without whom they have it from: "Human Rights Watch, citing a missionary" speaks as Human Rights Watch. */
function speakerOf({ attributedTo }: Stated): string {
  return attributedTo
    .split(/,?\s+(?:citing|via|by way of)\s|\s*\(/)[0]!
    .trim()
    .toLowerCase();
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
