import type { ImportOutcome } from '#contracts';
import type { Queryable } from '#database';

/** Where addresses stand that somebody wants to bring; an address that is new is missing. Reads: subscribers, suppressions. */
export async function standingOf(
  db: Queryable,
  hashes: readonly Buffer[],
): Promise<Map<string, Extract<ImportOutcome, 'confirmed' | 'pending' | 'left' | 'suppressed'>>> {
  const rows = await db.query<{ hash: string; standing: 'confirmed' | 'pending' | 'left' | 'suppressed' }>(
    `SELECT encode(h.hash, 'hex') AS hash, CASE
         WHEN EXISTS (SELECT 1 FROM suppressions x WHERE x.address_hash = h.hash) THEN 'suppressed'
         WHEN EXISTS (SELECT 1 FROM subscribers s WHERE s.address_hash = h.hash AND s.ended_at IS NULL AND s.confirmed_at IS NOT NULL) THEN 'confirmed'
         WHEN EXISTS (SELECT 1 FROM subscribers s WHERE s.address_hash = h.hash AND s.ended_at IS NOT NULL) THEN 'left'
         WHEN EXISTS (SELECT 1 FROM subscribers s WHERE s.address_hash = h.hash AND s.ended_at IS NULL) THEN 'pending' END AS standing
     FROM unnest($1::bytea[]) AS h(hash)`,
    [hashes],
  );
  return new Map(rows.filter(({ standing }) => standing !== null).map(({ hash, standing }) => [hash, standing]));
}
