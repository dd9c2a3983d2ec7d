import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many deliveries of a message stand where, kept by the statements that change them, so that nobody who looks has to count a million.
 * Rows are only added while mail is sent, so that senders never wait for each other; mail folds them together afterwards. There is no
 * foreign key: it would lock the message for each set of tries.
 */
export class CountDeliveriesAsTheyChange1798320000000 implements MigrationInterface {
  name = 'CountDeliveriesAsTheyChange1798320000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

/** One part of a change: rows that came to stand somewhere, or that stood there before. */
const part = (rows: string, by: number) =>
  `SELECT message_id, state, reason, route, date_bin('10 seconds', settled_at, 'epoch'::timestamptz) AS settled, ${by} AS by FROM ${rows}`;

const counting = (name: string, parts: string) =>
  `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO delivery_counts (message_id, state, reason, route, settled, count)
     SELECT message_id, state, reason, route, settled, sum(by) FROM (${parts}) changed
     GROUP BY message_id, state, reason, route, settled HAVING sum(by) <> 0;
     RETURN NULL;
   END $$`;

const UP = [
  `CREATE TABLE delivery_counts (
    message_id uuid NOT NULL,
    state text NOT NULL,
    reason text,
    route text,
    settled timestamptz,
    count bigint NOT NULL
  )`,
  `CREATE INDEX delivery_counts_of_message ON delivery_counts (message_id)`,
  `INSERT INTO delivery_counts (message_id, state, reason, route, settled, count)
    SELECT message_id, state, reason, route, date_bin('1 minute', settled_at, 'epoch'::timestamptz), count(*)
    FROM deliveries GROUP BY 1, 2, 3, 4, 5`,
  counting('deliveries_came', part('came', 1)),
  counting('deliveries_moved', `${part('came', 1)} UNION ALL ${part('went', -1)}`),
  counting('deliveries_went', part('went', -1)),
  `CREATE TRIGGER deliveries_counted_in AFTER INSERT ON deliveries REFERENCING NEW TABLE AS came
    FOR EACH STATEMENT EXECUTE FUNCTION deliveries_came()`,
  `CREATE TRIGGER deliveries_counted_on AFTER UPDATE ON deliveries REFERENCING OLD TABLE AS went NEW TABLE AS came
    FOR EACH STATEMENT EXECUTE FUNCTION deliveries_moved()`,
  `CREATE TRIGGER deliveries_counted_out AFTER DELETE ON deliveries REFERENCING OLD TABLE AS went
    FOR EACH STATEMENT EXECUTE FUNCTION deliveries_went()`,
];

const DOWN = [
  `DROP TRIGGER deliveries_counted_out ON deliveries`,
  `DROP TRIGGER deliveries_counted_on ON deliveries`,
  `DROP TRIGGER deliveries_counted_in ON deliveries`,
  `DROP FUNCTION deliveries_went()`,
  `DROP FUNCTION deliveries_moved()`,
  `DROP FUNCTION deliveries_came()`,
  `DROP TABLE delivery_counts`,
];
