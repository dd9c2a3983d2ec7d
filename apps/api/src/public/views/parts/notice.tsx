import type { ReactElement, ReactNode } from 'react';

/** `urgent` is for what went wrong or cannot be undone, and nothing else. */
export type NoticeTone = 'plain' | 'done' | 'warning' | 'urgent';

/** A short message that stands out: what happened, what was kept, what to do next. */
export function Notice(props: { tone?: NoticeTone; title?: string; children: ReactNode }): ReactElement {
  const { tone = 'plain', title, children } = props;
  return (
    <div className={`notice notice-${tone}`} role={tone === 'urgent' ? 'alert' : undefined}>
      {title !== undefined && <h2>{title}</h2>}
      {children}
    </div>
  );
}
