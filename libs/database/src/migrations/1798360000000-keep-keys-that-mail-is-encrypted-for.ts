import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The public PGP keys of subscribers who want their mail encrypted, one for an address, sealed. */
export class KeepKeysThatMailIsEncryptedFor1798360000000 implements MigrationInterface {
  name = 'KeepKeysThatMailIsEncryptedFor1798360000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE mail_keys (
      id uuid PRIMARY KEY,
      address_hash bytea NOT NULL UNIQUE,
      key_sealed bytea NOT NULL,
      expires_at timestamptz,
      given_at timestamptz NOT NULL
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE mail_keys`);
  }
}
