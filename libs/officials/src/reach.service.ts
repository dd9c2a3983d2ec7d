import { Injectable } from '@nestjs/common';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import type { AddContactPointRequest, AddTermRequest } from '#contracts';
import { AddressHash, FieldCipher, newId, type Transaction } from '#database';
import { ContactPoint } from './contact-point.entity.js';
import { Office } from './office.entity.js';
import { Official, Term } from './official.entity.js';
import { officialsError } from './officials.errors.js';

/** Who holds an office and where it is reached, each with its days. */
@Injectable()
export class ReachService {
  constructor(
    private readonly acts: StaffActs,
    private readonly cipher: FieldCipher,
    private readonly hashes: AddressHash,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds an address that is valid from a day on (today, unless said); the ones before it end the day before.
   * @returns its id. @throws OFFICIALS_OFFICE_UNKNOWN
   */
  async addContactPoint(
    tx: Transaction,
    actor: Actor,
    officeId: string,
    given: AddContactPointRequest,
  ): Promise<string> {
    await this.assertOffice(tx, officeId);
    const today = this.clock.now().toISOString().slice(0, 10);
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
   * Adds the holder of an office and their days. An open term of somebody else that began earlier ends the day before.
   * @returns the term's id. @throws OFFICIALS_OFFICE_UNKNOWN, OFFICIALS_DAYS_REVERSED
   */
  async addTerm(tx: Transaction, actor: Actor, officeId: string, given: AddTermRequest): Promise<string> {
    await this.assertOffice(tx, officeId);
    const { startsOn, endsOn = null } = given;
    if (endsOn !== null && endsOn < startsOn) throw officialsError('OFFICIALS_DAYS_REVERSED');
    const now = this.clock.now();
    const officialId = newId(now);
    await tx.query(
      `UPDATE terms SET ends_on = $2::date - 1 WHERE office_id = $1 AND ends_on IS NULL AND starts_on < $2::date`,
      [officeId, startsOn],
    );
    await tx
      .repository(Official)
      .insert({ id: officialId, nameSealed: this.cipher.seal(given.name, 'name'), createdAt: now });
    const id = newId(now);
    await tx.repository(Term).insert({ id, officeId, officialId, startsOn, endsOn });
    await this.record(tx, actor, 'office.add-term', officeId, { termId: id, officialId, startsOn, endsOn });
    return id;
  }

  /** Records the last day of a term. @throws OFFICIALS_TERM_UNKNOWN, OFFICIALS_DAYS_REVERSED */
  async endTerm(tx: Transaction, actor: Actor, termId: string, endsOn: string): Promise<void> {
    const term = await tx.repository(Term).findOneBy({ id: termId });
    if (term === null) throw officialsError('OFFICIALS_TERM_UNKNOWN', { term: termId });
    if (endsOn < term.startsOn) throw officialsError('OFFICIALS_DAYS_REVERSED');
    await tx.repository(Term).update(termId, { endsOn });
    await this.record(tx, actor, 'office.end-term', term.officeId, { termId, before: term.endsOn, endsOn });
  }

  private async assertOffice(tx: Transaction, officeId: string): Promise<void> {
    const found = await tx.repository(Office).existsBy({ id: officeId });
    if (!found) throw officialsError('OFFICIALS_OFFICE_UNKNOWN', { office: officeId });
  }

  private record(tx: Transaction, actor: Actor, act: string, subjectId: string, detail: object): Promise<void> {
    return this.acts.record(tx, actor, { permission: 'officials.edit', act, subject: 'office', subjectId, detail });
  }
}
