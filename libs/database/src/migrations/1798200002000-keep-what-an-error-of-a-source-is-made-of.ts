import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An error on a source is kept as its code and details, so that everybody reads it in their language; its English words go. */
export class KeepWhatAnErrorOfASourceIsMadeOf1798200002000 implements MigrationInterface {
  name = 'KeepWhatAnErrorOfASourceIsMadeOf1798200002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE sources ADD COLUMN error_details jsonb NOT NULL DEFAULT '{}', DROP COLUMN error_message`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE sources ADD COLUMN error_message text, DROP COLUMN error_details`);
  }
}
