import { Injectable } from '@nestjs/common';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import type { AddTermRequest } from '#contracts';
import { FieldCipher, newId, type Transaction } from '#database';
import { lockedOpenOffice } from './open-office.js';
import { Official, Term } from './official.entity.js';
import { officialsError } from './officials.errors.js';

/** Who holds an office, each with their days. */
@Injectable()
export class TermService {
  constructor(
    private readonly acts: StaffActs,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds the holder of an office and their days. An open term of somebody else that began earlier ends the day before.
   * @returns the term's id. @throws OFFICIALS_OFFICE_UNKNOWN, OFFICIALS_OFFICE_ENDED, OFFICIALS_DAYS_REVERSED
   */
  async addTerm(tx: Transaction, actor: Actor, officeId: string, given: AddTermRequest): Promise<string> {
    await lockedOpenOffice(tx, officeId);
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

  /** Records the last day of a term. @returns its office. @throws OFFICIALS_TERM_UNKNOWN, OFFICIALS_DAYS_REVERSED */
  async endTerm(tx: Transaction, actor: Actor, termId: string, endsOn: string): Promise<string> {
    const term = await tx.repository(Term).findOneBy({ id: termId });
    if (term === null) throw officialsError('OFFICIALS_TERM_UNKNOWN', { term: termId });
    if (endsOn < term.startsOn) throw officialsError('OFFICIALS_DAYS_REVERSED');
    await tx.repository(Term).update(termId, { endsOn });
    await this.record(tx, actor, 'office.end-term', term.officeId, { termId, before: term.endsOn, endsOn });
    return term.officeId;
  }

  private record(tx: Transaction, actor: Actor, act: string, subjectId: string, detail: object): Promise<void> {
    return this.acts.record(tx, actor, { permission: 'officials.edit', act, subject: 'office', subjectId, detail });
  }
}
