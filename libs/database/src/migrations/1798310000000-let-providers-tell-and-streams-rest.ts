import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What providers tell of mails, who complained by which of them, and streams that stand still because too many did. */
export class LetProvidersTellAndStreamsRest1798310000000 implements MigrationInterface {
  name = 'LetProvidersTellAndStreamsRest1798310000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `ALTER TABLE mail_feedback ADD COLUMN source text NOT NULL DEFAULT 'mail'`,
  `CREATE INDEX mail_feedback_complaints ON mail_feedback (received_at) WHERE kind = 'complaint'`,
  `CREATE TABLE mail_webhook_tokens (
    token_hash bytea PRIMARY KEY,
    body_hash bytea NOT NULL,
    received_at timestamptz NOT NULL
  )`,
  `CREATE INDEX mail_webhook_tokens_by_age ON mail_webhook_tokens (received_at)`,
  `CREATE TABLE mail_webhook_counts (
    provider text NOT NULL,
    day date NOT NULL,
    event text NOT NULL,
    outcome text NOT NULL,
    count integer NOT NULL,
    PRIMARY KEY (provider, day, event, outcome)
  )`,
  `CREATE TABLE mail_streams (
    stream text PRIMARY KEY,
    judged_at timestamptz,
    standing text NOT NULL DEFAULT 'well',
    complaints integer NOT NULL DEFAULT 0,
    accepted integer NOT NULL DEFAULT 0,
    paused_at timestamptz,
    resumed_at timestamptz
  )`,
];

const DOWN = [
  `DROP TABLE mail_streams`,
  `DROP TABLE mail_webhook_counts`,
  `DROP TABLE mail_webhook_tokens`,
  `DROP INDEX mail_feedback_complaints`,
  `ALTER TABLE mail_feedback DROP COLUMN source`,
];
