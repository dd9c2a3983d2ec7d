import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the audience of an alert was last counted as, so that an approval waits for no count; and subscribers by language in the order in
 * which deliveries are prepared, so that the first of each are found without reading the others.
 */
export class KeepWhatAnAudienceWasCountedAs1798380000000 implements MigrationInterface {
  name = 'KeepWhatAnAudienceWasCountedAs1798380000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE alert_audiences (
    alert_id uuid PRIMARY KEY REFERENCES alerts (id),
    counted_at timestamptz NOT NULL,
    audience jsonb NOT NULL
  )`,
  `CREATE INDEX subscribers_by_language ON subscribers (language, discreet, address_hash) WHERE confirmed_at IS NOT NULL`,
];

const DOWN = [`DROP INDEX subscribers_by_language`, `DROP TABLE alert_audiences`];
