import { useState } from 'react';
import { ApiError } from '../../api/client.js';

/** An act whose refusal is shown on the page: `const { busy, error, act } = useAct()`, then `act(async () => …)`. */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const act = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, act };
}
