import type { ReactElement } from 'react';
import type { TotalView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';

/** Where a total stands with the public record. */
export function stateOf({ publishedVersion, withdrawnAt, endedAt, changed }: Wire<TotalView>) {
  if (endedAt !== null) return 'ended';
  if (publishedVersion === null) return 'draft';
  if (withdrawnAt !== null) return 'withdrawn';
  return changed ? 'changed' : 'published';
}

export function TotalState({ total }: { total: Wire<TotalView> }): ReactElement {
  const t = useWords();
  return <span className="quiet">{t(`console.totals.state.${stateOf(total)}`)}</span>;
}
