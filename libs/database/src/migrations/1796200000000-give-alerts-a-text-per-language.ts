import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An alert has a text for each language and one audience. Besides: why a message is paused, every try of a delivery that did not
 * succeed at once, whether a try had no answer (then the mail may have arrived), and how subscribers that staff brought agreed.
 */
export class GiveAlertsATextPerLanguage1796200000000 implements MigrationInterface {
  name = 'GiveAlertsATextPerLanguage1796200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  // ---- alerts -------------------------------------------------------------------------------------------------------
  `CREATE TABLE alert_texts (
    alert_id uuid NOT NULL REFERENCES alerts(id),
    language text NOT NULL CHECK (language ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$'),
    subject text NOT NULL,
    body text NOT NULL,
    message_id uuid REFERENCES messages(id),
    discreet_message_id uuid REFERENCES messages(id),
    PRIMARY KEY (alert_id, language),
    CHECK ((message_id IS NULL) = (discreet_message_id IS NULL))
  )`,
  // What stood in the alert itself becomes its text in that language.
  `INSERT INTO alert_texts (alert_id, language, subject, body, message_id, discreet_message_id)
   SELECT id, language, subject, body, message_id, discreet_message_id FROM alerts`,
  `ALTER TABLE alerts ADD COLUMN asked_at timestamptz, ADD COLUMN asked_by uuid REFERENCES staff(id),
     ADD COLUMN content_sha256 bytea`,
  // Hashes made from now on are over all texts; the one that was approved stays what it was.
  `UPDATE alerts a SET content_sha256 = (SELECT p.content_sha256 FROM alert_approvals p WHERE p.alert_id = a.id
     ORDER BY p.approved_at DESC LIMIT 1) WHERE approved_at IS NOT NULL`,
  `ALTER TABLE alerts DROP CONSTRAINT alerts_check`,
  `ALTER TABLE alerts DROP COLUMN subject, DROP COLUMN body, DROP COLUMN message_id, DROP COLUMN discreet_message_id`,
  `ALTER TABLE alerts
     ADD CONSTRAINT alerts_approved CHECK ((approved_at IS NULL) = (audience_at IS NULL) AND (approved_at IS NULL) = (content_sha256 IS NULL)),
     ADD CONSTRAINT alerts_asked CHECK ((asked_at IS NULL) = (asked_by IS NULL))`,
  `CREATE INDEX alerts_by_draft ON alerts (drafted_at DESC, id DESC)`,
  // ---- mail ---------------------------------------------------------------------------------------------------------
  `ALTER TABLE messages ADD COLUMN paused_reason text`,
  `CREATE INDEX messages_by_age ON messages (created_at DESC, id DESC)`,
  `ALTER TABLE deliveries ADD COLUMN unanswered integer NOT NULL DEFAULT 0 CHECK (unanswered >= 0),
     ADD COLUMN earlier_attempts integer NOT NULL DEFAULT 0 CHECK (earlier_attempts >= 0)`,
  `UPDATE deliveries SET unanswered = 1 WHERE state = 'uncertain' OR reason = 'sent_again'`,
  `CREATE INDEX deliveries_in_trouble ON deliveries (message_id, state)
     WHERE state IN ('deferred','uncertain','bounced','failed')`,
  `CREATE TABLE delivery_tries (
    delivery_id uuid NOT NULL REFERENCES deliveries(id) ON DELETE CASCADE,
    try integer NOT NULL CHECK (try > 0),
    at timestamptz NOT NULL,
    route text CHECK (route IN ('relay','mailbox')),
    state text NOT NULL,
    reason text,
    smtp_code integer,
    smtp_reply text,
    PRIMARY KEY (delivery_id, try)
  )`,
  `CREATE INDEX suppressions_by_age ON suppressions (created_at DESC, address_hash)`,
  // ---- subscribers --------------------------------------------------------------------------------------------------
  `ALTER TABLE subscribers ADD COLUMN consent text`,
  `CREATE INDEX subscribers_by_age ON subscribers (created_at DESC, id DESC)`,
];

const DOWN = [
  `DROP INDEX subscribers_by_age`,
  `ALTER TABLE subscribers DROP COLUMN consent`,
  `DROP INDEX suppressions_by_age`,
  `DROP TABLE delivery_tries`,
  `DROP INDEX deliveries_in_trouble`,
  `ALTER TABLE deliveries DROP COLUMN unanswered, DROP COLUMN earlier_attempts`,
  `DROP INDEX messages_by_age`,
  `ALTER TABLE messages DROP COLUMN paused_reason`,
  `DROP INDEX alerts_by_draft`,
  `ALTER TABLE alerts DROP CONSTRAINT alerts_approved, DROP CONSTRAINT alerts_asked`,
  `ALTER TABLE alerts ADD COLUMN subject text, ADD COLUMN body text,
     ADD COLUMN message_id uuid REFERENCES messages(id), ADD COLUMN discreet_message_id uuid REFERENCES messages(id)`,
  // One text stays: the one of those whose own language there is none in.
  `UPDATE alerts a SET subject = t.subject, body = t.body, message_id = t.message_id, discreet_message_id = t.discreet_message_id
   FROM alert_texts t WHERE t.alert_id = a.id AND t.language = a.language`,
  `ALTER TABLE alerts ALTER COLUMN subject SET NOT NULL, ALTER COLUMN body SET NOT NULL,
     DROP COLUMN asked_at, DROP COLUMN asked_by, DROP COLUMN content_sha256,
     ADD CONSTRAINT alerts_check CHECK ((approved_at IS NULL) = (audience_at IS NULL) AND (approved_at IS NULL) = (message_id IS NULL)
       AND (approved_at IS NULL) = (discreet_message_id IS NULL))`,
  `DROP TABLE alert_texts`,
];
