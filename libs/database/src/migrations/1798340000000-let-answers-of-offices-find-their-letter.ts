import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What offices answer to letters, attachments of mails, and the thread that a mail continues. */
export class LetAnswersOfOfficesFindTheirLetter1798340000000 implements MigrationInterface {
  name = 'LetAnswersOfOfficesFindTheirLetter1798340000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE mail_kept_replies (
    feedback_id uuid PRIMARY KEY REFERENCES mail_feedback,
    mail_sealed bytea NOT NULL,
    cut boolean NOT NULL,
    sender text NOT NULL CHECK (sender IN ('written_to', 'same_domain', 'other')),
    kept_at timestamptz NOT NULL
  )`,
  `CREATE TABLE letter_answers (
    id uuid PRIMARY KEY,
    letter_id uuid NOT NULL REFERENCES letters,
    feedback_id uuid NOT NULL UNIQUE REFERENCES mail_feedback,
    answered_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('waiting', 'passed_on', 'had_already', 'nobody', 'dropped', 'expired')),
    why text CHECK (why IN ('other_sender', 'too_many')),
    message_id uuid REFERENCES messages,
    decided_at timestamptz,
    decided_by uuid REFERENCES staff,
    CHECK ((state = 'waiting') = (decided_at IS NULL)),
    CHECK ((state = 'passed_on') = (message_id IS NOT NULL))
  )`,
  `CREATE INDEX letter_answers_by_letter ON letter_answers (letter_id, answered_at)`,
  `CREATE INDEX letter_answers_waiting ON letter_answers (answered_at) WHERE state = 'waiting'`,
  `ALTER TABLE messages ADD COLUMN attachments jsonb NOT NULL DEFAULT '[]', ADD COLUMN brief boolean NOT NULL DEFAULT false`,
  `CREATE INDEX messages_brief ON messages (settled_at) WHERE brief`,
  `ALTER TABLE deliveries ADD COLUMN thread uuid[]`,
];

const DOWN = [
  `ALTER TABLE deliveries DROP COLUMN thread`,
  `DROP INDEX messages_brief`,
  `ALTER TABLE messages DROP COLUMN brief, DROP COLUMN attachments`,
  `DROP TABLE letter_answers`,
  `DROP TABLE mail_kept_replies`,
];
