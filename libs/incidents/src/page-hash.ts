import { createHash } from 'node:crypto';
import type { PublishedIncident } from '#contracts';

/** SHA-256 (hex) of all that readers would learn from a page; its version and time, which publishing gives it, are left out. */
export function pageSha256Of(page: PublishedIncident): string {
  const read = { ...page, version: undefined, publishedAt: undefined };
  return createHash('sha256').update(JSON.stringify(read, keysInOrder)).digest('hex');
}

/** The database keeps pages as jsonb, which has an order of keys of its own. */
function keysInOrder(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
