import { mayDo, ROLES } from '#contracts';
import type { Queryable } from '#database';

const MAY_LAUNCH = ROLES.filter((role) => mayDo(role, 'campaigns.launch'));

/**
 * The approvals of one text, oldest first. Before the launch only those count whose staff member is still here and may still launch;
 * afterwards they are history. Reads the accounts of staff.
 */
export function approvalsOf(
  db: Queryable,
  campaignId: string,
  contentSha256: Buffer,
): Promise<{ staffId: string; approvedAt: Date }[]> {
  return db.query(
    `SELECT a.staff_id AS "staffId", a.approved_at AS "approvedAt"
     FROM campaign_approvals a JOIN campaigns c ON c.id = a.campaign_id JOIN staff s ON s.id = a.staff_id
     WHERE a.campaign_id = $1 AND a.content_sha256 = $2
       AND (c.launched_at IS NOT NULL OR (s.ended_at IS NULL AND s.role = ANY($3::text[])))
     ORDER BY a.approved_at, a.staff_id`,
    [campaignId, contentSha256, MAY_LAUNCH],
  );
}
