/** Counts of the last ten minutes stay by ten seconds, those of a day by the minute, older ones by the hour. $2 now. */
const PIECE = `CASE WHEN c.settled IS NULL THEN NULL
  WHEN c.settled > $2::timestamptz - interval '10 minutes' THEN c.settled
  WHEN c.settled > $2::timestamptz - interval '1 day' THEN date_bin('1 minute', c.settled, 'epoch'::timestamptz)
  ELSE date_bin('1 hour', c.settled, 'epoch'::timestamptz) END`;

/**
 * Folds the running counts of one message together, so that few rows are read however many mails there were. $1 message, $2 now.
 * Statements that send only add rows and never wait for it; two that fold at once take what the other left, and the sums stay.
 */
export const FOLD_SQL = `
  WITH alike AS (
    SELECT place FROM (
      SELECT c.ctid AS place, count(*) OVER (PARTITION BY c.state, c.reason, c.route, ${PIECE}) AS rows
      FROM delivery_counts c WHERE c.message_id = $1) grouped
    WHERE rows > 1
  ), gone AS (
    DELETE FROM delivery_counts c USING alike WHERE c.ctid = alike.place RETURNING c.*
  )
  INSERT INTO delivery_counts (message_id, state, reason, route, settled, count)
  SELECT c.message_id, c.state, c.reason, c.route, ${PIECE}, sum(c.count) FROM gone c GROUP BY 1, 2, 3, 4, 5 HAVING sum(c.count) <> 0`;
