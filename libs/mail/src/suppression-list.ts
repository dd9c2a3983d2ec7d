import { Injectable } from '@nestjs/common';
import { type Page, pageOf, type SuppressionListRequest, type SuppressionView } from '#contracts';
import { AddressHash, cursorOf, Database, keyset } from '#database';
import { Suppression } from './suppression.entity.js';

/** A keyed hash as an opaque id, cut to the length of a uuid. */
const ID = `encode(substring(x.address_hash FROM 1 FOR 16), 'hex')::uuid`;
const SORTS = { createdAt: { sql: 'x.created_at', type: 'timestamptz' } } as const;

/** Shows which addresses are barred from being mailed, without any address. */
@Injectable()
export class SuppressionList {
  constructor(
    private readonly database: Database,
    private readonly hashes: AddressHash,
  ) {}

  async page(request: SuppressionListRequest): Promise<Page<SuppressionView>> {
    const page = keyset(SORTS, request, ID, 2);
    const rows = await this.database.query<SuppressionView & { sortValue: string }>(
      `SELECT ${ID} AS id, x.reason, x.created_at AS "createdAt", x.said, ${page.select} FROM suppressions x
       WHERE ($1::text IS NULL OR x.reason = $1) AND ${page.where} ORDER BY ${page.orderBy} LIMIT ${request.limit + 1}`,
      [request.reason ?? null, ...(page.params as string[])],
    );
    return pageOf(rows, request.limit, cursorOf, ({ id, reason, createdAt, said }) => ({
      id,
      reason,
      createdAt,
      said,
    }));
  }

  /** How many there are for each reason. */
  counts(): Promise<{ reason: string; count: number }[]> {
    return this.database.query(
      `SELECT reason, count(*)::integer AS count FROM suppressions GROUP BY reason ORDER BY count DESC, reason`,
    );
  }

  /** Why and since when an address is barred; null when it is not. */
  async of(address: string): Promise<Omit<SuppressionView, 'id'> | null> {
    const found = await this.database.repository(Suppression).findOneBy({ addressHash: this.hashes.of(address) });
    return found === null ? null : { reason: found.reason, createdAt: found.createdAt, said: found.said };
  }
}
