import { type AlertView, mayDo, ROLES } from '#contracts';
import type { Queryable } from '#database';
import type { Alert } from './alert.entity.js';

/** Whoever has left, or may not approve any more, does not let an alert go out. */
const STANDING = `EXISTS (SELECT 1 FROM staff s WHERE s.id = p.staff_id AND s.ended_at IS NULL AND s.role = ANY($1::text[]))`;
const APPROVERS = ROLES.filter((role) => mayDo(role, 'alerts.approve'));

/**
 * Approvals of exactly these texts, oldest first: those that count while more may be needed, and all of them once the alert is approved.
 * Reads: alert_approvals, staff.
 */
export function approvalsOf(
  db: Queryable,
  { id, approvedAt }: Pick<Alert, 'id' | 'approvedAt'>,
  content: Buffer,
): Promise<AlertView['approvals']> {
  return db.query(
    `SELECT p.staff_id AS "staffId", p.approved_at AS "approvedAt" FROM alert_approvals p
     WHERE p.alert_id = $2 AND p.content_sha256 = $3 AND ($4::boolean OR ${STANDING}) ORDER BY p.approved_at`,
    [APPROVERS, id, content, approvedAt !== null],
  );
}

/** Approvals that count, of any texts, of alerts that wait for more. Reads: alert_approvals, alerts, staff. */
export function waitingApprovals(
  db: Queryable,
): Promise<{ alertId: string; staffId: string; contentSha256: Buffer }[]> {
  return db.query(
    `SELECT p.alert_id AS "alertId", p.staff_id AS "staffId", p.content_sha256 AS "contentSha256" FROM alert_approvals p
     JOIN alerts a ON a.id = p.alert_id AND a.approved_at IS NULL AND a.cancelled_at IS NULL WHERE ${STANDING}`,
    [APPROVERS],
  );
}
