import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Resends of letter drives: who asked for what, how far it has come, and what each letter was before, so that it can be taken back. */
export class SendLettersAgainThatDidNotArrive1798370000000 implements MigrationInterface {
  name = 'SendLettersAgainThatDidNotArrive1798370000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE letter_resends (
    id uuid PRIMARY KEY,
    campaign_id uuid NOT NULL REFERENCES campaigns (id),
    groups text[] NOT NULL CHECK (cardinality(groups) > 0),
    reason text NOT NULL,
    asked_by uuid NOT NULL REFERENCES staff (id),
    asked_at timestamptz NOT NULL,
    planned integer NOT NULL,
    reached uuid,
    queued integer NOT NULL DEFAULT 0,
    left_out integer NOT NULL DEFAULT 0,
    ended_at timestamptz,
    cancelled_at timestamptz,
    cancelled_by uuid REFERENCES staff (id),
    taken_back integer NOT NULL DEFAULT 0
  )`,
  `CREATE INDEX letter_resends_of_campaign ON letter_resends (campaign_id, asked_at)`,
  `CREATE UNIQUE INDEX letter_resends_one_at_a_time ON letter_resends (campaign_id) WHERE ended_at IS NULL`,
  `CREATE TABLE resent_letters (
    resend_id uuid NOT NULL REFERENCES letter_resends (id) ON DELETE CASCADE,
    letter_id uuid NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
    message_id uuid NOT NULL,
    handed_at timestamptz NOT NULL,
    official_id uuid,
    PRIMARY KEY (resend_id, letter_id)
  )`,
  `CREATE INDEX resent_letters_of_letter ON resent_letters (letter_id)`,
];

const DOWN = [`DROP TABLE resent_letters`, `DROP TABLE letter_resends`];
