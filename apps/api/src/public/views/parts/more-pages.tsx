import type { ReactElement } from 'react';
import { useDress } from './dress-context.js';

/** Links to the older part of a list and back to its beginning; nothing when the list fits one page. */
export function MorePages(props: { path: string; next: string | null; continued: boolean }): ReactElement | null {
  const { path, next, continued } = props;
  const { t, link } = useDress();
  if (next === null && !continued) return null;
  return (
    <nav className="pages" aria-label={t('common.pagination')}>
      {continued && <a href={link(path)}>{t('common.newest')}</a>}
      {next !== null && (
        <a href={`${link(path)}?after=${encodeURIComponent(next)}`} rel="next">
          {t('common.older')}
        </a>
      )}
    </nav>
  );
}
