import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keys that sign mail. Deliveries leave room on their pages and no index holds the lease, so that taking a delivery and renewing its lease
 * write no index.
 */
export class SignMailAndSendItInSets1798000000000 implements MigrationInterface {
  name = 'SignMailAndSendItInSets1798000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE dkim_keys (
    id uuid PRIMARY KEY,
    domain text NOT NULL,
    selector text NOT NULL,
    algorithm text NOT NULL CHECK (algorithm IN ('rsa-sha256','ed25519-sha256')),
    private_sealed bytea,
    public_key text NOT NULL,
    created_at timestamptz NOT NULL,
    activated_at timestamptz,
    retired_at timestamptz,
    UNIQUE (domain, selector),
    CHECK ((private_sealed IS NULL) = (retired_at IS NOT NULL))
  )`,
  `CREATE UNIQUE INDEX dkim_keys_signing ON dkim_keys (domain, algorithm) WHERE activated_at IS NOT NULL AND retired_at IS NULL`,
  `DROP INDEX deliveries_attempting`,
  `CREATE INDEX deliveries_attempting ON deliveries (message_id) WHERE state = 'attempting'`,
  `ALTER TABLE deliveries SET (fillfactor = 70)`,
];

const DOWN = [
  `ALTER TABLE deliveries RESET (fillfactor)`,
  `DROP INDEX deliveries_attempting`,
  `CREATE INDEX deliveries_attempting ON deliveries (claimed_until) WHERE state = 'attempting'`,
  `DROP TABLE dkim_keys`,
];
