import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import { type BasisKind, DecideLevelRequest, LevelReason, type OriginView, type Verification } from '#contracts';
import { Database, newId, type Transaction } from '#database';
import { Claim } from '#reports';
import { independent, originsOf } from './believing/index.js';
import { assertUnchanged, lockIncident } from './incident-lock.js';
import { IncidentWeigher } from './incident-weigher.js';
import { IncidentDecision } from './incident-work.entity.js';
import { Incident, IncidentFigure } from './incident.entity.js';
import { incidentError } from './incidents.errors.js';

/** A level that somebody wants, and why. */
export interface Wanted {
  incidentId: string;
  /** Null for the event. */
  figureId: string | null;
  before: Verification | null;
  level: Verification;
  why: LevelReason | null;
}

const CONFIRMS: readonly BasisKind[] = ['government', 'un', 'document'];

/** Changes levels by a named person's decision and keeps every decision with its reason. */
@Injectable()
export class LevelDecider {
  constructor(
    private readonly database: Database,
    private readonly weigher: IncidentWeigher,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  /** @throws INCIDENTS_UNKNOWN, INCIDENTS_MERGED, INCIDENTS_CHANGED, INCIDENTS_FIGURE_UNKNOWN, and as `decideIn` */
  async decide(actor: Actor, incidentId: string, request: DecideLevelRequest): Promise<void> {
    const { revision, figureId, level, ...why } = DecideLevelRequest.parse(request);
    await this.database.transaction(async (tx) => {
      const incident = await lockIncident(tx, incidentId);
      await assertUnchanged(tx, incident, revision);
      const before = figureId === null ? incident.verification : await levelOfFigure(tx, incidentId, figureId);
      await this.decideIn(tx, actor, { incidentId, figureId, before, level, why });
      if (figureId === null) await tx.repository(Incident).update({ id: incidentId }, { verification: level });
      else await tx.repository(IncidentFigure).update({ id: figureId }, { verification: level });
      const next = revision + 1;
      await tx.repository(Incident).update({ id: incidentId }, { revision: next, revisedAt: this.clock.now() });
      const detail = { of: figureId ?? 'event', before: { verification: before }, after: { verification: level } };
      const whole = { permission: 'incidents.edit', act: 'decide-level', subject: 'incident' } as const;
      const rest = { reason: why.reason, basis: why.basis?.kind ?? null, revision: next };
      await this.acts.record(tx, actor, { ...whole, subjectId: incidentId, detail: { ...detail, ...rest } });
    });
  }

  /**
   * Holds a level to its rules and keeps the decision; whoever calls writes the level itself. Without a reason only levels up to
   * "reported" and those beside the ladder are possible, and no decision is kept.
   * @throws INCIDENTS_REASON_MISSING, INCIDENTS_ONE_ORIGIN, INCIDENTS_BASIS_MISSING, INCIDENTS_CLAIM_UNKNOWN
   */
  async decideIn(tx: Transaction, actor: Actor, wanted: Wanted): Promise<void> {
    const { incidentId, figureId, before, level } = wanted;
    const high = level === 'corroborated' || level === 'confirmed';
    if (wanted.why === null && high) throw incidentError('INCIDENTS_REASON_MISSING');
    if (wanted.why === null) return;
    const { reason, basis } = LevelReason.parse(wanted.why);
    if (level === 'confirmed' && (basis === null || !CONFIRMS.includes(basis.kind) || !hasPlace(basis))) {
      throw incidentError('INCIDENTS_BASIS_MISSING');
    }
    if (basis !== null && basis.claimId !== null && !(await tx.repository(Claim).existsBy({ id: basis.claimId }))) {
      throw incidentError('INCIDENTS_CLAIM_UNKNOWN');
    }
    if (level === 'corroborated') await this.assertTwoOrigins(tx, incidentId, figureId, basis?.who ?? null);
    const now = this.clock.now();
    const row = { id: newId(now), incidentId, figureId, levelBefore: before, level, reason };
    const from = { basisKind: basis?.kind ?? null, basisWho: basis?.who ?? null };
    const where = { basisUrl: basis?.url ?? null, basisClaimId: basis?.claimId ?? null };
    const by = { decidedAt: now, decidedBy: actor.staffId };
    await tx.repository(IncidentDecision).insert({ ...row, ...from, ...where, ...by });
  }

  private async assertTwoOrigins(
    tx: Transaction,
    incidentId: string,
    figureId: string | null,
    further: string | null,
  ): Promise<void> {
    const belief = await this.weigher.of(incidentId, tx);
    const mine = figureId === null ? belief.event : belief.figures.find((figure) => figure.figureId === figureId);
    const count = independent(originsOf(saidAgain(mine?.origins ?? [], further)));
    if (count < 2) throw incidentError('INCIDENTS_ONE_ORIGIN', { origins: count });
  }
}

/** A basis can be looked up. */
const hasPlace = ({ url, claimId }: { url: string | null; claimId: string | null }) => url !== null || claimId !== null;

/** Origins that were found, with one that the decision names. */
function saidAgain(origins: readonly OriginView[], further: string | null) {
  const found = origins.map(({ names }) => ({ claimId: null, speakers: names, outlet: null }));
  return further === null ? found : [...found, { claimId: null, speakers: [further], outlet: null }];
}

/** @throws INCIDENTS_FIGURE_UNKNOWN */
async function levelOfFigure(tx: Transaction, incidentId: string, id: string): Promise<Verification> {
  const figure = await tx.repository(IncidentFigure).findOneBy({ id, incidentId, endedAt: IsNull() });
  if (figure === null) throw incidentError('INCIDENTS_FIGURE_UNKNOWN');
  return figure.verification;
}
