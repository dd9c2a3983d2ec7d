import type { NowView } from '#contracts';
import type { Wire } from '../api/client.js';
import { useRead } from '../api/queries.js';

/** What waits for somebody right now, kept fresh while the console is open; undefined until it is known. */
export function useNow(): Wire<NowView> | undefined {
  return useRead<NowView>('/api/now', { every: 15_000 }).data;
}
