import type { LostWorkFinder } from '#queue';
import { prepareAlert } from './alerts.jobs.js';

/** Alerts that were approved and whose audience is not complete. Reads: alerts, messages. */
export const alertsLostWork: LostWorkFinder = async (db, olderThan) => {
  const rows = await db.query<{ id: string }>(
    `SELECT a.id FROM alerts a
     JOIN messages m ON m.id = a.message_id JOIN messages d ON d.id = a.discreet_message_id
     WHERE a.approved_at < $1 AND (m.prepared_at IS NULL OR d.prepared_at IS NULL) ORDER BY a.approved_at LIMIT 100`,
    [olderThan],
  );
  return rows.map(({ id }) => ({ job: prepareAlert, payload: { alertId: id }, once: id }));
};
