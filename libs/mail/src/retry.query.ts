import type { RecipientSelect } from './preparation.query.js';

/** Which deliveries are tried again: those that surely did not arrive, or those of which nobody knows. */
export type Retried = 'failed' | 'uncertain';

const WHICH: Record<Retried, string> = {
  failed: `d.state = 'failed' AND d.unanswered = 0`,
  uncertain: `(d.state = 'uncertain' OR (d.state = 'failed' AND d.unanswered > 0))`,
};

/**
 * Makes deliveries of one message due again. After the caller's own values: message, now. A failed delivery of which a try had no answer
 * counts as uncertain: the mail may have arrived. Suppressed and forgotten addresses stay as they are, and so does a message that was
 * cancelled. Callers' rows may be locked, so that somebody who leaves meanwhile is not mailed.
 */
export function retrySql(which: Retried, wanted: RecipientSelect | undefined): string {
  const given = wanted?.values.length ?? 0;
  const [message, now] = [`$${given + 1}::uuid`, `$${given + 2}::timestamptz`];
  const may = wanted === undefined ? '' : 'AND d.recipient_hash IN (SELECT w.recipient_hash FROM wanted w)';
  return `
  WITH ${wanted === undefined ? '' : `wanted AS MATERIALIZED (${wanted.sql}),`}
  again AS (
    UPDATE deliveries d SET state = 'queued', reason = NULL, earlier_attempts = d.attempts, due_at = ${now}, settled_at = NULL, claimed_until = NULL
    FROM messages m
    WHERE m.id = ${message} AND d.message_id = m.id AND m.cancelled_at IS NULL AND ${WHICH[which]} ${may}
      AND d.recipient_sealed IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM suppressions s WHERE s.address_hash = d.recipient_hash)
    RETURNING d.id
  ), opened AS (
    UPDATE messages SET settled_at = NULL WHERE id = ${message} AND EXISTS (SELECT 1 FROM again)
  )
  SELECT count(*)::integer AS count FROM again`;
}
