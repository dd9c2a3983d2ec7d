import type { LostWorkFinder } from '#queue';
import { fetchItem, pollSource } from './watch.jobs.js';

/** Sources whose poll is due and items that wait to be fetched. The schedule asks for these every minute, the sweep as well. */
export const lostWatch: LostWorkFinder = async (db, olderThan) => {
  const sources = await db.query<{ id: string }>(
    `SELECT id FROM sources WHERE paused_at IS NULL AND ended_at IS NULL AND next_poll_at <= $1 ORDER BY next_poll_at LIMIT 500`,
    [olderThan],
  );
  const items = await db.query<{ id: string }>(
    `SELECT id FROM source_items WHERE settled_at IS NULL AND next_fetch_at <= $1 ORDER BY next_fetch_at LIMIT 500`,
    [olderThan],
  );
  return [
    ...sources.map(({ id }) => ({ job: pollSource, payload: { sourceId: id }, once: id })),
    ...items.map(({ id }) => ({ job: fetchItem, payload: { itemId: id }, once: id })),
  ];
};
