import type { ReactElement } from 'react';
import type { Page, StaffView } from '#contracts';
import { useRead } from '../api/queries.js';
import { useWords } from '../app/words.js';

/** Names of colleagues by id, former ones as well; "a colleague" while they are read and for those beyond the first 200. */
export function useStaffNames(): (staffId: string | null) => string {
  const t = useWords();
  const staff = useRead<Page<StaffView>>('/api/staff?state=all&limit=200').data;
  return (staffId) => staff?.items.find(({ id }) => id === staffId)?.name ?? t('console.parts.colleague');
}

/** The name of a colleague. */
export function StaffName({ id }: { id: string }): ReactElement {
  return <bdi>{useStaffNames()(id)}</bdi>;
}
