import type { AudienceView } from '#contracts';
import type { Queryable } from '#database';

/** What an alert's audience was last counted as; null when nobody has looked yet. Reads: alert_audiences. */
export async function keptAudience(db: Queryable, alertId: string): Promise<AudienceView | null> {
  const [row] = await db.query<{ audience: Omit<AudienceView, 'countedAt'>; countedAt: Date }>(
    `SELECT audience, counted_at AS "countedAt" FROM alert_audiences WHERE alert_id = $1`,
    [alertId],
  );
  return row === undefined ? null : { ...row.audience, countedAt: row.countedAt };
}

/** Keeps a count. Of two that were made at once the later one stays. */
export async function keepAudience(db: Queryable, alertId: string, audience: AudienceView): Promise<void> {
  const { countedAt, ...counts } = audience;
  await db.query(
    `INSERT INTO alert_audiences (alert_id, counted_at, audience) VALUES ($1, $2, $3)
     ON CONFLICT (alert_id) DO UPDATE SET counted_at = excluded.counted_at, audience = excluded.audience
       WHERE alert_audiences.counted_at <= excluded.counted_at`,
    [alertId, countedAt, counts],
  );
}
