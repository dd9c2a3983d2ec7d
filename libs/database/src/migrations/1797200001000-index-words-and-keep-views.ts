import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words of reports and incidents for searching in four languages (ADR-0024), and the views that staff keep of their searches. */
export class IndexWordsAndKeepViews1797200001000 implements MigrationInterface {
  name = 'IndexWordsAndKeepViews1797200001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE report_words (
    report_id uuid PRIMARY KEY REFERENCES reports (id),
    found_at timestamptz NOT NULL,
    words tsvector NOT NULL
  )`,
  `CREATE INDEX report_words_by_word ON report_words USING gin (words)`,
  `CREATE INDEX report_words_by_time ON report_words (found_at, report_id)`,
  `CREATE TABLE incident_words (
    incident_id uuid PRIMARY KEY REFERENCES incidents (id),
    revision integer NOT NULL,
    words tsvector NOT NULL
  )`,
  `CREATE INDEX incident_words_by_word ON incident_words USING gin (words)`,
  `CREATE TABLE search_views (
    id uuid PRIMARY KEY,
    staff_id uuid NOT NULL REFERENCES staff (id),
    name text NOT NULL,
    query text NOT NULL,
    shared boolean NOT NULL,
    created_at timestamptz NOT NULL,
    ended_at timestamptz
  )`,
  `CREATE INDEX search_views_of ON search_views (staff_id) WHERE ended_at IS NULL`,
];

const DOWN = [`DROP TABLE search_views`, `DROP TABLE incident_words`, `DROP TABLE report_words`];
