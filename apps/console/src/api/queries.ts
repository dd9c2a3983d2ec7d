import {
  keepPreviousData,
  QueryClient,
  type QueryKey,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { ApiError, get, type Wire } from './client.js';

/** What has been read of the API. A coded refusal is not tried again; a lost connection is, three times. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) =>
        failures < 3 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
      refetchOnWindowFocus: true,
    },
  },
});

/** Reads a path of the API and keeps it; the key is the path, so that `useChange` can say what has become old. */
export function useRead<View>(
  path: string | null,
  options: { every?: number; keepPrevious?: boolean } = {},
): UseQueryResult<Wire<View>, ApiError> {
  return useQuery<Wire<View>, ApiError>({
    queryKey: keyOf(path ?? ''),
    queryFn: () => get<View>(path!),
    enabled: path !== null,
    ...(options.every === undefined ? {} : { refetchInterval: options.every }),
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
}

/** `/api/alerts/1/status?x=2` is kept under ['alerts', '1', 'status', '?x=2'], so that ['alerts'] means all of them. */
export function keyOf(path: string): QueryKey {
  const [place = '', query] = path.replace(/^\/api\//, '').split('?');
  const parts = place.split('/').filter((part) => part !== '');
  return query === undefined ? parts : [...parts, `?${query}`];
}

/**
 * An act on the API. Afterwards everything read under `touches` (such as '/api/alerts') is read anew.
 * `const approve = useChange((hash: string) => post(…), ['/api/alerts'])` gives `approve.mutate(hash)`, `isPending`, `error`.
 */
export function useChange<Input, Answer>(act: (input: Input) => Promise<Answer>, touches: readonly string[]) {
  const client = useQueryClient();
  return useMutation<Answer, ApiError, Input>({
    mutationFn: act,
    onSettled: () => Promise.all(touches.map((path) => client.invalidateQueries({ queryKey: keyOf(path) }))),
  });
}
