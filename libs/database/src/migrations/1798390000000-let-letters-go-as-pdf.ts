import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a campaign's letters go as PDF as well, and letters that wait because no font here holds them. */
export class LetLettersGoAsPdf1798390000000 implements MigrationInterface {
  name = 'LetLettersGoAsPdf1798390000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `ALTER TABLE campaigns ADD COLUMN attach_pdf boolean NOT NULL DEFAULT false`,
  `ALTER TABLE letters DROP CONSTRAINT letters_held_reason_check`,
  `ALTER TABLE letters ADD CONSTRAINT letters_held_reason_check CHECK (held_reason IN ('gathered','no_address','no_font'))`,
];

const DOWN = [
  `UPDATE letters SET held_at = NULL, held_reason = NULL WHERE held_reason = 'no_font'`,
  `ALTER TABLE letters DROP CONSTRAINT letters_held_reason_check`,
  `ALTER TABLE letters ADD CONSTRAINT letters_held_reason_check CHECK (held_reason IN ('gathered','no_address'))`,
  `ALTER TABLE campaigns DROP COLUMN attach_pdf`,
];
