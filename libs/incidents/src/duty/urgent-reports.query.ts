import { type ReportKind, TAKEN_FOR_MINUTES, URGENT_FOR_HOURS } from '#contracts';
import type { Queryable } from '#database';

/** A report that somebody should look at now. */
export interface UrgentReport {
  id: string;
  kind: ReportKind;
  language: string | null;
  foundAt: Date;
}

/** Reasons that a warning needs before somebody is called for it: people, act, and place or actor. */
const CERTAIN_ENOUGH = 3;
/** A call for something older would only be noise; it waits on the desk. */
const FOUND_WITHIN_HOURS = 24;

/**
 * Warnings that were found lately, wait on the desk, and that nobody has taken, entered or been called for, the oldest first.
 * Reads: reports, duty_calls.
 */
export function urgentReports(db: Queryable, now: Date): Promise<UrgentReport[]> {
  return db.query(
    `SELECT r.id, r.kind, r.language, r.found_at AS "foundAt" FROM reports r
     WHERE r.relevant AND r.dismissed_at IS NULL AND r.same_text_as IS NULL AND r.kind = 'warning' AND r.entered_by IS NULL
       AND cardinality(r.reasons) >= ${CERTAIN_ENOUGH}
       AND r.found_at > $1::timestamptz - interval '${FOUND_WITHIN_HOURS} hours'
       AND coalesce(r.published_at, r.found_at) > $1::timestamptz - interval '${URGENT_FOR_HOURS} hours'
       AND (r.taken_at IS NULL OR r.taken_at <= $1::timestamptz - interval '${TAKEN_FOR_MINUTES} minutes')
       AND NOT EXISTS (SELECT 1 FROM duty_calls d WHERE d.report_id = r.id)
       AND NOT r.attached
     ORDER BY r.found_at, r.id LIMIT 50`,
    [now],
  );
}
