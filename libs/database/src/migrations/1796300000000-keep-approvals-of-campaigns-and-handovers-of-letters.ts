import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Several people approve a campaign; gathered letters are handed over by another way than mail; staff settle a letter of whose mail
 * nothing is known; an office has a revision, so that two people never overwrite each other.
 */
export class KeepApprovalsOfCampaignsAndHandoversOfLetters1796300000000 implements MigrationInterface {
  name = 'KeepApprovalsOfCampaignsAndHandoversOfLetters1796300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE campaign_approvals (
    campaign_id uuid NOT NULL REFERENCES campaigns (id),
    staff_id uuid NOT NULL REFERENCES staff (id),
    content_sha256 bytea NOT NULL,
    approved_at timestamptz NOT NULL,
    PRIMARY KEY (campaign_id, staff_id, content_sha256)
  )`,
  `CREATE TRIGGER campaign_approvals_append_only BEFORE UPDATE OR DELETE ON campaign_approvals
    FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TABLE letter_handovers (
    id uuid PRIMARY KEY,
    campaign_id uuid NOT NULL REFERENCES campaigns (id),
    office_id uuid NOT NULL REFERENCES offices (id),
    handed_on date NOT NULL,
    letters integer NOT NULL CHECK (letters > 0),
    note text NOT NULL,
    recorded_by uuid NOT NULL REFERENCES staff (id),
    recorded_at timestamptz NOT NULL
  )`,
  `CREATE TRIGGER letter_handovers_append_only BEFORE UPDATE OR DELETE ON letter_handovers
    FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE INDEX letter_handovers_of_campaign ON letter_handovers (campaign_id, recorded_at)`,
  `ALTER TABLE letters
    ADD COLUMN handover_id uuid REFERENCES letter_handovers (id),
    ADD COLUMN settled_as text CHECK (settled_as IN ('arrived','not_arrived')),
    ADD COLUMN settled_at timestamptz,
    ADD COLUMN settled_by uuid REFERENCES staff (id),
    ADD COLUMN settled_reason text,
    DROP CONSTRAINT letters_check2,
    ADD CONSTRAINT letters_handed_by_one_way CHECK (
      (handed_at IS NULL) = (message_id IS NULL AND handover_id IS NULL) AND (message_id IS NULL OR handover_id IS NULL)),
    ADD CONSTRAINT letters_settled_whole CHECK (num_nulls(settled_as, settled_at, settled_by, settled_reason) IN (0, 4))`,
  `CREATE INDEX letters_newest ON letters (created_at, id)`,
  `CREATE INDEX letters_of_message ON letters (message_id) WHERE message_id IS NOT NULL`,
  `ALTER TABLE offices ADD COLUMN revision integer NOT NULL DEFAULT 1, ADD COLUMN ended_reason text`,
];

const DOWN = [
  `ALTER TABLE offices DROP COLUMN ended_reason, DROP COLUMN revision`,
  `DROP INDEX letters_of_message`,
  `DROP INDEX letters_newest`,
  `ALTER TABLE letters
    DROP CONSTRAINT letters_settled_whole,
    DROP CONSTRAINT letters_handed_by_one_way,
    ADD CONSTRAINT letters_check2 CHECK ((handed_at IS NULL) = (message_id IS NULL)),
    DROP COLUMN settled_reason,
    DROP COLUMN settled_by,
    DROP COLUMN settled_at,
    DROP COLUMN settled_as,
    DROP COLUMN handover_id`,
  `DROP TABLE letter_handovers`,
  `DROP TABLE campaign_approvals`,
];
