import { Injectable } from '@nestjs/common';
import { type Actor, assertMay, type Permission, StaffActs } from '#auth';
import { Clock } from '#config';
import type {
  AddBodyRequest,
  AddOfficeRequest,
  ChangeOfficeRequest,
  Disclosure,
  DisclosureChange,
  EndOfficeRequest,
} from '#contracts';
import { newId, type Queryable, type Transaction } from '#database';
import { Body } from './body.entity.js';
import { startsGathered, tellsMore } from './disclosure.js';
import { Office } from './office.entity.js';
import { officialsError } from './officials.errors.js';

/** Letting an office learn more of supporters is not for every editor. */
const WIDENING: Permission = 'offices.disclose';

/** Bodies and their offices. */
@Injectable()
export class OfficeService {
  constructor(
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  /** @returns its id. @throws OFFICIALS_BODY_EXISTS */
  async addBody(tx: Transaction, actor: Actor, request: AddBodyRequest): Promise<string> {
    await oneAtATime(tx, `body/${request.name}`);
    if (await tx.repository(Body).existsBy({ name: request.name })) throw officialsError('OFFICIALS_BODY_EXISTS');
    const id = newId(this.clock.now());
    await tx.repository(Body).insert({ id, ...request, createdAt: this.clock.now() });
    await this.record(tx, actor, 'body.add', id, request);
    return id;
  }

  /**
   * Adds an office; what is not said about disclosure is the name only, and gathered only for the PRC and the DPRK. One that learns
   * more than the name needs an approver.
   * @returns its id. @throws OFFICIALS_BODY_UNKNOWN, OFFICIALS_OFFICE_EXISTS, OFFICIALS_GATHERED_ONLY, AUTH_ROLE_TOO_SMALL
   */
  async addOffice(tx: Transaction, actor: Actor, request: AddOfficeRequest): Promise<string> {
    const offices = tx.repository(Office);
    const body = await tx.repository(Body).findOneBy({ id: request.bodyId });
    if (body === null) throw officialsError('OFFICIALS_BODY_UNKNOWN', { body: request.bodyId });
    const gathered = startsGathered(body.country);
    const unasked = gathered ? 'gathered_only' : 'name_only';
    const disclosure = request.disclosure ?? unasked;
    if (gathered && disclosure !== 'gathered_only') throw officialsError('OFFICIALS_GATHERED_ONLY');
    if (tellsMore(unasked, disclosure)) assertMay(actor, WIDENING);
    const { bodyId, name } = request;
    await assertFree(tx, { bodyId, name });
    const id = newId(this.clock.now());
    await offices.insert({ id, ...request, disclosure, revision: 1, createdAt: this.clock.now() });
    await this.record(tx, actor, 'office.add', id, { ...request, disclosure });
    return id;
  }

  /**
   * Changes how an office is addressed, paced, and what it learns of supporters. Letting it learn more needs an approver.
   * Letters keep what their supporter was promised.
   * @throws OFFICIALS_OFFICE_UNKNOWN, OFFICIALS_OFFICE_CHANGED, OFFICIALS_OFFICE_ENDED, OFFICIALS_OFFICE_EXISTS, AUTH_ROLE_TOO_SMALL
   */
  async changeOffice(tx: Transaction, actor: Actor, officeId: string, request: ChangeOfficeRequest): Promise<void> {
    const office = await lockedOffice(tx, officeId, request.revision);
    const { reason, revision, ...wanted } = request;
    const { bodyId, name, salutation, disclosure, lettersPerHour } = office;
    const changes = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    if (wanted.disclosure !== undefined && tellsMore(disclosure, wanted.disclosure)) assertMay(actor, WIDENING);
    if (wanted.name !== undefined && wanted.name !== name) await assertFree(tx, { bodyId, name: wanted.name });
    await tx.repository(Office).update(officeId, { ...changes, revision: revision + 1 });
    const before = { name, salutation, disclosure, lettersPerHour };
    await this.record(tx, actor, 'office.change', officeId, { before, after: changes, reason });
  }

  /**
   * Closes an office: from now on it has no address, so that nothing goes to it; letters that wait are held.
   * @throws OFFICIALS_OFFICE_UNKNOWN, OFFICIALS_OFFICE_CHANGED, OFFICIALS_OFFICE_ENDED
   */
  async endOffice(tx: Transaction, actor: Actor, officeId: string, request: EndOfficeRequest): Promise<void> {
    const { reason, revision } = request;
    await lockedOffice(tx, officeId, revision);
    const ended = { endedAt: this.clock.now(), endedReason: reason, revision: revision + 1 };
    await tx.repository(Office).update(officeId, ended);
    await this.record(tx, actor, 'office.end', officeId, { reason });
  }

  /** How the office's class was before each change, newest first. */
  async disclosureChanges(db: Queryable, officeId: string): Promise<DisclosureChange[]> {
    const acts = await this.acts.of(db, 'office', officeId);
    const changes = acts.flatMap(({ at, staffId, act, detail }) => {
      const { before, after, reason = '' } = detail as Partial<DisclosureDetail>;
      const changed = act === 'office.change' && after?.disclosure !== undefined && before !== undefined;
      if (!changed || before.disclosure === after.disclosure) return [];
      return [{ at, staffId, before: before.disclosure, after: after.disclosure!, reason }];
    });
    return changes.reverse();
  }

  private record(tx: Transaction, actor: Actor, act: string, subjectId: string, detail: object): Promise<void> {
    const subject = act.split('.')[0]!;
    return this.acts.record(tx, actor, { permission: 'officials.edit', act, subject, subjectId, detail });
  }
}

interface DisclosureDetail {
  before: { disclosure: Disclosure };
  after: { disclosure?: Disclosure };
  reason: string;
}

/** The open office, locked until the transaction ends, while it is still the one that was looked at. */
async function lockedOffice(tx: Transaction, id: string, revision: number): Promise<Office> {
  const office = await tx.repository(Office).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  if (office === null) throw officialsError('OFFICIALS_OFFICE_UNKNOWN', { office: id });
  if (office.endedAt !== null) throw officialsError('OFFICIALS_OFFICE_ENDED');
  if (office.revision !== revision) throw officialsError('OFFICIALS_OFFICE_CHANGED', { revision: office.revision });
  return office;
}

/** Two people who give the same name at the same moment wait for each other here, and the second is told. */
async function oneAtATime(tx: Transaction, name: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [name]);
}

async function assertFree(tx: Transaction, office: { bodyId: string; name: string }): Promise<void> {
  await oneAtATime(tx, `office/${office.bodyId}/${office.name}`);
  if (await tx.repository(Office).existsBy(office)) throw officialsError('OFFICIALS_OFFICE_EXISTS');
}
