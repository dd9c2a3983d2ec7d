import { followUpChange } from '#incidents';
import type { LostWorkFinder } from '#queue';
import { prepareAlert } from './alerts.jobs.js';
import { withoutFollowUp } from './follow-ups.query.js';

/** Alerts that were approved and whose audience is not complete. Reads: alerts, alert_texts, messages. */
export const alertsLostWork: LostWorkFinder = async (db, olderThan) => {
  const rows = await db.query<{ id: string }>(
    `SELECT a.id FROM alerts a
     WHERE a.approved_at < $1 AND EXISTS (
       SELECT 1 FROM alert_texts t JOIN messages m ON m.id IN (t.message_id, t.discreet_message_id)
       WHERE t.alert_id = a.id AND m.prepared_at IS NULL)
     ORDER BY a.approved_at LIMIT 100`,
    [olderThan],
  );
  return rows.map(({ id }) => ({ job: prepareAlert, payload: { alertId: id }, once: id }));
};

/** Corrections and retractions that nobody has drafted an alert for. */
export const followUpsLostWork: LostWorkFinder = async (db, olderThan) => {
  const ids = await withoutFollowUp(db, olderThan);
  return ids.map((incidentId) => ({ job: followUpChange, payload: { incidentId }, once: incidentId }));
};
