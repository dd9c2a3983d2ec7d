import type { ReactElement } from 'react';
import { words } from '#face';

/** Links to the older part of a list and back to its beginning; nothing when the list fits one page. */
export function MorePages(props: { path: string; next: string | null; continued: boolean }): ReactElement | null {
  const { path, next, continued } = props;
  const { common } = words('en');
  if (next === null && !continued) return null;
  return (
    <nav className="pages" aria-label={common.pagination}>
      {continued && <a href={path}>{common.newest}</a>}
      {next !== null && (
        <a href={`${path}?after=${encodeURIComponent(next)}`} rel="next">
          {common.older}
        </a>
      )}
    </nav>
  );
}
