import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What came back for mails that were sent, each piece once, and the words for which an address was barred. */
export class RememberWhatCameBack1798100000000 implements MigrationInterface {
  name = 'RememberWhatCameBack1798100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE mail_feedback (
    id uuid PRIMARY KEY,
    received_at timestamptz NOT NULL,
    mail_hash bytea NOT NULL,
    position integer NOT NULL,
    kind text NOT NULL,
    feedback_type text,
    found_by text NOT NULL,
    delivery_id uuid REFERENCES deliveries (id),
    recipient_hash bytea,
    action text,
    status text,
    reply_code integer,
    reason text,
    permanent boolean NOT NULL,
    said text,
    heard_at timestamptz,
    UNIQUE (mail_hash, position)
  )`,
  `CREATE INDEX mail_feedback_of_delivery ON mail_feedback (delivery_id, received_at) WHERE delivery_id IS NOT NULL`,
  `CREATE INDEX mail_feedback_by_time ON mail_feedback (received_at)`,
  `CREATE INDEX mail_feedback_unheard ON mail_feedback (received_at) WHERE heard_at IS NULL`,
  `CREATE INDEX deliveries_by_recipient_and_age ON deliveries (recipient_hash, created_at DESC)`,
  `ALTER TABLE suppressions ADD COLUMN said text`,
];

const DOWN = [
  `ALTER TABLE suppressions DROP COLUMN said`,
  `DROP INDEX deliveries_by_recipient_and_age`,
  `DROP TABLE mail_feedback`,
];
