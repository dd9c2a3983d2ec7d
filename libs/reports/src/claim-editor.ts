import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Clock } from '#config';
import type { AddClaimRequest, ClaimAct, ClaimValue, CorrectClaimRequest } from '#contracts';
import { newId, type Transaction } from '#database';
import { assertVerbatim } from './claim-span.js';
import { saidBy, valueOf } from './claim-value.js';
import { Claim, ClaimVersion, Report } from './report.entity.js';
import { reportError } from './reports.errors.js';

/** What was done with a claim. */
export interface ClaimChange {
  claim: Claim;
  act: ClaimAct;
  /** Null for one that was added. */
  before: ClaimValue | null;
  after: ClaimValue;
  reason: string;
}

/** Claims that staff add count as read by nobody. */
const BY_HAND = 0;

/** Corrects, rejects and adds claims. Every version stays, the machine's own reading first; nothing is ever overwritten. */
@Injectable()
export class ClaimEditor {
  constructor(private readonly clock: Clock) {}

  /** @throws REPORTS_UNKNOWN, REPORTS_TEXT_CHANGED, REPORTS_NOT_VERBATIM */
  async add(tx: Transaction, reportId: string, staffId: string, request: AddClaimRequest): Promise<ClaimChange> {
    const report = await lockedText(tx, reportId);
    const { reason, textHash: _, ...facts } = request;
    assertVerbatim(report, request);
    const [{ last }] = (await tx.query<{ last: number }>(
      `SELECT coalesce(max(position), -1) AS last FROM claims WHERE report_id = $1 AND reader_version = ${BY_HAND}`,
      [reportId],
    )) as [{ last: number }];
    const now = this.clock.now();
    const value = valueOf({ ...facts, attributedTo: saidBy(facts.speakers) });
    const id = newId(now);
    const made = { id, reportId, position: last + 1, readerVersion: BY_HAND, addedBy: staffId, decidedAt: now };
    await tx.repository(Claim).insert({ ...value, ...made, revision: 1 });
    await this.keep(tx, id, { revision: 1, act: 'added', staffId, reason, value });
    const claim = await tx.repository(Claim).findOneByOrFail({ id });
    return { claim, act: 'added', before: null, after: value, reason };
  }

  /** @throws REPORTS_CLAIM_UNKNOWN, REPORTS_CLAIM_CHANGED, REPORTS_CLAIM_REJECTED, REPORTS_TEXT_CHANGED, REPORTS_NOT_VERBATIM */
  async correct(tx: Transaction, id: string, staffId: string, request: CorrectClaimRequest): Promise<ClaimChange> {
    const { reason, revision, textHash: _, ...facts } = request;
    const claim = await this.locked(tx, id, revision);
    if (claim.rejectedAt !== null) throw reportError('REPORTS_CLAIM_REJECTED', { id });
    assertVerbatim(await textOf(tx, claim.reportId), request);
    const value = valueOf({ ...facts, attributedTo: saidBy(facts.speakers) });
    return this.change(tx, claim, { act: 'corrected', staffId, reason, value });
  }

  /** @throws REPORTS_CLAIM_UNKNOWN, REPORTS_CLAIM_CHANGED, REPORTS_CLAIM_REJECTED */
  async reject(
    tx: Transaction,
    id: string,
    staffId: string,
    { reason, revision }: { reason: string; revision: number },
  ): Promise<ClaimChange> {
    const claim = await this.locked(tx, id, revision);
    if (claim.rejectedAt !== null) throw reportError('REPORTS_CLAIM_REJECTED', { id });
    return this.change(tx, claim, { act: 'rejected', staffId, reason, value: valueOf(claim) });
  }

  /**
   * Takes back the last thing that was done with a claim: a correction becomes what stood before, a rejected one stands again, an
   * added one is rejected. @throws REPORTS_CLAIM_UNKNOWN, REPORTS_CLAIM_CHANGED, REPORTS_NOTHING_TO_UNDO
   */
  async undo(tx: Transaction, id: string, staffId: string, revision: number): Promise<ClaimChange> {
    const claim = await this.locked(tx, id, revision);
    const versions = await tx
      .repository(ClaimVersion)
      .find({ where: { claimId: id }, order: { revision: 'DESC' }, take: 2 });
    const [last, before] = versions;
    if (last === undefined || last.act === 'read') throw reportError('REPORTS_NOTHING_TO_UNDO', { id });
    const by = { staffId, reason: '' };
    if (last.act === 'rejected') return this.change(tx, claim, { ...by, act: 'restored', value: last.value });
    if (last.act === 'added' || last.act === 'restored')
      return this.change(tx, claim, { ...by, act: 'rejected', value: last.value });
    return this.change(tx, claim, { ...by, act: 'undone', value: valueOf(before?.value ?? last.value) });
  }

  /** Says that staff have decided about claims, such as by attaching them: no newer reader supersedes them. */
  async hold(tx: Transaction, ids: readonly string[]): Promise<void> {
    await tx.repository(Claim).update({ id: In([...ids]) }, { decidedAt: this.clock.now() });
  }

  private async change(
    tx: Transaction,
    claim: Claim,
    { act, staffId, reason, value }: { act: ClaimAct; staffId: string; reason: string; value: ClaimValue },
  ): Promise<ClaimChange> {
    const before = valueOf(claim);
    await this.keepReading(tx, claim, before);
    const now = this.clock.now();
    const revision = claim.revision + 1;
    const rejected = act === 'rejected';
    const changed: Partial<Claim> = {
      ...value,
      revision,
      decidedAt: claim.decidedAt ?? now,
      correctedAt: await this.correctedAt(tx, claim, act, value),
      rejectedAt: rejected ? now : null,
      rejectedBy: rejected ? staffId : null,
    };
    await tx.repository(Claim).update({ id: claim.id }, changed);
    await this.keep(tx, claim.id, { revision, act, staffId, reason, value });
    return { claim: { ...claim, ...changed }, act, before, after: value, reason };
  }

  /** A correction that was taken back down to the first version is none. */
  private async correctedAt(tx: Transaction, claim: Claim, act: ClaimAct, value: ClaimValue): Promise<Date | null> {
    if (act !== 'corrected' && act !== 'undone') return claim.correctedAt;
    const first = await tx.repository(ClaimVersion).findOneByOrFail({ claimId: claim.id, revision: 1 });
    return JSON.stringify(valueOf(first.value)) === JSON.stringify(value) ? null : this.clock.now();
  }

  /** The machine's own reading becomes version 1 when somebody first decides otherwise. */
  private async keepReading(tx: Transaction, claim: Claim, value: ClaimValue): Promise<void> {
    if (claim.revision !== 1 || claim.addedBy !== null) return;
    await this.keep(tx, claim.id, { revision: 1, act: 'read', staffId: null, reason: '', value });
  }

  private async keep(tx: Transaction, claimId: string, version: Omit<ClaimVersion, 'claimId' | 'at'>): Promise<void> {
    await tx.repository(ClaimVersion).insert({ ...version, claimId, at: this.clock.now() });
  }

  private async locked(tx: Transaction, id: string, revision: number): Promise<Claim> {
    const claim = await tx.repository(Claim).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (claim === null || claim.supersededAt !== null) throw reportError('REPORTS_CLAIM_UNKNOWN', { id });
    if (claim.revision !== revision) throw reportError('REPORTS_CLAIM_CHANGED', { id, revision: claim.revision });
    return claim;
  }
}

async function textOf(tx: Transaction, id: string): Promise<Pick<Report, 'text' | 'textSha256'>> {
  return tx.repository(Report).findOneOrFail({ where: { id }, select: { id: true, text: true, textSha256: true } });
}

async function lockedText(tx: Transaction, id: string): Promise<Pick<Report, 'text' | 'textSha256'>> {
  const report = await tx.repository(Report).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  if (report === null) throw reportError('REPORTS_UNKNOWN', { id });
  return report;
}

/** What the claims of a report that staff have decided about say now, and what they said when they were first read. */
export async function decidedValues(tx: Transaction, reportId: string): Promise<ClaimValue[]> {
  const claims = await tx
    .repository(Claim)
    .find({ where: { reportId, supersededAt: IsNull(), decidedAt: Not(IsNull()) } });
  if (claims.length === 0) return [];
  const first = await tx.repository(ClaimVersion).findBy({ claimId: In(claims.map(({ id }) => id)), revision: 1 });
  return [...claims.map(valueOf), ...first.map(({ value }) => value)];
}
