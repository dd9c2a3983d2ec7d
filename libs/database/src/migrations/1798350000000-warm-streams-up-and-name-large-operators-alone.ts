import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How far each stream's sending domain has come in its warm-up; and operators that stand under a keyed hash unless they are widely known or
 * receive for many domains. What was kept in clear before is taken away: who receives is looked up again, and paces begin anew.
 */
export class WarmStreamsUpAndNameLargeOperatorsAlone1798350000000 implements MigrationInterface {
  name = 'WarmStreamsUpAndNameLargeOperatorsAlone1798350000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

/** Those that were named from a list; every other name was made of a domain. */
const OF_NO_LIST = `operator LIKE '%.%' AND operator <> 'mail.ru'`;

const UP = [
  `CREATE TABLE mail_warm_ups (
    stream text NOT NULL,
    domain text NOT NULL,
    began_on date NOT NULL,
    last_on date NOT NULL,
    step integer NOT NULL,
    PRIMARY KEY (stream, domain)
  )`,
  `CREATE TABLE mail_operator_names (
    operator text PRIMARY KEY,
    name text NOT NULL,
    named_at timestamptz NOT NULL
  )`,
  `CREATE INDEX mail_domains_of_operator ON mail_domains (operator)`,
  `DELETE FROM mail_domains`,
  `DELETE FROM mail_operators WHERE ${OF_NO_LIST}`,
  `UPDATE deliveries SET operator = NULL WHERE ${OF_NO_LIST}`,
];

const DOWN = [`DROP INDEX mail_domains_of_operator`, `DROP TABLE mail_operator_names`, `DROP TABLE mail_warm_ups`];
