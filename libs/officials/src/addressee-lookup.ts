import { Injectable } from '@nestjs/common';
import type { Disclosure } from '#contracts';
import { FieldCipher, type Queryable } from '#database';
import { ADDRESSEE_SQL, type AddresseeRow } from './addressee.query.js';
import { officialsError } from './officials.errors.js';
import { salutationFor } from './salutation.js';

/** Whom a letter of one day is for. */
export interface Addressee {
  officeId: string;
  officeName: string;
  bodyName: string;
  /** With the holder's name when one is known for that day. */
  salutation: string;
  /** The holder on that day, or null; never somebody who has left. */
  officialId: string | null;
  /** Where mail for the office goes on that day, or null when no contact point is valid. */
  address: string | null;
  disclosure: Disclosure;
  lettersPerHour: number;
  /** Whether the office was closed. */
  ended: boolean;
}

/** Looks up an office as it is on a day: its holder, its address, how it is addressed. */
@Injectable()
export class AddresseeLookup {
  constructor(private readonly cipher: FieldCipher) {}

  /**
   * @param day ISO 8601 day, UTC
   * @throws OFFICIALS_OFFICE_UNKNOWN
   */
  async on(db: Queryable, officeId: string, day: string): Promise<Addressee> {
    const [addressee] = await this.allOn(db, [officeId], day);
    if (addressee === undefined) throw officialsError('OFFICIALS_OFFICE_UNKNOWN', { office: officeId });
    return addressee;
  }

  /** Several offices at once, by body and name; unknown ones are left out. */
  async allOn(db: Queryable, officeIds: readonly string[], day: string): Promise<Addressee[]> {
    const rows = await db.query<AddresseeRow>(ADDRESSEE_SQL, [officeIds, day]);
    return rows.map(({ salutation, name_sealed, value_sealed, ...rest }) => ({
      ...rest,
      salutation: salutationFor(salutation, name_sealed === null ? null : this.cipher.open(name_sealed, 'name')),
      address: value_sealed === null ? null : this.cipher.open(value_sealed, 'address'),
    }));
  }
}
