import { Injectable } from '@nestjs/common';
import { type Actor, assertMay, type Permission, StaffActs } from '#auth';
import { Clock } from '#config';
import type { AddBodyRequest, AddOfficeRequest, ChangeOfficeRequest } from '#contracts';
import { newId, type Transaction } from '#database';
import { Body } from './body.entity.js';
import { startsGathered, tellsMore } from './disclosure.js';
import { Office } from './office.entity.js';
import { officialsError } from './officials.errors.js';

/** Letting an office learn more of supporters is for those who may launch campaigns, not for every editor. */
const WIDENING: Permission = 'campaigns.launch';

/** Bodies and their offices. */
@Injectable()
export class OfficeService {
  constructor(
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  /** @returns its id. @throws OFFICIALS_BODY_EXISTS */
  async addBody(tx: Transaction, actor: Actor, request: AddBodyRequest): Promise<string> {
    if (await tx.repository(Body).existsBy({ name: request.name })) throw officialsError('OFFICIALS_BODY_EXISTS');
    const id = newId(this.clock.now());
    await tx.repository(Body).insert({ id, ...request, createdAt: this.clock.now() });
    await this.record(tx, actor, 'body.add', id, request);
    return id;
  }

  /**
   * Adds an office; what is not said about disclosure is the name only, and gathered only for the PRC and the DPRK.
   * @returns its id. @throws OFFICIALS_BODY_UNKNOWN, OFFICIALS_OFFICE_EXISTS, OFFICIALS_GATHERED_ONLY
   */
  async addOffice(tx: Transaction, actor: Actor, request: AddOfficeRequest): Promise<string> {
    const offices = tx.repository(Office);
    const body = await tx.repository(Body).findOneBy({ id: request.bodyId });
    if (body === null) throw officialsError('OFFICIALS_BODY_UNKNOWN', { body: request.bodyId });
    const gathered = startsGathered(body.country);
    const disclosure = request.disclosure ?? (gathered ? 'gathered_only' : 'name_only');
    if (gathered && disclosure !== 'gathered_only') throw officialsError('OFFICIALS_GATHERED_ONLY');
    const { bodyId, name } = request;
    if (await offices.existsBy({ bodyId, name })) throw officialsError('OFFICIALS_OFFICE_EXISTS');
    const id = newId(this.clock.now());
    await offices.insert({ id, ...request, disclosure, createdAt: this.clock.now() });
    await this.record(tx, actor, 'office.add', id, { ...request, disclosure });
    return id;
  }

  /**
   * Changes how an office is addressed, paced, and what it learns of supporters. Letting it learn more needs an approver.
   * Letters keep what their supporter was promised.
   * @throws OFFICIALS_OFFICE_UNKNOWN, AUTH_ROLE_TOO_SMALL
   */
  async changeOffice(tx: Transaction, actor: Actor, officeId: string, request: ChangeOfficeRequest): Promise<void> {
    const offices = tx.repository(Office);
    const office = await offices.findOne({ where: { id: officeId }, lock: { mode: 'pessimistic_write' } });
    if (office === null) throw officialsError('OFFICIALS_OFFICE_UNKNOWN', { office: officeId });
    const { reason, ...changes } = request;
    const { salutation, disclosure, lettersPerHour } = office;
    if (changes.disclosure !== undefined && tellsMore(disclosure, changes.disclosure)) assertMay(actor, WIDENING);
    if (Object.values(changes).some((value) => value !== undefined)) await offices.update(officeId, changes);
    const before = { salutation, disclosure, lettersPerHour };
    await this.record(tx, actor, 'office.change', officeId, { before, after: changes, reason });
  }

  private record(tx: Transaction, actor: Actor, act: string, subjectId: string, detail: object): Promise<void> {
    const subject = act.split('.')[0]!;
    return this.acts.record(tx, actor, { permission: 'officials.edit', act, subject, subjectId, detail });
  }
}
