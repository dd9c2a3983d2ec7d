import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A campaign's words as staff wrote them, where they hold variables; what is shown and approved stays in its own columns. */
export class LetCampaignsHoldVariables1798340001000 implements MigrationInterface {
  name = 'LetCampaignsHoldVariables1798340001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE campaigns ADD COLUMN templates jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE campaigns DROP COLUMN templates`);
  }
}
