import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One resend: who asked for it, for which groups, and how far it has come; and what each delivery was before, so that it can be taken back. */
export class SendAgainToThoseWhoNeverGotIt1798320001000 implements MigrationInterface {
  name = 'SendAgainToThoseWhoNeverGotIt1798320001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE resends (
    id uuid PRIMARY KEY,
    message_id uuid NOT NULL REFERENCES messages (id),
    groups text[] NOT NULL CHECK (cardinality(groups) > 0),
    asked_by uuid NOT NULL REFERENCES staff (id),
    asked_at timestamptz NOT NULL,
    planned integer NOT NULL,
    reached bytea,
    queued integer NOT NULL DEFAULT 0,
    left_out integer NOT NULL DEFAULT 0,
    ended_at timestamptz,
    cancelled_at timestamptz,
    cancelled_by uuid REFERENCES staff (id),
    taken_back integer NOT NULL DEFAULT 0
  )`,
  `CREATE INDEX resends_of_message ON resends (message_id, asked_at)`,
  `CREATE UNIQUE INDEX resends_one_at_a_time ON resends (message_id) WHERE ended_at IS NULL`,
  `CREATE TABLE resent_deliveries (
    resend_id uuid NOT NULL REFERENCES resends (id) ON DELETE CASCADE,
    delivery_id uuid NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
    state text NOT NULL,
    reason text,
    settled_at timestamptz,
    PRIMARY KEY (resend_id, delivery_id)
  )`,
  `CREATE INDEX resent_deliveries_of_delivery ON resent_deliveries (delivery_id)`,
];

const DOWN = [`DROP TABLE resent_deliveries`, `DROP TABLE resends`];
