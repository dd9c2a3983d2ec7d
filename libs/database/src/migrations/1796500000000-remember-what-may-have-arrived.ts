import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Marks old deliveries that may have arrived: of what failed after several attempts
 * without a log of its tries, nobody wrote down which attempt went unanswered.
 */
export class RememberWhatMayHaveArrived1796500000000 implements MigrationInterface {
  name = 'RememberWhatMayHaveArrived1796500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE deliveries d SET unanswered = 1
       WHERE d.state = 'failed' AND d.attempts > 1 AND d.unanswered = 0
         AND NOT EXISTS (SELECT 1 FROM delivery_tries t WHERE t.delivery_id = d.id)`,
    );
  }

  /** Nothing to undo: a mark too many only means care. But this is the last place that can stop a step back that would lose handovers. */
  async down(runner: QueryRunner): Promise<void> {
    const handovers: unknown[] = await runner.query(`SELECT 1 FROM letter_handovers LIMIT 1`);
    if (handovers.length > 0) throw new Error(KEPT);
  }
}

/** Without its handover, a letter would look as if it had never left, and would go out a second time. */
const KEPT =
  'Letters were handed over by hand, which the tables before these migrations cannot say. Going back is refused; nothing was changed.';
