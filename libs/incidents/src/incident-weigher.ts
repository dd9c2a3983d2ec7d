import { Injectable } from '@nestjs/common';
import type { IncidentBelief, ProposedLevel, Verification } from '#contracts';
import { Database, type Queryable } from '#database';
import { bearsOut, originsOf, proposeLevel, type Said, shownRange, speakersIn } from './believing/index.js';
import { Incident } from './incident.entity.js';
import { incidentError } from './incidents.errors.js';
import {
  type DecisionRow,
  decisionsOn,
  isDenied,
  type WeighedClaim,
  weighedClaims,
  type WeighedFigure,
  weighedFigures,
} from './levels.query.js';

/** Everything that the levels of one incident rest on. */
interface Grounds {
  claims: WeighedClaim[];
  figures: WeighedFigure[];
  decisions: DecisionRow[];
  denied: boolean;
}

/** Says how sure we may be of an incident and of each of its figures, and why. It proposes; LevelDecider decides for people. */
@Injectable()
export class IncidentWeigher {
  constructor(private readonly database: Database) {}

  /** Names of staff are left null. @throws INCIDENTS_UNKNOWN */
  async of(incidentId: string, db: Queryable = this.database): Promise<IncidentBelief> {
    const incident = await db.repository(Incident).findOneBy({ id: incidentId });
    if (incident === null) throw incidentError('INCIDENTS_UNKNOWN', { incident: incidentId });
    const grounds: Grounds = {
      claims: await weighedClaims(db, incidentId),
      figures: await weighedFigures(db, incidentId),
      decisions: await decisionsOn(db, incidentId),
      denied: await isDenied(db, incidentId),
    };
    return {
      event: proposed(null, incident.verification, saidOfEvent(grounds), grounds),
      figures: grounds.figures.map((figure) =>
        proposed(figure.id, figure.verification, saidOfFigure(figure, grounds), grounds),
      ),
      range: shownRange(grounds.figures),
      decisions: grounds.decisions.map((decision) => ({ ...decision, decidedByName: null })),
    };
  }
}

function proposed(figureId: string | null, present: Verification, said: Said[], grounds: Grounds): ProposedLevel {
  const origins = originsOf(said);
  const weighed = proposeLevel({ present, origins, denied: figureId === null && grounds.denied });
  const decided = grounds.decisions.find((decision) => decision.figureId === figureId)?.decidedAt.getTime();
  const lately = Math.max(0, ...grounds.claims.map(({ attachedAt }) => attachedAt.getTime()));
  const news = weighed.proposed !== present && (decided === undefined || decided < lately);
  return { figureId, present, proposed: weighed.proposed, news, origins, reasons: weighed.reasons };
}

/** Claims, figures that staff entered by themselves, and what decisions named as their basis: each says that the event took place. */
function saidOfEvent({ claims, figures, decisions }: Grounds): Said[] {
  return [
    ...claims.map(({ id, speakers, outlet }) => ({ claimId: id, speakers, outlet })),
    ...figures.filter(({ claimId }) => claimId === null).map(byFigure),
    ...basesOf(decisions, null),
  ];
}

function saidOfFigure(figure: WeighedFigure, { claims, figures, decisions }: Grounds): Said[] {
  const bearing = claims.filter((claim) => claim.id === figure.claimId || bearsOut(claim, figure));
  const entered = figures.filter((other) => other.claimId === null && (other === figure || bearsOut(other, figure)));
  return [
    ...bearing.map(({ id, speakers, outlet }) => ({ claimId: id, speakers, outlet })),
    ...entered.map(byFigure),
    ...basesOf(decisions, figure.id),
  ];
}

const byFigure = ({ attributedTo }: WeighedFigure): Said => ({
  claimId: null,
  speakers: speakersIn(attributedTo),
  outlet: null,
});

function basesOf(decisions: DecisionRow[], figureId: string | null): Said[] {
  return decisions
    .filter((decision) => decision.figureId === figureId)
    .flatMap(({ basis }) => (basis === null ? [] : [{ claimId: basis.claimId, speakers: [basis.who], outlet: null }]));
}
