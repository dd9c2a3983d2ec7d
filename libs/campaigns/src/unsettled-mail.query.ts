import type { Transaction } from '#database';

/** Those of the messages whose mail may still be stopped. Reads mail's messages. */
export async function unsettledOf(tx: Transaction, messageIds: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM messages WHERE id = ANY($1::uuid[]) AND settled_at IS NULL ORDER BY id`,
    [messageIds],
  );
  return rows.map(({ id }) => id);
}
