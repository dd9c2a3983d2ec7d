import { Injectable } from '@nestjs/common';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import { MOST_VIEWS, type SaveSearchViewRequest, type SearchViewView } from '#contracts';
import { Database, newId, type Transaction } from '#database';
import { incidentError } from '../incidents.errors.js';

/** Searches that people keep under a name, for themselves or for everybody here. */
@Injectable()
export class SearchViews {
  constructor(
    private readonly database: Database,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  /** One's own and the shared ones, by name. Names of staff are left null. */
  list(staffId: string): Promise<SearchViewView[]> {
    return this.database.query<SearchViewView>(
      `SELECT id, name, query, shared, staff_id AS "staffId", NULL AS "staffName", staff_id = $1 AS own
       FROM search_views WHERE ended_at IS NULL AND (shared OR staff_id = $1) ORDER BY staff_id <> $1, lower(name), id LIMIT 200`,
      [staffId],
    );
  }

  /** Keeps a search; one of the same name of one's own is replaced. @returns its id. @throws INCIDENTS_VIEWS_FULL */
  async save(actor: Actor, { name, query, shared }: SaveSearchViewRequest): Promise<string> {
    const { staffId } = actor;
    const now = this.clock.now();
    const id = newId(now);
    await this.database.transaction(async (tx) => {
      await tx.query(`SELECT 1 FROM staff WHERE id = $1 FOR UPDATE`, [staffId]);
      await tx.query(`UPDATE search_views SET ended_at = $3 WHERE staff_id = $1 AND name = $2 AND ended_at IS NULL`, [
        staffId,
        name,
        now,
      ]);
      const [kept] = await tx.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM search_views WHERE staff_id = $1 AND ended_at IS NULL`,
        [staffId],
      );
      if (kept!.count >= MOST_VIEWS) throw incidentError('INCIDENTS_VIEWS_FULL', { most: MOST_VIEWS });
      await tx.query(
        `INSERT INTO search_views (id, staff_id, name, query, shared, created_at) VALUES ($1,$2,$3,$4,$5,$6)`,
        [id, staffId, name, query, shared, now],
      );
      await this.record(tx, actor, 'save-search', id, { shared });
    });
    return id;
  }

  /** Takes away one's own. @throws INCIDENTS_VIEW_UNKNOWN */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const gone = await tx.query(
        `UPDATE search_views SET ended_at = $3 WHERE id = $1 AND staff_id = $2 AND ended_at IS NULL RETURNING id`,
        [id, actor.staffId, this.clock.now()],
      );
      if (gone.length === 0) throw incidentError('INCIDENTS_VIEW_UNKNOWN');
      await this.record(tx, actor, 'remove-search', id, {});
    });
  }

  private record(tx: Transaction, actor: Actor, act: string, subjectId: string, detail: object): Promise<void> {
    return this.acts.record(tx, actor, { permission: 'records.read', subject: 'search', act, subjectId, detail });
  }
}
