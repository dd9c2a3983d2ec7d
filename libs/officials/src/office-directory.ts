import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import { type ListOfficesRequest, type OfficeView, type Page, pageOf } from '#contracts';
import { cursorOf, FieldCipher, keyset, type Queryable, type SqlValue } from '#database';
import { OFFICE_COLUMNS, officeFilters, type OfficeRow, officesSql } from './office-directory.query.js';
import { officialsError } from './officials.errors.js';

/** What staff see of offices: as they are today. Officials hold public offices, so their names are shown to staff. */
@Injectable()
export class OfficeDirectory {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** @throws DATABASE_CURSOR_INVALID */
  async offices(db: Queryable, request: ListOfficesRequest): Promise<Page<OfficeView>> {
    const filters = officeFilters(request, 2);
    const keys = keyset(OFFICE_COLUMNS, request, 'o.id', 2 + filters.params.length);
    const values = [this.today(), ...filters.params, ...(keys.params as SqlValue[]), request.limit + 1];
    const sql = officesSql(keys.select, `${filters.where} AND ${keys.where}`, keys.orderBy, `$${values.length}`);
    const rows = await db.query<OfficeRow>(sql, values);
    return pageOf(rows, request.limit, cursorOf, (row) => this.view(row));
  }

  /** @throws OFFICIALS_OFFICE_UNKNOWN */
  async office(db: Queryable, officeId: string): Promise<OfficeView> {
    const sql = officesSql(`'' AS "sortValue"`, 'o.id = $2', 'o.id', '1');
    const [row] = await db.query<OfficeRow>(sql, [this.today(), officeId]);
    if (row === undefined) throw officialsError('OFFICIALS_OFFICE_UNKNOWN', { office: officeId });
    return this.view(row);
  }

  private view({ sortValue: _, contact_point_id, contact_points, terms, ...row }: OfficeRow): OfficeView {
    const opened = contact_points.map(({ value_hex, ...point }) => ({
      ...point,
      address: this.cipher.open(Buffer.from(value_hex, 'hex'), 'address'),
    }));
    return {
      ...row,
      contactPoint: opened.find(({ id }) => id === contact_point_id) ?? null,
      contactPoints: opened,
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
