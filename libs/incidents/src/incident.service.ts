import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import {
  CreateIncidentRequest,
  FigureRequest,
  type LevelReason,
  ReviseIncidentRequest,
  type Verification,
} from '#contracts';
import { Database, newId, type Transaction } from '#database';
import { ClaimAttacher } from './claim-attacher.js';
import { assertUnchanged, lockIncident } from './incident-lock.js';
import { assertDates, makeIncident } from './incident-making.js';
import { reviseTexts } from './incident-texts.js';
import { Incident, IncidentFigure } from './incident.entity.js';
import { incidentError } from './incidents.errors.js';
import { LevelDecider } from './level-decider.js';

export { assertUnchanged } from './incident-lock.js';

/** Makes incidents and changes what is believed of them. Every change raises the revision and stands in the staff acts. */
@Injectable()
export class IncidentService {
  constructor(
    private readonly database: Database,
    private readonly attacher: ClaimAttacher,
    private readonly levels: LevelDecider,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes an incident and attaches the given claims; a claim with a number becomes a figure at the level "reported".
   * @throws INCIDENTS_CLAIM_UNKNOWN, INCIDENTS_CLAIM_TAKEN, INCIDENTS_CLAIM_NOT_EVENT, INCIDENTS_DATES_CROSSED, and as LevelDecider
   */
  async create(actor: Actor, request: CreateIncidentRequest): Promise<string> {
    const { claimIds, level, ...given } = CreateIncidentRequest.parse(request);
    return this.database.transaction(async (tx) => {
      const { id, reference } = await makeIncident(tx, actor, this.clock.now(), given);
      await this.attacher.attach(tx, actor, id, claimIds);
      const wanted = { incidentId: id, figureId: null, before: null, level: given.verification, why: level };
      await this.levels.decideIn(tx, actor, wanted);
      await this.record(tx, actor, 'create-incident', id, { reference, ...given, claimIds });
      return id;
    });
  }

  /**
   * Changes what is believed, its words in every language included.
   * @throws INCIDENTS_UNKNOWN, INCIDENTS_MERGED, INCIDENTS_DATES_CROSSED, INCIDENTS_CHANGED with the changes since, and as LevelDecider
   */
  async revise(actor: Actor, id: string, request: ReviseIncidentRequest): Promise<void> {
    const { revision, texts, level: why, ...change } = ReviseIncidentRequest.parse(request);
    await this.change(actor, id, 'revise-incident', async (tx, incident) => {
      await assertUnchanged(tx, incident, revision);
      assertDates({ ...incident, ...change });
      await this.decideLevel(tx, actor, incident, change.verification ?? incident.verification, why);
      if (Object.keys(change).length > 0) await tx.repository(Incident).update({ id }, change);
      const before = Object.fromEntries(Object.keys(change).map((key) => [key, incident[key as keyof Incident]]));
      if (texts === undefined) return { before, after: change };
      const by = { revisedAt: this.clock.now(), revisedBy: actor.staffId };
      const textsBefore = await reviseTexts(tx, id, texts, by);
      return { before: { ...before, texts: textsBefore }, after: { ...change, texts } };
    });
  }

  /** Attaches claims to an incident. @throws as `create` */
  async attach(actor: Actor, id: string, claimIds: string[]): Promise<void> {
    await this.change(actor, id, 'attach-claims', async (tx) => {
      await this.attacher.attach(tx, actor, id, claimIds);
      return { claimIds };
    });
  }

  /** Takes a claim off an incident and ends the figures made from it; it is back on the desk. @throws INCIDENTS_CLAIM_UNKNOWN */
  async detach(actor: Actor, id: string, claimId: string): Promise<void> {
    await this.change(actor, id, 'detach-claim', async (tx) => {
      await this.attacher.detach(tx, id, claimId);
      await this.attacher.restate(tx, actor, id);
      return { claimId };
    });
  }

  /** Adds a figure that staff believe. @throws INCIDENTS_UNKNOWN, INCIDENTS_MERGED, and as LevelDecider */
  async addFigure(actor: Actor, id: string, request: FigureRequest): Promise<string> {
    const { level: why, ...figure } = FigureRequest.parse(request);
    const figureId = newId(this.clock.now());
    await this.change(actor, id, 'add-figure', async (tx) => {
      await tx.repository(IncidentFigure).insert({
        ...figure,
        id: figureId,
        incidentId: id,
        createdAt: this.clock.now(),
        createdBy: actor.staffId,
      });
      const { verification: level } = figure;
      await this.levels.decideIn(tx, actor, { incidentId: id, figureId, before: null, level, why });
      return figure;
    });
    return figureId;
  }

  /** Ends a figure; it stays in the history. @throws INCIDENTS_FIGURE_UNKNOWN */
  async endFigure(actor: Actor, id: string, figureId: string, reason: string): Promise<void> {
    await this.change(actor, id, 'end-figure', async (tx) => {
      const ended = { endedAt: this.clock.now(), endedReason: reason };
      const { affected } = await tx
        .repository(IncidentFigure)
        .update({ id: figureId, incidentId: id, endedAt: IsNull() }, ended);
      if (affected !== 1) throw incidentError('INCIDENTS_FIGURE_UNKNOWN');
      return { figureId, reason };
    });
  }

  private async decideLevel(
    tx: Transaction,
    actor: Actor,
    { id: incidentId, verification: before }: Incident,
    level: Verification,
    why: LevelReason | null,
  ): Promise<void> {
    if (level === before) return;
    await this.levels.decideIn(tx, actor, { incidentId, figureId: null, before, level, why });
  }

  /** One change under the incident's lock: raises the revision and records the act with what `work` says of it. */
  private async change(
    actor: Actor,
    id: string,
    act: string,
    work: (tx: Transaction, incident: Incident) => Promise<object>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const incident = await lockIncident(tx, id);
      const detail = await work(tx, incident);
      const revision = incident.revision + 1;
      await tx.repository(Incident).update({ id }, { revision, revisedAt: this.clock.now() });
      await this.record(tx, actor, act, id, { ...detail, revision });
    });
  }

  private record(tx: Transaction, actor: Actor, act: string, subjectId: string, detail: object): Promise<void> {
    return this.acts.record(tx, actor, { permission: 'incidents.edit', act, subject: 'incident', subjectId, detail });
  }
}
