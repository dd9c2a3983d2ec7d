import type { SqlValue } from '#database';

const STANDING = `s.confirmed_at IS NOT NULL AND s.ended_at IS NULL`;

/** Who of a message's recipients has not left. Reads: subscribers, deliveries. */
export function standingSql(messageId: string): { sql: string; values: SqlValue[] } {
  const sql = `SELECT s.address_hash AS recipient_hash FROM subscribers s
    WHERE ${STANDING} AND s.address_hash IN (SELECT d.recipient_hash FROM deliveries d
      WHERE d.message_id = $1 AND d.state IN ('failed', 'uncertain', 'bounced', 'cancelled'))`;
  return { sql, values: [messageId] };
}

/** Who of some recipients has not left. Locked as candidates are, so that somebody who leaves now is seen or finds the delivery. Reads: subscribers. */
export function standingAmongSql(hashes: Buffer[]): { sql: string; values: SqlValue[] } {
  const sql = `SELECT s.address_hash AS recipient_hash FROM subscribers s
    WHERE ${STANDING} AND s.address_hash = ANY($1::bytea[]) ORDER BY s.id FOR SHARE OF s`;
  return { sql, values: [hashes] };
}
