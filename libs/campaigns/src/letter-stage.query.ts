/** SQL over a letter `l` and the one delivery `d` of its message, or none. */

/** The relay refuses us: mail has paused the message, which goes on only when a person lets it. */
const REFUSED_SQL = `(d.state = 'deferred' AND d.reason = 'relay_refuses_us')`;

/** Handed to mail for more than a day at `now`, and nothing has become of it. */
const lateSql = (now: string) =>
  `(l.message_id IS NOT NULL AND l.handed_at < ${now}::timestamptz - interval '24 hours'
    AND (d.state IS NULL OR d.state IN ('composed', 'queued', 'attempting', 'deferred')))`;

/** How far a letter has come at `now`. It never says more than what is known of its mail; what a person found out overrules mail. */
export const stageSql = (now: string) => `CASE
  WHEN l.ended_at IS NOT NULL THEN CASE l.ended_reason WHEN 'not_me' THEN 'withdrawn' ELSE 'stopped' END
  WHEN l.held_reason IS NOT NULL THEN l.held_reason
  WHEN l.handed_at IS NULL THEN 'waiting'
  WHEN l.handover_id IS NOT NULL THEN 'handed_over'
  WHEN l.settled_as IS NOT NULL THEN CASE l.settled_as WHEN 'arrived' THEN 'delivered' ELSE 'failed' END
  WHEN d.state IN ('accepted', 'delivered') THEN CASE d.route WHEN 'mailbox' THEN 'kept_here' ELSE d.state END
  WHEN d.state IN ('excluded', 'suppressed') THEN 'suppressed'
  WHEN d.state = 'cancelled' THEN 'stopped'
  WHEN ${REFUSED_SQL} THEN 'refused'
  WHEN ${lateSql(now)} THEN 'late'
  WHEN d.state IN ('deferred', 'uncertain', 'bounced', 'failed') THEN d.state
  ELSE 'handed' END`;

/** Since when it has been at this stage. */
export const STAGE_AT_SQL = `CASE
  WHEN l.ended_at IS NOT NULL THEN l.ended_at
  WHEN l.held_reason IS NOT NULL THEN l.held_at
  WHEN l.handed_at IS NULL THEN l.created_at
  WHEN l.handover_id IS NOT NULL THEN l.handed_at
  WHEN l.settled_as IS NOT NULL THEN l.settled_at
  WHEN d.state IS NULL OR d.state IN ('composed', 'queued', 'attempting') THEN l.handed_at
  ELSE coalesce(d.settled_at, d.attempting_at, d.created_at) END`;

/** Answers `x` that are an office's, whatever became of them. */
const ANSWERED = `x.letter_id = l.id AND x.state IN ('passed_on', 'had_already', 'nobody')`;

/** Whether its office has answered it. */
export const ANSWERED_SQL = `EXISTS (SELECT 1 FROM letter_answers x WHERE ${ANSWERED})`;

/** When its office answered it, first and last; null when it has not. */
export const FIRST_ANSWER_SQL = `(SELECT min(x.answered_at) FROM letter_answers x WHERE ${ANSWERED})`;
export const LAST_ANSWER_SQL = `(SELECT max(x.answered_at) FROM letter_answers x WHERE ${ANSWERED})`;

/** Whether a person should look at it: an answer waits for a decision, something went wrong and nobody has settled it, or it has waited here or in mail for more than a day at `now`. */
export const attentionSql = (
  now: string,
) => `(EXISTS (SELECT 1 FROM letter_answers x WHERE x.letter_id = l.id AND x.state = 'waiting')
  OR (l.settled_at IS NULL AND l.ended_at IS NULL AND (
  coalesce(l.held_reason IN ('no_address', 'no_font'), false)
  OR coalesce(d.state IN ('uncertain', 'bounced', 'failed', 'excluded', 'suppressed'), false)
  OR coalesce(${REFUSED_SQL}, false)
  OR ${lateSql(now)}
  OR (l.handed_at IS NULL AND l.held_at IS NULL AND l.created_at < ${now}::timestamptz - interval '24 hours'))))`;

/** Its place in the office's queue, from 1; null when it does not wait there. */
export const PLACE_SQL = `CASE WHEN l.handed_at IS NULL AND l.ended_at IS NULL AND l.held_at IS NULL THEN 1 + (
  SELECT count(*)::integer FROM letters w WHERE w.office_id = l.office_id AND w.handed_at IS NULL
    AND w.ended_at IS NULL AND w.held_at IS NULL AND (w.created_at, w.id) < (l.created_at, l.id)) END`;
