import type { Stream, StreamStanding } from '#contracts';
import { NO_PERSON } from '../feedback/feedback.query.js';

/**
 * Whether the stream of the message `m` does not stand still: asked by whoever claims, marks or looks for mail. The table has a row for each
 * stream, so it costs nothing that could be measured.
 */
export const STREAM_GOES_ON = `NOT EXISTS (SELECT 1 FROM mail_streams s WHERE s.stream = m.stream AND s.paused_at IS NOT NULL)`;

/** The mails of stream $1 that were accepted since $2 and have not come back, by day (UTC). */
export const ACCEPTED_SQL = `
  SELECT to_char(d.settled_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, count(*)::integer AS accepted
  FROM messages m JOIN deliveries d ON d.message_id = m.id
  WHERE m.stream = $1 AND (m.settled_at IS NULL OR m.settled_at >= $2) AND d.settled_at >= $2 AND d.state IN ('accepted', 'delivered')
  GROUP BY 1`;

/** Who complained of mails of stream $1 that were settled since $2, by the day of the mail and who told. */
export const COMPLAINTS_SQL = `
  SELECT DISTINCT to_char(d.settled_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, f.source, encode(d.recipient_hash, 'hex') AS person
  FROM mail_feedback f JOIN deliveries d ON d.id = f.delivery_id JOIN messages m ON m.id = d.message_id
  WHERE f.kind = 'complaint' AND f.received_at >= $2 AND m.stream = $1 AND d.settled_at >= $2
    AND NOT coalesce(f.feedback_type, '') = ANY(ARRAY[${NO_PERSON.map((type) => `'${type}'`).join(', ')}])`;

/** Streams with a complaint since they were judged last, or that stand badly and were not judged since $1. */
export const TO_JUDGE_SQL = `
  SELECT DISTINCT m.stream FROM mail_feedback f JOIN deliveries d ON d.id = f.delivery_id JOIN messages m ON m.id = d.message_id
  LEFT JOIN mail_streams s ON s.stream = m.stream
  WHERE f.kind = 'complaint' AND f.received_at >= $2 AND (s.judged_at IS NULL OR f.received_at >= s.judged_at) AND s.paused_at IS NULL
  UNION SELECT stream FROM mail_streams WHERE standing = 'warned' AND judged_at < $1`;

/** The row of stream $1, made where there is none, and held until the transaction ends. */
export const HOLD_STREAM_SQL = `
  INSERT INTO mail_streams AS s (stream) VALUES ($1) ON CONFLICT (stream) DO UPDATE SET stream = s.stream
  RETURNING paused_at AS "pausedAt", resumed_at AS "resumedAt"`;

/** $1 stream, $2 now, $3 standing, $4 complaints, $5 accepted. */
export const JUDGE_STREAM_SQL = `
  UPDATE mail_streams SET judged_at = $2, standing = $3, complaints = $4, accepted = $5,
    paused_at = CASE WHEN $3 = 'paused' THEN $2::timestamptz END
  WHERE stream = $1`;

/** $1 stream, $2 now. No row when it did not stand still. */
export const RESUME_STREAM_SQL = `
  UPDATE mail_streams SET paused_at = NULL, resumed_at = $2, standing = 'well' WHERE stream = $1 AND paused_at IS NOT NULL
  RETURNING complaints, accepted`;

/** Messages of stream $1 that wait. */
export const WAITING_MESSAGES_SQL = `
  SELECT m.id FROM messages m WHERE m.stream = $1 AND m.settled_at IS NULL AND m.paused_at IS NULL AND m.cancelled_at IS NULL
    AND EXISTS (SELECT 1 FROM deliveries d WHERE d.message_id = m.id AND d.state IN ('queued', 'deferred'))`;

/** A row of mail_streams. */
export interface StreamRow {
  stream: Stream;
  standing: StreamStanding;
  complaints: number;
  accepted: number;
  judgedAt: Date | null;
  pausedAt: Date | null;
  resumedAt: Date | null;
}

export const STREAMS_SQL = `
  SELECT stream, standing, complaints, accepted, judged_at AS "judgedAt", paused_at AS "pausedAt", resumed_at AS "resumedAt"
  FROM mail_streams`;
