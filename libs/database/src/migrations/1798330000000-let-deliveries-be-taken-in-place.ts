import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Deliveries that are taken lie side by side, so a page must have room for a second copy of every row on it: else taking them writes each
 * index again. What finds deliveries by their recipient alone is found as well by the index that goes on with their age.
 */
export class LetDeliveriesBeTakenInPlace1798330000000 implements MigrationInterface {
  name = 'LetDeliveriesBeTakenInPlace1798330000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE deliveries SET (fillfactor = 45)`);
    await runner.query(`DROP INDEX deliveries_of_recipient`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX deliveries_of_recipient ON deliveries (recipient_hash)`);
    await runner.query(`ALTER TABLE deliveries SET (fillfactor = 70)`);
  }
}
