import type { Queryable } from '#database';

/** The ids of all messages that an alert became. Reads: alert_texts. */
export async function messagesOfAlert(db: Queryable, alertId: string): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `SELECT unnest(array[message_id, discreet_message_id]) AS id FROM alert_texts
     WHERE alert_id = $1 AND message_id IS NOT NULL`,
    [alertId],
  );
  return rows.map(({ id }) => id);
}

/** How many deliveries of an alert could be tried again; those who left are not among them. Reads: alert_texts, deliveries, subscribers, suppressions. */
export async function retriableOf(db: Queryable, alertId: string): Promise<{ failed: number; uncertain: number }> {
  const [row] = await db.query<{ failed: number; uncertain: number }>(
    `SELECT count(*) FILTER (WHERE d.state = 'failed' AND d.unanswered = 0)::integer AS failed,
       count(*) FILTER (WHERE d.state = 'uncertain' OR d.unanswered > 0)::integer AS uncertain
     FROM alert_texts t JOIN deliveries d ON d.message_id IN (t.message_id, t.discreet_message_id)
     WHERE t.alert_id = $1 AND d.state IN ('failed', 'uncertain') AND d.recipient_sealed IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM suppressions x WHERE x.address_hash = d.recipient_hash)
       AND EXISTS (SELECT 1 FROM subscribers s WHERE s.address_hash = d.recipient_hash AND s.ended_at IS NULL AND s.confirmed_at IS NOT NULL)`,
    [alertId],
  );
  return row!;
}
