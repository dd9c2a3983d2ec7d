import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a total covers is told in further languages beside English, which stays where it is. */
export class GiveNotesOfTotalsFurtherLanguages1798200001000 implements MigrationInterface {
  name = 'GiveNotesOfTotalsFurtherLanguages1798200001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE totals ADD COLUMN notes jsonb NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE totals DROP COLUMN notes`);
  }
}
