import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import { AddressHash, type Queryable } from '#database';

/** Counts how often something happened today without keeping of whom: only a keyed hash that is different every day. */
@Injectable()
export class DailyLimit {
  constructor(
    private readonly hashes: AddressHash,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts one more and tells whether it is still within the limit.
   * @param bucket what is counted, such as `confirmation-per-address`
   * @param key of whom or from where, such as an address or a network; never stored
   */
  async allows(db: Queryable, bucket: string, key: string, limit: number): Promise<boolean> {
    const day = this.clock.now().toISOString().slice(0, 10);
    const [row] = await db.query<{ count: number }>(
      `INSERT INTO rate_marks (bucket, key_hash, day, count) VALUES ($1, $2, $3, 1)
       ON CONFLICT (bucket, key_hash, day) DO UPDATE SET count = rate_marks.count + 1 RETURNING count`,
      [bucket, this.hashes.ofAny(`${bucket}/${day}`, key), day],
    );
    return row!.count <= limit;
  }

  /** Forgets the counts of earlier days. */
  async forget(db: Queryable): Promise<void> {
    await db.query(`DELETE FROM rate_marks WHERE day < $1::date`, [this.clock.now().toISOString().slice(0, 10)]);
  }
}

/** The network a caller belongs to: /24 of IPv4, /48 of IPv6. What is counted per network is never kept per address. */
export function networkOf(ip: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/.exec(ip);
  return v4 ? v4[1]! : ip.toLowerCase().split(':').slice(0, 3).join(':');
}
