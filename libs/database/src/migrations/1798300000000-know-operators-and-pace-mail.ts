import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who receives the mail of a domain, how fast each operator takes it, and what streams have sent today. Domains stand there as keyed hashes. */
export class KnowOperatorsAndPaceMail1798300000000 implements MigrationInterface {
  name = 'KnowOperatorsAndPaceMail1798300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE mail_domains (
    domain_hash bytea PRIMARY KEY,
    operator text NOT NULL,
    takes_mail boolean NOT NULL,
    expires_at timestamptz NOT NULL
  )`,
  `CREATE INDEX mail_domains_by_age ON mail_domains (expires_at)`,
  `CREATE TABLE mail_operators (
    operator text PRIMARY KEY,
    rate double precision,
    connections integer,
    free_at timestamptz NOT NULL,
    line_until timestamptz NOT NULL,
    resting_until timestamptz,
    strikes integer NOT NULL DEFAULT 0,
    climbed_at timestamptz,
    counted integer NOT NULL DEFAULT 0,
    counted_since timestamptz NOT NULL,
    said text
  )`,
  `CREATE TABLE mail_operator_leases (
    operator text NOT NULL REFERENCES mail_operators (operator) ON DELETE CASCADE,
    holder uuid NOT NULL,
    connections integer NOT NULL,
    held_until timestamptz NOT NULL,
    PRIMARY KEY (operator, holder)
  )`,
  `CREATE TABLE mail_stream_days (
    stream text NOT NULL,
    day date NOT NULL,
    taken integer NOT NULL,
    PRIMARY KEY (stream, day)
  )`,
  `ALTER TABLE deliveries ADD COLUMN operator text`,
];

const DOWN = [
  `ALTER TABLE deliveries DROP COLUMN operator`,
  `DROP TABLE mail_stream_days`,
  `DROP TABLE mail_operator_leases`,
  `DROP TABLE mail_operators`,
  `DROP TABLE mail_domains`,
];
