import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Staff put an unsafe quotation into words of their own, answer for findings of the harm check, keep names and routes sealed and apart,
 * and gather evidence; alerts follow up what they told.
 */
export class AnswerForHarmAndFollowUpCorrections1797400000000 implements MigrationInterface {
  name = 'AnswerForHarmAndFollowUpCorrections1797400000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE incident_paraphrases (
    incident_id uuid NOT NULL REFERENCES incidents (id),
    claim_id uuid NOT NULL REFERENCES claims (id),
    texts jsonb NOT NULL DEFAULT '{}',
    left_out boolean NOT NULL DEFAULT false,
    revised_at timestamptz NOT NULL,
    revised_by uuid NOT NULL REFERENCES staff (id),
    PRIMARY KEY (incident_id, claim_id),
    CHECK (NOT left_out OR texts = '{}')
  )`,
  // What somebody answers for is a hash of the words and their sentence: the words stand in the draft alone.
  `CREATE TABLE harm_answers (
    id uuid PRIMARY KEY,
    incident_id uuid NOT NULL REFERENCES incidents (id),
    finding text NOT NULL CHECK (finding ~ '^[0-9a-f]{16}$'),
    reason text NOT NULL,
    asked_at timestamptz NOT NULL,
    asked_by uuid NOT NULL REFERENCES staff (id),
    agreed_at timestamptz,
    agreed_by uuid REFERENCES staff (id),
    ended_at timestamptz,
    ended_by uuid REFERENCES staff (id),
    CHECK ((agreed_at IS NULL) = (agreed_by IS NULL)),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL))
  )`,
  `CREATE UNIQUE INDEX harm_answers_once ON harm_answers (incident_id, finding) WHERE ended_at IS NULL`,
  `CREATE TABLE incident_private (
    incident_id uuid PRIMARY KEY REFERENCES incidents (id),
    names_sealed bytea,
    routes_sealed bytea,
    relatives_sealed bytea,
    notes_sealed bytea,
    revision integer NOT NULL,
    revised_at timestamptz NOT NULL,
    revised_by uuid NOT NULL REFERENCES staff (id)
  )`,
  `CREATE TABLE incident_evidence (
    id uuid PRIMARY KEY,
    incident_id uuid NOT NULL REFERENCES incidents (id),
    kind text NOT NULL CHECK (kind IN ('article','statement','testimony','image','document')),
    title text NOT NULL,
    outlet text NOT NULL,
    url text,
    note text NOT NULL DEFAULT '',
    sha256 bytea CHECK (length(sha256) = 32),
    published_on date,
    captured_at timestamptz,
    shown boolean NOT NULL DEFAULT false,
    nobody_recognisable boolean NOT NULL DEFAULT false,
    added_at timestamptz NOT NULL,
    added_by uuid NOT NULL REFERENCES staff (id),
    ended_at timestamptz,
    ended_by uuid REFERENCES staff (id),
    ended_reason text,
    CHECK (num_nulls(ended_at, ended_by, ended_reason) IN (0, 3)),
    CHECK (NOT shown OR kind NOT IN ('image','testimony') OR nobody_recognisable)
  )`,
  `CREATE INDEX incident_evidence_of ON incident_evidence (incident_id, added_at) WHERE ended_at IS NULL`,
  `ALTER TABLE incident_publications
    ADD COLUMN change_kind text GENERATED ALWAYS AS (page -> 'changes' -> 0 ->> 'kind') STORED`,
  `CREATE INDEX incident_publications_changes ON incident_publications (published_at)
    WHERE change_kind IN ('correction','retraction')`,
  `ALTER TABLE alerts ADD COLUMN follows_incident_id uuid REFERENCES incidents (id),
    ADD COLUMN follow_kind text CHECK (follow_kind IN ('update','correction','retraction')),
    ADD CHECK ((follows_incident_id IS NULL) = (follow_kind IS NULL))`,
  `CREATE INDEX alerts_of_incident ON alerts (incident_id, incident_version)`,
  `CREATE TABLE alert_update_dismissals (
    link_id uuid PRIMARY KEY REFERENCES incident_links (id),
    reason text NOT NULL,
    dismissed_at timestamptz NOT NULL,
    dismissed_by uuid NOT NULL REFERENCES staff (id)
  )`,
];

const DOWN = [
  `DROP TABLE alert_update_dismissals`,
  `DROP INDEX alerts_of_incident`,
  `ALTER TABLE alerts DROP COLUMN follow_kind, DROP COLUMN follows_incident_id`,
  `DROP INDEX incident_publications_changes`,
  `ALTER TABLE incident_publications DROP COLUMN change_kind`,
  `DROP TABLE incident_evidence`,
  `DROP TABLE incident_private`,
  `DROP TABLE harm_answers`,
  `DROP TABLE incident_paraphrases`,
];
