import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists of incidents and the incidents that a claim may belong to are read from an index, however many there are. What a search of
 * reports filters by stands beside their ids, so that thousands of candidates are judged without reading their rows.
 */
export class FindIncidentsByTheirDay1798200000000 implements MigrationInterface {
  name = 'FindIncidentsByTheirDay1798200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE INDEX incidents_listed ON incidents (coalesce(date_start, '-infinity'), id) WHERE merged_into IS NULL`,
  `CREATE INDEX incidents_by_first_day ON incidents
     (coalesce(date_start, date_end, (created_at AT TIME ZONE 'UTC')::date)) WHERE verification <> 'retracted' AND merged_into IS NULL`,
  `CREATE INDEX reports_facts ON reports (id)
     INCLUDE (language, kind, source_id, relevant, attached, dismissed_at, same_text_as, published_at, found_at)`,
  `CREATE INDEX reports_dismissed_at ON reports (dismissed_at) WHERE dismissed_at IS NOT NULL`,
];

const DOWN = [
  `DROP INDEX reports_dismissed_at`,
  `DROP INDEX reports_facts`,
  `DROP INDEX incidents_by_first_day`,
  `DROP INDEX incidents_listed`,
];
