import { Injectable } from '@nestjs/common';
import { type Actor, assertMay, StaffActs } from '#auth';
import { Clock } from '#config';
import type { AddContactPointRequest, EndContactPointRequest } from '#contracts';
import { AddressHash, FieldCipher, newId, type Transaction } from '#database';
import { ContactPoint } from './contact-point.entity.js';
import { officialsError } from './officials.errors.js';
import { lockedOpenOffice } from './open-office.js';

/** Where offices are reached, from which day to which, and when somebody last looked. */
@Injectable()
export class ContactPointService {
  constructor(
    private readonly acts: StaffActs,
    private readonly cipher: FieldCipher,
    private readonly hashes: AddressHash,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds an address that is valid from a day on (today, unless said); the ones before it end the day before. Whoever replaces an
   * address decides who reads what an office learns of supporters, so that only the first one of an office needs no approver.
   * @returns its id. @throws OFFICIALS_OFFICE_UNKNOWN, OFFICIALS_OFFICE_ENDED, AUTH_ROLE_TOO_SMALL
   */
  async add(tx: Transaction, actor: Actor, officeId: string, given: AddContactPointRequest): Promise<string> {
    const { disclosure } = await lockedOpenOffice(tx, officeId);
    const replaces = await tx.repository(ContactPoint).existsBy({ officeId });
    if (replaces && disclosure !== 'gathered_only') assertMay(actor, 'offices.disclose');
    const today = this.today();
    const validFrom = given.validFrom ?? today;
    await tx.query(
      `UPDATE contact_points SET valid_until = $2::date - 1
       WHERE office_id = $1 AND valid_from <= $2::date AND (valid_until IS NULL OR valid_until >= $2::date)`,
      [officeId, validFrom],
    );
    const id = newId(this.clock.now());
    const rest = { sourceUrl: given.sourceUrl ?? null, checkedOn: given.checkedOn ?? today, validFrom };
    await tx.repository(ContactPoint).insert({
      id,
      officeId,
      channel: 'email',
      valueSealed: this.cipher.seal(given.address, 'address'),
      valueHash: this.hashes.of(given.address),
      ...rest,
    });
    await this.record(tx, actor, 'office.add-contact-point', officeId, { contactPointId: id, ...rest });
    return id;
  }

  /**
   * Ends an address; it is kept, so that it stays known where earlier letters went.
   * @returns its office. @throws OFFICIALS_CONTACT_POINT_UNKNOWN
   */
  async end(tx: Transaction, actor: Actor, id: string, given: EndContactPointRequest): Promise<string> {
    const point = await this.locked(tx, id);
    const validUntil = given.validUntil ?? this.yesterday();
    await tx.repository(ContactPoint).update(id, { validUntil });
    const detail = { contactPointId: id, before: point.validUntil, validUntil, reason: given.reason };
    await this.record(tx, actor, 'office.end-contact-point', point.officeId, detail);
    return point.officeId;
  }

  /**
   * Says that somebody looked and found an address as it stands.
   * @returns its office. @throws OFFICIALS_CONTACT_POINT_UNKNOWN
   */
  async check(tx: Transaction, actor: Actor, id: string, checkedOn: string = this.today()): Promise<string> {
    const point = await this.locked(tx, id);
    await tx.repository(ContactPoint).update(id, { checkedOn });
    const detail = { contactPointId: id, before: point.checkedOn, checkedOn };
    await this.record(tx, actor, 'office.check-contact-point', point.officeId, detail);
    return point.officeId;
  }

  private async locked(tx: Transaction, id: string): Promise<ContactPoint> {
    const point = await tx.repository(ContactPoint).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (point === null) throw officialsError('OFFICIALS_CONTACT_POINT_UNKNOWN', { contactPoint: id });
    return point;
  }

  private record(tx: Transaction, actor: Actor, act: string, subjectId: string, detail: object): Promise<void> {
    return this.acts.record(tx, actor, { permission: 'officials.edit', act, subject: 'office', subjectId, detail });
  }

  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }

  private yesterday(): string {
    return new Date(this.clock.now().getTime() - 86_400_000).toISOString().slice(0, 10);
  }
}
