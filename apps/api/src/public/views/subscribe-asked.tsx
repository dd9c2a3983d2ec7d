import type { ReactElement } from 'react';
import type { Dress } from '../dress.js';
import { Notice, page } from './parts/index.js';

/**
 * The answer to every sign-up, word for word the same: it must not show whether the address is known, is new, or had its mail
 * today, and so it repeats nothing.
 */
export function subscribeAskedPage({ dress }: { dress: Dress }): ReactElement {
  const { t } = dress;
  return page({
    dress,
    title: t('subscribe.asked.title'),
    current: 'subscribe',
    unlisted: true,
    children: (
      <>
        <h1>{t('subscribe.asked.title')}</h1>
        <Notice tone="done">
          <p>{t('subscribe.asked.done')}</p>
        </Notice>
        <p>{t('subscribe.asked.noMail')}</p>
      </>
    ),
  });
}
