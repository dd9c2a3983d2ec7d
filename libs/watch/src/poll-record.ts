import type { Database } from '#database';
import { newId } from '#database';
import { SourcePoll } from './source.entity.js';

/** For how long polls are remembered, in days. */
const KEPT_DAYS = 14;

/** Remembers one poll of a source, and forgets those that are old. */
export async function recordPoll(db: Database, poll: Omit<SourcePoll, 'id'>): Promise<void> {
  await db.repository(SourcePoll).insert({ ...poll, id: newId(poll.polledAt) });
  const oldest = new Date(poll.polledAt.getTime() - KEPT_DAYS * 86_400_000);
  await db.query(`DELETE FROM source_polls WHERE source_id = $1 AND polled_at < $2`, [poll.sourceId, oldest]);
}
