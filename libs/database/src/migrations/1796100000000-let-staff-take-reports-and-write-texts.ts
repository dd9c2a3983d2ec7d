import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The desk, incidents and sources as a console needs them: who is at work on a report, who entered it by hand, an incident's words in
 * further languages, what each poll of a source brought, and indexes for every order in which the desk is read.
 */
export class LetStaffTakeReportsAndWriteTexts1796100000000 implements MigrationInterface {
  name = 'LetStaffTakeReportsAndWriteTexts1796100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const ON_DESK = 'relevant AND dismissed_at IS NULL AND same_text_as IS NULL';
/** Told of before it happens, it can still be prevented. */
const URGENCY = `(CASE kind WHEN 'warning' THEN 3 WHEN 'detention' THEN 2 WHEN 'repatriation' THEN 2 WHEN 'response' THEN 1 ELSE 0 END)`;

const UP = [
  `ALTER TABLE reports
    ADD COLUMN taken_by uuid REFERENCES staff (id),
    ADD COLUMN taken_at timestamptz,
    ADD COLUMN entered_by uuid REFERENCES staff (id),
    ADD CONSTRAINT reports_taken_check CHECK ((taken_by IS NULL) = (taken_at IS NULL))`,
  `DROP INDEX reports_on_desk`,
  `CREATE INDEX reports_desk_found ON reports (found_at, id) WHERE ${ON_DESK}`,
  `CREATE INDEX reports_desk_published ON reports (coalesce(published_at, '-infinity'), id) WHERE ${ON_DESK}`,
  `CREATE INDEX reports_desk_urgency ON reports (${URGENCY}, id) WHERE ${ON_DESK}`,
  `CREATE INDEX reports_dismissed ON reports (coalesce(dismissed_at, '-infinity'), id) WHERE dismissed_at IS NOT NULL`,
  `CREATE INDEX reports_irrelevant ON reports (found_at, id) WHERE NOT relevant`,
  `CREATE INDEX reports_taken ON reports (taken_at) WHERE taken_at IS NOT NULL`,
  `CREATE INDEX reports_reprints ON reports (same_text_as) WHERE same_text_as IS NOT NULL`,

  `CREATE TABLE incident_texts (
    incident_id uuid NOT NULL REFERENCES incidents (id),
    language text NOT NULL,
    title text NOT NULL,
    summary text NOT NULL,
    revised_at timestamptz NOT NULL,
    revised_by uuid NOT NULL REFERENCES staff (id),
    PRIMARY KEY (incident_id, language)
  )`,
  `CREATE INDEX incidents_by_revised ON incidents (revised_at, id)`,

  `ALTER TABLE sources ADD COLUMN revision integer NOT NULL DEFAULT 1`,
  `CREATE TABLE source_polls (
    id uuid PRIMARY KEY,
    source_id uuid NOT NULL REFERENCES sources (id),
    polled_at timestamptz NOT NULL,
    new_items integer NOT NULL,
    error_code text
  )`,
  `CREATE INDEX source_polls_of ON source_polls (source_id, polled_at)`,
  `CREATE INDEX source_items_of ON source_items (source_id, found_at, id)`,
];

const DOWN = [
  `DROP INDEX source_items_of`,
  `DROP TABLE source_polls`,
  `ALTER TABLE sources DROP COLUMN revision`,
  `DROP INDEX incidents_by_revised`,
  `DROP TABLE incident_texts`,
  ...[
    'reports_reprints',
    'reports_taken',
    'reports_irrelevant',
    'reports_dismissed',
    'reports_desk_urgency',
    'reports_desk_published',
    'reports_desk_found',
  ].map((name) => `DROP INDEX ${name}`),
  `CREATE INDEX reports_on_desk ON reports (found_at DESC, id) WHERE ${ON_DESK}`,
  `ALTER TABLE reports DROP COLUMN taken_by, DROP COLUMN taken_at, DROP COLUMN entered_by`,
];
