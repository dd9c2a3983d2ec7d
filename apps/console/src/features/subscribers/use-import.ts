import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { IMPORT_ROWS, type ImportOutcome, type ImportView } from '#contracts';
import { ApiError, post } from '../../api/client.js';
import { keyOf } from '../../api/queries.js';
import type { ImportRow } from './csv-rows.js';

interface Bringing {
  /** How many rows are through; null while nothing is under way. */
  progress: number | null;
  outcomes: ImportOutcome[] | null;
  /** Whether these were only judged. */
  dry: boolean;
  leftToday: number | null;
  error: ApiError | null;
}
const NOTHING: Bringing = { progress: null, outcomes: null, dry: true, leftToday: null, error: null };

/** Sends a file's rows to the API in portions, and gathers what becomes of each. */
export function useImport() {
  const client = useQueryClient();
  const [state, setState] = useState<Bringing>(NOTHING);
  /** @returns how many are asked. @throws ApiError; what was done before it stays done, and its rows are shown */
  const run = async (rows: readonly ImportRow[], consent: string, dryRun: boolean): Promise<number> => {
    const outcomes: ImportOutcome[] = [];
    const seen = new Set<string>();
    let leftToday: number | null = null;
    setState({ ...NOTHING, progress: 0, dry: dryRun });
    try {
      for (let at = 0; at < rows.length; at += IMPORT_ROWS) {
        const part = rows.slice(at, at + IMPORT_ROWS);
        const answer = await post<ImportView>('/api/subscribers/import', { consent, dryRun, rows: part });
        outcomes.push(...answer.outcomes.map((outcome, row) => again(seen, part[row]!, outcome)));
        leftToday = answer.leftToday;
        setState({ progress: outcomes.length, outcomes: null, dry: dryRun, leftToday, error: null });
      }
      setState({ progress: null, outcomes, dry: dryRun, leftToday, error: null });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setState({ progress: null, outcomes: outcomes.length > 0 ? outcomes : null, dry: dryRun, leftToday, error });
      throw error;
    } finally {
      if (!dryRun) void client.invalidateQueries({ queryKey: keyOf('/api/subscribers') });
    }
    return outcomes.filter((outcome) => outcome === 'asked').length;
  };
  const asked = state.dry ? (state.outcomes ?? []).filter((outcome) => outcome === 'asked').length : 0;
  return { ...state, asked, run, reset: () => setState(NOTHING) };
}

/** Portions do not know each other: an address that stood in an earlier one is the same person again. */
function again(seen: Set<string>, { address }: ImportRow, outcome: ImportOutcome): ImportOutcome {
  const key = address.trim().toLowerCase();
  const twice = outcome === 'asked' && seen.has(key);
  seen.add(key);
  return twice ? 'twice' : outcome;
}
