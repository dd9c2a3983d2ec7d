import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import { CreateIncidentRequest, FigureRequest, ReviseIncidentRequest } from '#contracts';
import { Database, newId, type Transaction } from '#database';
import { ClaimAttacher } from './claim-attacher.js';
import { changesSince } from './incident-evidence.query.js';
import { reviseTexts } from './incident-texts.js';
import { Incident, IncidentFigure } from './incident.entity.js';
import { incidentError } from './incidents.errors.js';

/** Makes incidents and changes what is believed of them. Every change raises the revision and stands in the staff acts. */
@Injectable()
export class IncidentService {
  constructor(
    private readonly database: Database,
    private readonly attacher: ClaimAttacher,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes an incident and attaches the given claims; a claim with a number becomes a figure at the level "reported".
   * @throws INCIDENTS_CLAIM_UNKNOWN, INCIDENTS_CLAIM_TAKEN, INCIDENTS_CLAIM_NOT_EVENT, INCIDENTS_DATES_CROSSED
   */
  async create(actor: Actor, request: CreateIncidentRequest): Promise<string> {
    const { claimIds, ...given } = CreateIncidentRequest.parse(request);
    assertDates(given);
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const id = newId(now);
      const year = Number((given.dateStart ?? now.toISOString()).slice(0, 4));
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('incident-reference'))`);
      const [next] = await tx.query<{ reference: string }>(`SELECT next_incident_reference($1) AS reference`, [year]);
      const reference = next!.reference;
      await tx
        .repository(Incident)
        .insert({ ...given, id, reference, createdAt: now, createdBy: actor.staffId, revisedAt: now });
      await this.attacher.attach(tx, actor, id, claimIds);
      await this.record(tx, actor, 'create-incident', id, { reference, ...given, claimIds });
      return id;
    });
  }

  /**
   * Changes what is believed, its words in every language included.
   * @throws INCIDENTS_UNKNOWN, INCIDENTS_DATES_CROSSED, INCIDENTS_CHANGED with the changes since that revision
   */
  async revise(actor: Actor, id: string, request: ReviseIncidentRequest): Promise<void> {
    const { revision, texts, ...change } = ReviseIncidentRequest.parse(request);
    await this.change(actor, id, 'revise-incident', async (tx, incident) => {
      await assertUnchanged(tx, incident, revision);
      assertDates({ ...incident, ...change });
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
      return { claimId };
    });
  }

  /** Adds a figure that staff believe. */
  async addFigure(actor: Actor, id: string, request: FigureRequest): Promise<string> {
    const figure = FigureRequest.parse(request);
    const figureId = newId(this.clock.now());
    await this.change(actor, id, 'add-figure', async (tx) => {
      await tx.repository(IncidentFigure).insert({
        ...figure,
        id: figureId,
        incidentId: id,
        createdAt: this.clock.now(),
        createdBy: actor.staffId,
      });
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

  /** One change under the incident's lock: raises the revision and records the act with what `work` says of it. */
  private async change(
    actor: Actor,
    id: string,
    act: string,
    work: (tx: Transaction, incident: Incident) => Promise<object>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const incident = await tx.repository(Incident).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
      if (incident === null) throw incidentError('INCIDENTS_UNKNOWN', { incident: id });
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

function assertDates({ dateStart, dateEnd }: { dateStart: string | null; dateEnd: string | null }): void {
  if (dateStart !== null && dateEnd !== null && dateEnd < dateStart) throw incidentError('INCIDENTS_DATES_CROSSED');
}

/** @throws INCIDENTS_CHANGED with what colleagues did since */
export async function assertUnchanged(tx: Transaction, incident: Incident, revision: number): Promise<void> {
  if (incident.revision === revision) return;
  const changes = await changesSince(tx, incident.id, revision);
  throw incidentError('INCIDENTS_CHANGED', { incident: incident.reference, revision: incident.revision, changes });
}
