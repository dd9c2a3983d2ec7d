import type { ReactElement } from 'react';
import { useDress } from './dress-context.js';

const TABS = [
  ['list', '/record'],
  ['map', '/record/map'],
  ['timeline', '/record/timeline'],
  ['totals', '/record/totals'],
  ['data', '/record/data'],
] as const;

export type RecordTab = (typeof TABS)[number][0];

/** The ways to see the record. */
export function RecordTabs({ current }: { current: RecordTab }): ReactElement {
  const { t, link } = useDress();
  return (
    <nav aria-label={t('record.tabs.label')} className="no-print">
      <ul className="tabs">
        {TABS.map(([tab, path]) => (
          <li key={tab}>
            <a href={link(path)} aria-current={tab === current ? 'page' : undefined}>
              {t(`record.tabs.${tab}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
