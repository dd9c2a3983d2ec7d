import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useRef } from 'react';
import type { DeskPulse, DeskReportView, Page } from '#contracts';
import { withQuery, type Wire } from '../../api/client.js';
import { type LiveState, useLive } from '../../api/live.js';
import { useRead } from '../../api/queries.js';
import { type ListState, useListState } from '../../parts/list-state.js';

export type DeskRow = Wire<DeskReportView>;

export interface DeskState extends ListState {
  rows: readonly DeskRow[];
  next: string | null;
  list: ReturnType<typeof useRead<Page<DeskReportView>>>;
  /** The report that is open, by its id; in the address, so that a link leads to it. */
  open: string | null;
  show: (id: string | null) => void;
  live: LiveState;
}

const STANDARD = { state: 'waiting', sort: '-foundAt' };

/** What the desk shows: its list by what the address asks for, the open report, and news as it comes. */
export function useDeskState(): DeskState {
  const state = useListState(STANDARD);
  const { report = null, ...query } = state.query;
  const navigate = useNavigate();
  const list = useRead<Page<DeskReportView>>(withQuery('/api/desk', query), { keepPrevious: true });
  const show = useCallback(
    (id: string | null) =>
      void navigate({
        to: '.',
        replace: true,
        search: ((before: Record<string, unknown>) => {
          const { report: _, ...rest } = before;
          return id === null ? rest : { ...rest, report: id };
        }) as never,
      }),
    [navigate],
  );
  return {
    ...state,
    query,
    rows: list.data?.items ?? [],
    next: list.data?.next ?? null,
    list,
    open: report,
    show,
    live: useNews(),
  };
}

/** Reads the list anew when its stream says that something has come, gone or been taken. */
function useNews(): LiveState {
  const client = useQueryClient();
  const last = useRef<string | null>(null);
  return useLive<DeskPulse>('/api/desk/events', 'desk', '/api/desk/pulse', (pulse) => {
    const said = JSON.stringify(pulse);
    if (last.current !== null && last.current !== said) {
      void client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === 'reports' || (queryKey[0] === 'desk' && queryKey[1] !== 'pulse'),
      });
    }
    last.current = said;
  });
}
