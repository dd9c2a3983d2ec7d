import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import { type BodyView, type OfficeView, type Page, pageOf, type PageRequest } from '#contracts';
import { FieldCipher, type Queryable } from '#database';
import { OFFICES_SQL, type OfficeRow } from './office-directory.query.js';
import { officialsError } from './officials.errors.js';

/** What staff see of bodies and offices: as they are today. Officials hold public offices, so their names are shown to staff. */
@Injectable()
export class OfficeDirectory {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  async bodies(db: Queryable, page: PageRequest): Promise<Page<BodyView>> {
    const rows = await db.query<BodyView>(
      `SELECT id, name, country FROM bodies WHERE $1::text IS NULL OR name > $1 ORDER BY name LIMIT $2`,
      [page.after ?? null, page.limit + 1],
    );
    return pageOf(
      rows,
      page.limit,
      (row) => row.name,
      (row) => row,
    );
  }

  /** The body of a name, or null. */
  async bodyNamed(db: Queryable, name: string): Promise<BodyView | null> {
    const [row] = await db.query<BodyView>(`SELECT id, name, country FROM bodies WHERE name = $1`, [name]);
    return row ?? null;
  }

  /** Offices in the order in which they were added. */
  async offices(db: Queryable, page: PageRequest): Promise<Page<OfficeView>> {
    const values = [this.today(), null, page.after ?? null, page.limit + 1];
    const rows = await db.query<OfficeRow>(OFFICES_SQL, values);
    return pageOf(
      rows,
      page.limit,
      (row) => row.id,
      (row) => this.view(row),
    );
  }

  /** @throws OFFICIALS_OFFICE_UNKNOWN */
  async office(db: Queryable, officeId: string): Promise<OfficeView> {
    const [row] = await db.query<OfficeRow>(OFFICES_SQL, [this.today(), officeId, null, 1]);
    if (row === undefined) throw officialsError('OFFICIALS_OFFICE_UNKNOWN', { office: officeId });
    return this.view(row);
  }

  private view({ value_sealed, checked_on, source_url, terms, ...row }: OfficeRow): OfficeView {
    return {
      ...row,
      contactPoint:
        value_sealed === null || checked_on === null
          ? null
          : { address: this.cipher.open(value_sealed, 'address'), checkedOn: checked_on, sourceUrl: source_url },
      terms: terms.map(({ name_hex, ...term }) => ({
        ...term,
        name: this.cipher.open(Buffer.from(name_hex, 'hex'), 'name'),
      })),
    };
  }

  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }
}
