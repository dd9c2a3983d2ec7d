import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import { RecordTotalRequest, ReviseTotalRequest } from '#contracts';
import { Database, newId, type Transaction } from '#database';
import { Claim } from '#reports';
import { incidentError } from '../incidents.errors.js';
import { assertDates } from '../incident-making.js';
import { survivorOf } from '../linking/relations.query.js';
import { assertTotalLevel } from './total-level.js';
import { Total, TotalClaim, TotalIncident } from './total.entity.js';

/** Records totals and numbers held, and what staff decide of the claims that state them. Nothing here touches an event. */
@Injectable()
export class TotalService {
  constructor(
    private readonly database: Database,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  /** @returns its id. @throws INCIDENTS_DATES_CROSSED, INCIDENTS_UNKNOWN, INCIDENTS_CLAIM_UNKNOWN, INCIDENTS_CLAIM_IS_EVENT, INCIDENTS_CLAIM_DECIDED */
  async record(actor: Actor, request: RecordTotalRequest): Promise<string> {
    const { claimIds, names, ...given } = RecordTotalRequest.parse(request);
    assertDates(given);
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const id = newId(now);
      const year = Number((given.dateEnd ?? given.saidOn ?? now.toISOString()).slice(0, 4));
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('total-reference'))`);
      const [next] = await tx.query<{ reference: string }>(`SELECT next_total_reference($1) AS reference`, [year]);
      const reference = next!.reference;
      const by = { createdAt: now, createdBy: actor.staffId, revisedAt: now };
      await tx.repository(Total).insert({ ...given, id, reference, ...by });
      await this.name(tx, actor, id, names);
      await this.decide(tx, actor, claimIds, { totalId: id, asideReason: null });
      await this.act(tx, actor, id, 'record-total', { reference, ...given, names, claimIds, revision: 1 });
      return id;
    });
  }

  /** @throws INCIDENTS_TOTAL_UNKNOWN, INCIDENTS_TOTAL_CHANGED, INCIDENTS_TOTAL_ENDED, INCIDENTS_REASON_MISSING, INCIDENTS_BASIS_MISSING, INCIDENTS_ONE_ORIGIN, and as `record` */
  async revise(actor: Actor, id: string, request: ReviseTotalRequest): Promise<void> {
    const { revision, names, level, ...after } = ReviseTotalRequest.parse(request);
    assertDates(after);
    await this.change(actor, id, revision, 'revise-total', async (tx, total) => {
      if (after.verification !== total.verification) await assertTotalLevel(tx, total, after.verification, level);
      const before = Object.fromEntries(Object.keys(after).map((key) => [key, total[key as keyof Total]]));
      await tx.repository(Total).update({ id }, after);
      await tx.repository(TotalIncident).delete({ totalId: id });
      await this.name(tx, actor, id, names);
      return { before, after, names, ...(level === null ? {} : { reason: level.reason, basis: level.basis }) };
    });
  }

  /** Ends a total; it stays in the acts, and its claims wait for a decision again. @throws as `revise` */
  async end(actor: Actor, id: string, { revision, reason }: { revision: number; reason: string }): Promise<void> {
    await this.change(actor, id, revision, 'end-total', async (tx, total) => {
      const now = this.clock.now();
      const ended = { endedAt: now, endedBy: actor.staffId, endedReason: reason };
      const withdrawn = total.publishedVersion === null ? {} : { withdrawnAt: total.withdrawnAt ?? now };
      await tx.repository(Total).update({ id }, { ...ended, ...withdrawn });
      await tx.repository(TotalClaim).update({ totalId: id, endedAt: IsNull() }, { endedAt: now });
      return { reason };
    });
  }

  /** Says that further claims state this total. @throws INCIDENTS_TOTAL_UNKNOWN, INCIDENTS_TOTAL_ENDED, and as `record` */
  async support(actor: Actor, id: string, claimIds: string[]): Promise<void> {
    await this.change(actor, id, null, 'support-total', async (tx) => {
      await this.decide(tx, actor, claimIds, { totalId: id, asideReason: null });
      return { claimIds };
    });
  }

  /** Sets claims aside that no total is to be made of. @throws INCIDENTS_CLAIM_UNKNOWN, INCIDENTS_CLAIM_IS_EVENT, INCIDENTS_CLAIM_DECIDED */
  async setAside(actor: Actor, claimIds: string[], reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.decide(tx, actor, claimIds, { totalId: null, asideReason: reason });
      for (const claimId of claimIds) await this.onClaim(tx, actor, claimId, 'set-claim-aside', { reason });
    });
  }

  /** Takes a decision on a claim back: it waits again. @throws INCIDENTS_CLAIM_UNKNOWN */
  async reopen(actor: Actor, claimId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const ended = { endedAt: this.clock.now() };
      const { affected } = await tx.repository(TotalClaim).update({ claimId, endedAt: IsNull() }, ended);
      if (affected !== 1) throw incidentError('INCIDENTS_CLAIM_UNKNOWN');
      await this.onClaim(tx, actor, claimId, 'reopen-claim', {});
    });
  }

  private async decide(
    tx: Transaction,
    actor: Actor,
    claimIds: string[],
    what: Pick<TotalClaim, 'totalId' | 'asideReason'>,
  ): Promise<void> {
    const ids = [...new Set(claimIds)];
    if (ids.length === 0) return;
    const lock = { mode: 'pessimistic_write' } as const;
    const claims = await tx
      .repository(Claim)
      .find({ where: { id: In(ids), supersededAt: IsNull(), rejectedAt: IsNull() }, order: { id: 'ASC' }, lock });
    if (claims.length !== ids.length) throw incidentError('INCIDENTS_CLAIM_UNKNOWN');
    if (claims.some(({ aggregate }) => aggregate === null)) throw incidentError('INCIDENTS_CLAIM_IS_EVENT');
    const decided = tx.repository(TotalClaim);
    if (await decided.existsBy({ claimId: In(ids), endedAt: IsNull() })) throw incidentError('INCIDENTS_CLAIM_DECIDED');
    const by = { decidedAt: this.clock.now(), decidedBy: actor.staffId };
    await decided.insert(ids.map((claimId) => ({ id: newId(by.decidedAt), claimId, ...what, ...by })));
    // No newer reading may take away what a person has decided about.
    await tx.repository(Claim).update({ id: In([...ids]), decidedAt: IsNull() }, { decidedAt: by.decidedAt });
  }

  private async name(tx: Transaction, actor: Actor, totalId: string, names: string[]): Promise<void> {
    const ids = new Set<string>();
    for (const name of names) {
      const found = await survivorOf(tx, name);
      if (found === null) throw incidentError('INCIDENTS_UNKNOWN', { incident: name });
      ids.add(found.id);
    }
    const by = { namedAt: this.clock.now(), namedBy: actor.staffId };
    const rows = [...ids].map((incidentId) => ({ totalId, incidentId, ...by }));
    if (rows.length > 0) await tx.repository(TotalIncident).insert(rows);
  }

  private async change(
    actor: Actor,
    id: string,
    revision: number | null,
    act: string,
    work: (tx: Transaction, total: Total) => Promise<object>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const total = await lockTotal(tx, id, revision);
      const detail = await work(tx, total);
      const next = total.revision + 1;
      await tx.repository(Total).update({ id }, { revision: next, revisedAt: this.clock.now() });
      await this.act(tx, actor, id, act, { ...detail, revision: next });
    });
  }

  private onClaim(tx: Transaction, actor: Actor, subjectId: string, act: string, detail: object): Promise<void> {
    return this.acts.record(tx, actor, { permission: 'desk.work', act, subject: 'claim', subjectId, detail });
  }

  private act(tx: Transaction, actor: Actor, subjectId: string, act: string, detail: object): Promise<void> {
    return this.acts.record(tx, actor, { permission: 'incidents.edit', act, subject: 'total', subjectId, detail });
  }
}

/** @param revision what was looked at, null where that does not matter. @throws INCIDENTS_TOTAL_UNKNOWN, INCIDENTS_TOTAL_ENDED, INCIDENTS_TOTAL_CHANGED */
export async function lockTotal(tx: Transaction, id: string, revision: number | null): Promise<Total> {
  const total = await tx.repository(Total).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  if (total === null) throw incidentError('INCIDENTS_TOTAL_UNKNOWN', { total: id });
  const { reference } = total;
  if (total.endedAt !== null) throw incidentError('INCIDENTS_TOTAL_ENDED', { total: reference });
  if (revision !== null && revision !== total.revision) {
    throw incidentError('INCIDENTS_TOTAL_CHANGED', { total: reference, revision: total.revision });
  }
  return total;
}
