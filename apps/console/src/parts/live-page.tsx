import { SegmentedControl } from '@mantine/core';
import { type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../app/words.js';
import classes from './live-page.module.css';

interface LivePageProps {
  /** Says what is shown, for those who hear it. */
  title: string;
  /** A route that answers a form's POST with HTML through `sendPreview`. */
  action: string;
  /** What the route gets; posted again a moment after it changes. */
  values: Readonly<Record<string, string>>;
}

/** A page or mail as its reader will see it, rendered by the server from what is in the form right now, at two widths. */
export function LivePage({ title, action, values }: LivePageProps): ReactElement {
  const t = useWords();
  const name = `live-${useId().replaceAll(':', '')}`;
  const form = useRef<HTMLFormElement>(null);
  const [width, setWidth] = useState<'desktop' | 'phone'>('desktop');
  const content = JSON.stringify(values);
  useEffect(() => {
    const timer = setTimeout(() => form.current?.submit(), 300);
    return () => clearTimeout(timer);
  }, [content, action]);
  return (
    <div className={classes.live}>
      <SegmentedControl
        size="xs"
        value={width}
        onChange={(chosen) => setWidth(chosen === 'phone' ? 'phone' : 'desktop')}
        data={[
          { value: 'desktop', label: t('console.parts.preview.desktop') },
          { value: 'phone', label: t('console.parts.preview.phone') },
        ]}
        aria-label={t('console.parts.preview.width')}
      />
      <form ref={form} method="post" action={action} target={name} hidden>
        {Object.entries(values).map(([field, value]) => (
          <textarea key={field} name={field} value={value} readOnly />
        ))}
      </form>
      <iframe
        className={classes.frame}
        data-width={width}
        name={name}
        title={title}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      />
    </div>
  );
}
