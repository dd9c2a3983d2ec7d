import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** What a list shows, as it stands in the page's address: filters, words to look for, order, and the cursor of the page. */
export interface ListState {
  query: Readonly<Record<string, string>>;
  /** Changes some of it and goes back to the first page; undefined takes a part away. */
  change: (part: Record<string, string | undefined>) => void;
  /** Shows another page of the same list. */
  turn: (after: string | undefined) => void;
}

/** The state of a list lives in the address, so that a link, a reload and the browser's back button show the same rows. */
export function useListState(standard: Readonly<Record<string, string>> = {}): ListState {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const query: Record<string, string> = { ...standard };
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      query[name] = String(value);
  }
  const set = useCallback(
    (part: Record<string, string | undefined>, replace: boolean) =>
      void navigate({
        to: '.',
        replace,
        search: ((before: Record<string, unknown>) =>
          Object.fromEntries(
            Object.entries({ ...before, ...part }).filter(([, value]) => value !== undefined && value !== ''),
          )) as never,
      }),
    [navigate],
  );
  return {
    query,
    change: useCallback((part) => set({ ...part, after: undefined }, true), [set]),
    turn: useCallback((after) => set({ after }, false), [set]),
  };
}
