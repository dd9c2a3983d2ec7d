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
   * Counts one more, or as many as are said, and tells whether it is still within the limit.
   * @param bucket what is counted, such as `confirmation-per-address`
   * @param key of whom or from where, such as an address or a network; never stored
   */
  async allows(db: Queryable, bucket: string, key: string, limit: number, times = 1): Promise<boolean> {
    const day = this.clock.now().toISOString().slice(0, 10);
    const [row] = await db.query<{ count: number }>(
      `INSERT INTO rate_marks (bucket, key_hash, day, count) VALUES ($1, $2, $3, $4)
       ON CONFLICT (bucket, key_hash, day) DO UPDATE SET count = rate_marks.count + excluded.count RETURNING count`,
      [bucket, this.hashes.ofAny(`${bucket}/${day}`, key), day, times],
    );
    return row!.count <= limit;
  }

  /** How often it happened today, counting nothing. */
  async used(db: Queryable, bucket: string, key: string): Promise<number> {
    const day = this.clock.now().toISOString().slice(0, 10);
    const [row] = await db.query<{ count: number }>(
      `SELECT count FROM rate_marks WHERE bucket = $1 AND key_hash = $2 AND day = $3`,
      [bucket, this.hashes.ofAny(`${bucket}/${day}`, key), day],
    );
    return row?.count ?? 0;
  }

  /** Takes one of today's counts back: what was counted turned out to be harmless. */
  async giveBack(db: Queryable, bucket: string, key: string): Promise<void> {
    const day = this.clock.now().toISOString().slice(0, 10);
    await db.query(
      `UPDATE rate_marks SET count = count - 1 WHERE bucket = $1 AND key_hash = $2 AND day = $3 AND count > 0`,
      [bucket, this.hashes.ofAny(`${bucket}/${day}`, key), day],
    );
  }

  /** Begins today's count anew, such as after the owner has proved to be one. */
  async clear(db: Queryable, bucket: string, key: string): Promise<void> {
    const day = this.clock.now().toISOString().slice(0, 10);
    await db.query(`DELETE FROM rate_marks WHERE bucket = $1 AND key_hash = $2 AND day = $3`, [
      bucket,
      this.hashes.ofAny(`${bucket}/${day}`, key),
      day,
    ]);
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
