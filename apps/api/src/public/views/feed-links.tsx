import type { ReactElement } from 'react';
import type { Dress } from '../dress.js';

/** Where programs find the feeds and the data of the record (RFC 4287, JSON Feed 1.1). */
export function feedLinks({ t, link, organisation }: Dress): ReactElement {
  const title = t('record.feed.title', { organisation });
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={title} href={link('/record/feed.atom')} />
      <link rel="alternate" type="application/feed+json" title={title} href={link('/record/feed.json')} />
      <link
        rel="alternate"
        type="application/json"
        title={t('record.data.title')}
        href={link('/record/incidents.json')}
      />
      <link rel="license" href="https://creativecommons.org/licenses/by/4.0/" />
    </>
  );
}
