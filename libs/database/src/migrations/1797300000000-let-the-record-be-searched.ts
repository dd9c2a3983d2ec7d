import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the public record is searched by, taken from the published page itself: a filter on what staff believe today would show what
 * nobody has approved. Days are ISO 8601 text, which sorts as days do; '0000-00-00' is an unknown day, at the end of the list.
 */
export class LetTheRecordBeSearched1797300000000 implements MigrationInterface {
  name = 'LetTheRecordBeSearched1797300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `ALTER TABLE incident_publications
     ADD COLUMN kind text GENERATED ALWAYS AS (page ->> 'kind') STORED,
     ADD COLUMN verification text GENERATED ALWAYS AS (page ->> 'verification') STORED,
     ADD COLUMN first_day text GENERATED ALWAYS AS (coalesce(page ->> 'dateStart', page ->> 'dateEnd', '0000-00-00')) STORED,
     ADD COLUMN last_day text GENERATED ALWAYS AS (coalesce(page ->> 'dateEnd', page ->> 'dateStart', '0000-00-00')) STORED,
     ADD COLUMN places jsonb GENERATED ALWAYS AS (coalesce(page -> 'places', '[]'::jsonb)) STORED`,
  `CREATE INDEX incident_publications_by_day ON incident_publications (first_day DESC, incident_id DESC)`,
  `CREATE INDEX incident_publications_by_place ON incident_publications USING gin (places)`,
  `CREATE INDEX incident_publications_by_time ON incident_publications (published_at)`,
  `CREATE INDEX incidents_withdrawn ON incidents (withdrawn_at) WHERE withdrawn_at IS NOT NULL`,
];

const DOWN = [
  `DROP INDEX incidents_withdrawn`,
  `DROP INDEX incident_publications_by_time`,
  `DROP INDEX incident_publications_by_place`,
  `DROP INDEX incident_publications_by_day`,
  `ALTER TABLE incident_publications DROP COLUMN kind, DROP COLUMN verification, DROP COLUMN first_day,
     DROP COLUMN last_day, DROP COLUMN places`,
];
