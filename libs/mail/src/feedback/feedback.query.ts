import type { Stream } from '#contracts';
import type { Reason } from './reasons.js';

/** A delivery that something came back for. */
export interface AboutDelivery {
  id: string;
  messageId: string;
  recipientHash: Buffer;
  stream: Stream;
  linkId: string | null;
  /** Whether a try is being made right now, whose outcome is not written yet. */
  underWay: boolean;
}

/** The first of some ids that is a delivery of ours, in their order. $1 ids. Reads: deliveries, messages. */
export const FIND_DELIVERY_SQL = `
  SELECT d.id, d.message_id AS "messageId", d.recipient_hash AS "recipientHash", m.stream, d.link_id AS "linkId",
    d.state = 'attempting' AS "underWay"
  FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, place)
  JOIN deliveries d ON d.id = asked.id JOIN messages m ON m.id = d.message_id
  ORDER BY asked.place LIMIT 1`;

/** Keeps one piece; no row when the same mail was kept before. */
export const KEEP_SQL = `
  INSERT INTO mail_feedback (id, received_at, mail_hash, position, kind, feedback_type, found_by, delivery_id, recipient_hash,
    action, status, reply_code, reason, permanent, said, heard_at, source)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
  ON CONFLICT (mail_hash, position) DO NOTHING RETURNING id`;

/** A mail that was taken comes back, or arrives. $1 delivery, $2 state, $3 reason, $4 code, $5 words, $6 the states that it may leave. */
export const MOVE_SQL = `
  UPDATE deliveries SET state = $2, reason = $3, smtp_code = coalesce($4, smtp_code), smtp_reply = coalesce($5, smtp_reply)
  WHERE id = $1 AND state = ANY($6::text[]) RETURNING id`;

/** So many mails to one address in a row must come back before it is barred (docs/mail.md 21). */
export const IN_A_ROW = 5;

/** How many of the last five mails to $1 came back for reasons $2: five means all of them, without one that arrived between. */
export const CAME_BACK_SQL = `
  SELECT count(*) FILTER (WHERE last.state = 'bounced' AND last.reason = ANY($2::text[]))::integer AS count
  FROM (SELECT d.state, (SELECT f.reason FROM mail_feedback f WHERE f.delivery_id = d.id AND f.kind = 'bounce'
          ORDER BY f.received_at DESC LIMIT 1) AS reason
        FROM deliveries d
        WHERE d.recipient_hash = $1 AND d.state IN ('accepted', 'delivered', 'bounced')
        ORDER BY d.created_at DESC, d.id DESC LIMIT ${IN_A_ROW}) last`;

/** Reasons that say something of the mailbox. All others are about us, the message or the day, and never bar an address. */
export const OF_THE_MAILBOX: readonly Reason[] = [
  ...(['userunknown', 'hostunknown', 'hasmoved', 'notaccept', 'mailboxfull', 'suspend', 'filtered'] as const),
  ...(['expired', 'networkerror', 'systemerror', 'systemfull', 'mailererror', 'onhold', 'undefined'] as const),
];

/** News of which those concerned have not been told. */
export interface HeardFeedback {
  kind: 'complaint' | 'unsubscribe' | 'reply';
  stream: Stream;
  /** Whose message it is about, as its caller named it. */
  reference: string;
  /** The row that the mail's personal link stands for. */
  linkId: string | null;
}

/** $1 piece. Reads: mail_feedback, deliveries, messages. */
export const NEWS_SQL = `
  SELECT f.kind, m.stream, m.reference, d.link_id AS "linkId"
  FROM mail_feedback f JOIN deliveries d ON d.id = f.delivery_id JOIN messages m ON m.id = d.message_id
  WHERE f.id = $1 AND f.heard_at IS NULL`;

/** $1 piece, $2 now. */
export const HEARD_SQL = `UPDATE mail_feedback SET heard_at = $2 WHERE id = $1 AND heard_at IS NULL`;

/** Complaints that no person stands behind (RFC 6591, RFC 5965 7.3): they neither bar an address nor count. */
export const NO_PERSON: readonly string[] = ['auth-failure', 'dmarc', 'virus', 'not-spam'];
